import { reportError } from './report-error.ts';

/** Prepare a part of the program that is fetched when it is first used, and used at once from then on. */
export function laterModule<Module>(fetchModule: () => Promise<Module>): (use: (module: Module) => void) => void {
  let fetched: Module | undefined;
  return (use) => {
    if (fetched) {
      use(fetched);
      return;
    }
    fetchModule()
      .then((module) => {
        fetched = module;
        use(module);
      })
      .catch(reportError);
  };
}
