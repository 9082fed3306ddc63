/**
 * Claims in the notation of one line each, to be read, mailed and written by hand:
 *
 *     Ida Berg -headed-> Harbor office: as its head {stated; Lena Roth; 2019/..} [¶1 "has headed the harbor office"]
 *     New bridge -cost (million)-> = 4 {stated; Lena Roth} [¶1 "for 4 million" + ¶2 "worth 4"]
 *
 * In braces: how firmly, the voices with “>” between them, when. A text or number has “=” before it.
 */
import type { Lookup } from '../model/lookup.ts';
import type { Claim } from '../model/types.ts';
import { type ClaimFields, emptyFields } from './claim-fields.ts';

/** Write a claim in the notation. */
export function writeNotation(lookup: Lookup, claim: Claim): string {
  const name = (id: string) => lookup.entities.get(id)?.name ?? id;
  const relation = lookup.predicates.get(claim.predicate)?.label ?? claim.predicate;
  const end = claim.object === undefined ? `= ${claim.value ?? ''}` : name(claim.object);
  const detail = claim.detail === undefined ? '' : `: ${claim.detail}`;
  const said = [claim.status, claim.voices.map(name).join(' > '), ...(claim.when === undefined ? [] : [claim.when])];
  const quotes = claim.citations.map(({ paragraph, quote }) => `¶${paragraph} "${quote}"`).join(' + ');
  return `${name(claim.subject)} -${relation}-> ${end}${detail} {${said.join('; ')}}${quotes === '' ? '' : ` [${quotes}]`}`;
}

/** Read a line in the notation; undefined when it is none. Nothing is looked up yet. */
export function parseNotation(line: string): { readonly paragraph: number; readonly fields: ClaimFields } | undefined {
  const match = shape.exec(line.trim());
  const { subject = '', relation = '', rest = '', said = '', quotes = '' } = match?.groups ?? {};
  if (!match) return undefined;
  const [firmly = '', saidBy = '', when = ''] = said.split(';').map((part) => part.trim());
  const passages = Array.from(
    quotes.matchAll(/¶\s*(\d+)\s+"([^"]*)"/gu),
    ([, paragraph, words]) => `¶${paragraph} ${words}`,
  );
  const paragraph = Number(/¶\s*(\d+)/u.exec(quotes)?.[1] ?? 1);
  const at = rest.indexOf(': ');
  const [target, detail] = at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 2)];
  return {
    paragraph,
    fields: {
      ...emptyFields,
      words: passages.join(' + '),
      subject: { text: subject.trim() },
      relation: { text: relation.trim() },
      target: { text: target.trim().replace(/^=\s*/u, '') },
      saidBy,
      firmly,
      detail: detail.trim(),
      when,
    },
  };
}

const shape = /^(?<subject>.+?)\s+-(?<relation>.+?)->\s+(?<rest>.+?)\s*\{(?<said>[^{}]*)\}\s*(?:\[(?<quotes>.*)\])?$/u;
