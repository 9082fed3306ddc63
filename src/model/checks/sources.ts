/** Sources: each text is the one that was read, and no chain of copies or versions leads back to its beginning. */

import { codePointLength } from '../../lib/code-points.ts';
import { normalizeText } from '../../lib/normalize-text.ts';
import { sha256 } from '../../lib/sha256.ts';
import { shorten } from '../../lib/text.ts';
import { readWebAddress } from '../../lib/web-address.ts';
import { boundsOf, compareDays, parseWhen } from '../dates.ts';
import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import type { Source } from '../types.ts';
import { unknown } from './references.ts';

/** Report each address that does not lead where it seems to. */
export function checkAddresses({ sources, unsound }: ParsedDataset): readonly Issue[] {
  return sources.list.flatMap((source): readonly Issue[] => {
    if (source.url === undefined || unsound.has(source) || readWebAddress(source.url)) return [];
    const message = `The address of “${shorten(source.title, 80)}”, "${shorten(source.url)}", cannot be opened. Copy it again, or leave "url" out.`;
    return [{ severity: 'error', code: 'bad-url', path: `/sources/${source.id}/url`, message }];
  });
}

/** Report each source whose origin is unknown, itself, or leads back to it. */
export function checkOrigins({ sources }: ParsedDataset): readonly Issue[] {
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
    const circle = circleFrom(source, (one) => sources.byId.get(one.origin ?? ''));
    // Each circle is reported once, at the source that comes first by id.
    if (!circle || [...circle].sort()[0] !== id) return [];
    const message = `The origins go in a circle: ${[...circle, id].join(' copies ')}. One of them came first; leave its "origin" out.`;
    return [{ severity: 'error', code: 'origin-circle', path, message }];
  });
}

/** Report each source that replaces an unknown one, itself, one published later, or one that was replaced already. */
export function checkVersions({ sources }: ParsedDataset): readonly Issue[] {
  const successors = new Map<string, string>();
  return sources.list.flatMap((source): readonly Issue[] => {
    const { id, replaces } = source;
    if (replaces === undefined) return [];
    const path = `/sources/${id}/replaces`;
    if (replaces === id) {
      const message = `Source ${id} replaces itself. Name the earlier version, or leave "replaces" out.`;
      return [{ severity: 'error', code: 'own-version', path, message }];
    }
    const missing = unknown('source', sources, replaces, { path, words: `Source ${id} replaces` });
    if (missing.length > 0) return missing.map((issue) => ({ ...issue, code: 'unknown-version' }));
    const circle = circleFrom(source, (one) => sources.byId.get(one.replaces ?? one.origin ?? ''));
    if (circle) {
      // Each circle is reported once, at the source that comes first by id.
      if (circle.filter((one) => sources.byId.get(one)?.replaces !== undefined).sort()[0] !== id) return [];
      const message = `The versions go in a circle: ${[...circle, id].join(' comes after ')}. One of them came first; leave its "replaces" out.`;
      return [{ severity: 'error', code: 'version-circle', path, message }];
    }
    const other = successors.get(replaces);
    successors.set(replaces, other ?? id);
    return [...replacedTwice(id, replaces, other, path), ...versionOrder(source, sources.byId.get(replaces), path)];
  });
}

/** Report each text at hand that is not the one that was read: fingerprint, length, normalization. */
export function checkTexts({ sources, texts }: ParsedDataset): readonly Issue[] {
  return sources.list.flatMap((source): readonly Issue[] => {
    const text = texts.get(source.id);
    if (text === undefined) return [];
    const path = `/sources/${source.id}/text`;
    if (normalizeText(text) !== text) {
      const message = `The text given for the source ${source.id} is not normalized (NFC, LF line ends, single spaces, one empty line between paragraphs, no final newline), so positions in it mean nothing. Normalize it first.`;
      return [{ severity: 'error', code: 'text-not-normalized', path, message }];
    }
    if (!source.text) return [];
    const length = codePointLength(text);
    const hash = sha256(text);
    if (hash !== source.text.sha256) {
      const message = `The text given for the source ${source.id} is not the one that was read: its SHA-256 is ${hash}, not ${source.text.sha256} (${length} characters against ${source.text.length}). Find the right copy, or redo the citations for this one.`;
      return [{ severity: 'error', code: 'text-hash', path: `${path}/sha256`, message }];
    }
    if (length === source.text.length) return [];
    const message = `The text of the source ${source.id} has ${length} characters (code points), not ${source.text.length}. Let a tool compute it.`;
    return [{ severity: 'error', code: 'text-length', path: `${path}/length`, message }];
  });
}

function replacedTwice(id: string, replaces: string, other: string | undefined, path: string): readonly Issue[] {
  if (other === undefined) return [];
  const message = `The sources ${other} and ${id} both replace ${replaces}. If one of them replaces the other, say so; otherwise only ${other} counts.`;
  return [{ severity: 'warning', code: 'replaced-twice', path, message }];
}

function versionOrder(source: Source, earlier: Source | undefined, path: string): readonly Issue[] {
  const [first, then] = [earlier, source].map((one) => parseWhen(one?.published ?? ''));
  const earliest = first && boundsOf(first).earliest;
  const latest = then && boundsOf(then).latest;
  if (earliest === undefined || latest === undefined || compareDays(earliest, latest) <= 0) return [];
  const message = `Source ${source.id} replaces ${earlier?.id}, which was published after it. Correct the dates, or put "replaces" in the other source.`;
  return [{ severity: 'warning', code: 'version-order', path, message }];
}

/** The sources on the way from one back to itself. */
function circleFrom(start: Source, next: (source: Source) => Source | undefined): readonly string[] | undefined {
  const path = [start.id];
  const seen = new Set(path);
  for (let source = next(start); source !== undefined; source = next(source)) {
    if (source.id === start.id) return path;
    if (seen.has(source.id)) return undefined;
    seen.add(source.id);
    path.push(source.id);
  }
  return undefined;
}
