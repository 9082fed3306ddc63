/** The version of the form that addresses have, which stands in an address as `v=2`; without it, it is the first. */

/** The version of the addresses that this program writes: one more than there are steps from version to version. */
export const addressVersion = 1;

/** One step from a version of that form to the next; it takes and gives the parts of an address. */
export type AddressUpgrade = (parts: readonly string[]) => readonly string[];

/** The steps from each version to the next, the first from version 1 to 2. */
const upgrades: readonly AddressUpgrade[] = [];

/** Take the parts of an address through the steps from their version on; undefined when a newer program wrote them. */
export function upgradeAddress(
  parts: readonly string[],
  steps: readonly AddressUpgrade[] = upgrades,
): readonly string[] | undefined {
  const version = Number(parts.map((part) => /^v=([1-9]\d*)$/.exec(part)?.[1]).find(Boolean) ?? 1);
  return version > steps.length + 1
    ? undefined
    : steps.slice(version - 1).reduce((before, step) => step(before), parts);
}

/** Tell whether what was not understood of an address says that a newer program wrote it. */
export function isNewerAddress(unknown: readonly string[]): boolean {
  return upgradeAddress(unknown) === undefined;
}
