/** Gets the Debian packages that the other readers are in. */
import { execFileSync } from 'node:child_process';

const packages = { networkx: 'python3-networkx', virtuoso: 'virtuoso-opensource-7' } as const;

/** A Python that has NetworkX: the one that is called first, or Debian's own; undefined where none has. */
export function pythonWithNetworkx(): string | undefined {
  return ['python3', '/usr/bin/python3'].find((python) => succeeds(python, ['-c', 'import networkx']));
}

/** Install a package where Debian's tools and the rights are there; otherwise say how. Tells whether it did. */
export function install(name: keyof typeof packages): boolean {
  const wanted = packages[name];
  console.log(`Installing ${wanted} …`);
  const done = succeeds('apt-get', ['update', '-qq']) && succeeds('apt-get', ['install', '-y', '-qq', wanted]);
  if (!done) console.log(`${wanted} could not be installed. As administrator, run: apt-get install ${wanted}`);
  return done;
}

function succeeds(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    // It is not there, or may not.
    return false;
  }
}
