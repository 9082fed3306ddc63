/** Sources: their texts are the ones that were read, and what copies what goes round in no circle. */
import { normalizeText } from '../../lib/normalize-text.ts';
import { sha256 } from '../../lib/sha256.ts';
import { codePointLength } from '../../lib/text.ts';
import type { Draft } from '../draft.ts';
import type { Issue } from '../issues.ts';
import type { Source } from '../types.ts';
import { unknown } from './references.ts';

/** Report each source whose origin is unknown, itself, or leads back to it. */
export function checkOrigins({ sources }: Draft): readonly Issue[] {
  return sources.list.flatMap((source): readonly Issue[] => {
    const { id, origin } = source;
    if (origin === undefined) return [];
    const path = `/sources/${id}/origin`;
    if (origin === id) {
      const message = `Source ${id} names itself as its origin. Name the source that it copies, or leave "origin" out.`;
      return [{ severity: 'error', code: 'own-origin', path, message }];
    }
    const missing = unknown('source', sources, origin, { path, words: `Source ${id} names as its origin` });
    if (missing.length > 0) return missing.map((issue) => ({ ...issue, code: 'unknown-origin' }));
    const circle = circleFrom(source, sources.byId);
    // Each circle is reported once, at the source that comes first by id.
    if (!circle || [...circle].sort()[0] !== id) return [];
    const message = `The origins go round in a circle: ${[...circle, id].join(' copies ')}. One of them was first; leave its "origin" out.`;
    return [{ severity: 'error', code: 'origin-circle', path, message }];
  });
}

/** Report each text at hand that is not the one that was read: fingerprint, length, normalization. */
export function checkTexts({ sources, texts }: Draft): readonly Issue[] {
  return sources.list.flatMap((source): readonly Issue[] => {
    const text = texts.get(source.id);
    if (text === undefined) return [];
    const path = `/sources/${source.id}/text`;
    if (normalizeText(text) !== text) {
      const message = `The text given for the source ${source.id} is not normalized (NFC, LF line ends, single spaces, one empty line between paragraphs, no final newline), so places in it mean nothing. Normalize it first.`;
      return [{ severity: 'error', code: 'text-not-normalized', path, message }];
    }
    if (!source.text) return [];
    const length = codePointLength(text);
    const hash = sha256(text);
    if (hash !== source.text.sha256) {
      const message = `The text given for the source ${source.id} is not the one that was read: its SHA-256 is ${hash}, not ${source.text.sha256} (${length} characters against ${source.text.length}). Find the right copy, or cite this one anew.`;
      return [{ severity: 'error', code: 'text-hash', path: `${path}/sha256`, message }];
    }
    if (length === source.text.length) return [];
    const message = `The text of the source ${source.id} has ${length} characters (code points), not ${source.text.length}. Let a tool compute it.`;
    return [{ severity: 'error', code: 'text-length', path: `${path}/length`, message }];
  });
}

/** The sources on the way from one back to itself. */
function circleFrom(start: Source, sources: ReadonlyMap<string, Source>): readonly string[] | undefined {
  const path = [start.id];
  const seen = new Set(path);
  for (let next = start.origin; next !== undefined; next = sources.get(next)?.origin) {
    if (next === start.id) return path;
    if (seen.has(next)) return undefined;
    seen.add(next);
    path.push(next);
  }
  return undefined;
}
