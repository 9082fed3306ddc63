import type { Plugin } from 'vite';

/** Read the port from the environment; what is no port stops the command with a sentence. */
export function portFrom(written: string | undefined): number {
  const read = Number(written?.trim() || 4173);
  if (Number.isInteger(read) && read >= 0 && read < 65_536) return read;
  console.error(`PORT is “${written}”; it has to be a whole number from 0 to 65535, as in: PORT=8080 npm start`);
  process.exit(1);
}

/** A taken port is no fault of the program: say what to do about it, without a trace of its inside. */
export function sayWhenThePortIsTaken(port: number): Plugin {
  return {
    name: 'sayso-port-taken',
    configurePreviewServer({ httpServer }) {
      httpServer.prependListener('error', (error: NodeJS.ErrnoException) => {
        const reasons: Readonly<Record<string, string>> = {
          EADDRINUSE: 'is in use by another program, perhaps by Sayso in another window',
          EACCES: 'may not be used without more rights',
        };
        const reason = reasons[error.code ?? ''];
        if (reason === undefined) return;
        console.error(`Port ${port} ${reason}. Close that program, or choose another port: PORT=${port + 1} npm start`);
        process.exit(1);
      });
    },
  };
}
