import { fold } from '../lib/fold.ts';
import { perObject } from '../lib/per-object.ts';
import { spellingsOf } from '../model/names.ts';
import type { Entity } from '../model/types.ts';

/** List the spellings of an entity as they are compared, its name first: case and accents do not count. Worked out once for each entity. */
export const foldedNames = perObject((entity: Entity): readonly string[] => spellingsOf(entity).map(fold));
