/** Work that grows with the claims: much of it is done in a worker, where there is one. */

/** From so many claims on the page would stand still meanwhile. */
const manyClaims = 1000;

/** Do the work away from the page when there are many claims, else here; here too when that fails: slowly is better than not at all. */
export async function inWorkerOrHere<Result>(
  claims: number,
  inWorker: () => Promise<Result>,
  here: () => Result | Promise<Result>,
): Promise<Result> {
  if (claims >= manyClaims) {
    try {
      return await inWorker();
    } catch (error) {
      console.warn(error);
    }
  }
  return here();
}
