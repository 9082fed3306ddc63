/** Pure changes of what lies on the desk. */
import type { Desk, StrayOfVersion, UnfinishedClaim } from './desk.ts';

/** Lay an unfinished claim on the desk, in the place of the one with its id. */
export function putUnfinished(claim: UnfinishedClaim): (desk: Desk) => Desk {
  return (before) => ({ ...before, drafts: [...before.drafts.filter(({ id }) => id !== claim.id), claim] });
}

/** Take an unfinished claim off the desk; undefined takes none. */
export function removeUnfinished(id: string | undefined): (desk: Desk) => Desk {
  return (before) =>
    before.drafts.some((claim) => claim.id === id)
      ? { ...before, drafts: before.drafts.filter((claim) => claim.id !== id) }
      : before;
}

/** Write an own note on something; an empty one takes it away. */
export function writeNote(id: string, text: string): (desk: Desk) => Desk {
  return (before) => {
    const { [id]: _before, ...others } = before.notes;
    return { ...before, notes: text === '' ? others : { ...others, [id]: text } };
  };
}

/** Lay quotations on the desk that a new version of a source left to look at. */
export function addStrays(strays: readonly StrayOfVersion[]): (desk: Desk) => Desk {
  return (before) => (strays.length === 0 ? before : { ...before, strays: [...(before.strays ?? []), ...strays] });
}

/** Take quotations off the desk that somebody has looked at. */
export function settleStrays(isSettled: (stray: StrayOfVersion) => boolean): (desk: Desk) => Desk {
  return (before) =>
    before.strays?.some(isSettled) ? { ...before, strays: before.strays.filter((one) => !isSettled(one)) } : before;
}
