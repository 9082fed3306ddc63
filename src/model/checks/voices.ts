/** Voices: who speaks, through whom, and whether the last of a chain speaks in the source itself. */
import { repeatsIn } from '../../lib/collections.ts';
import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import { type Claim, unnamedVoice } from '../types.ts';
import { unknown } from './references.ts';

/** Report each fault in the voices of sources and in the chains of claims. */
export function checkVoices(parsed: ParsedDataset): readonly Issue[] {
  const issues: Issue[] = [];
  for (const source of parsed.sources.list) {
    const owner = { path: `/sources/${source.id}/voices`, words: `Source ${source.id}` };
    issues.push(...voicesIssues(parsed, source.voices, owner));
    if (source.voices.length === 0 && !source.import) issues.push(noVoice(owner));
    if (source.voices.includes(unnamedVoice)) {
      const message = `${owner.words} lists "${unnamedVoice}" among its voices. A voice that speaks in a source is named, or is an entity like "unsigned note". Add such an entity.`;
      issues.push({ severity: 'error', code: 'unnamed-speaker', path: owner.path, message });
    }
  }
  for (const claim of parsed.claims.list) {
    const owner = { path: `/claims/${claim.id}/voices`, words: `Claim ${claim.id}` };
    issues.push(...voicesIssues(parsed, claim.voices, owner));
    issues.push(...chainIssues(parsed, claim, owner));
    if (claim.voices.length === 0 && claim.status !== 'unsourced') issues.push(noVoice(owner));
  }
  return issues;
}

interface Owner {
  readonly path: string;
  readonly words: string;
}

function noVoice({ path, words }: Owner): Issue {
  return { severity: 'error', code: 'no-voice', path, message: `${words} has no voice. Name at least one voice.` };
}

function voicesIssues(parsed: ParsedDataset, voices: readonly string[], owner: Owner): readonly Issue[] {
  return [
    ...voices
      .filter((voice) => voice !== unnamedVoice)
      .flatMap((voice) =>
        unknown('voice', parsed.entities, voice, { ...owner, words: `${owner.words} names the voice` }),
      ),
    ...repeatsIn(voices).map((voice): Issue => {
      const message = `${owner.words} names the voice ${voice} twice. Name each voice once.`;
      return { severity: 'error', code: 'repeated-voice', path: owner.path, message };
    }),
  ];
}

function chainIssues(parsed: ParsedDataset, claim: Claim, owner: Owner): readonly Issue[] {
  const isMisplaced = claim.voices.indexOf(unnamedVoice, 1) > 0 && repeatsIn(claim.voices).length === 0;
  if (isMisplaced) {
    const message = `${owner.words} has "${unnamedVoice}" after another voice. Only the origin of a chain, its first voice, may be unnamed.`;
    return [{ severity: 'error', code: 'unnamed-not-first', path: owner.path, message }];
  }
  const last = claim.voices.at(-1);
  const source = parsed.sources.byId.get(claim.source);
  if (last === undefined || !source || source.voices.includes(last)) return [];
  if (last !== unnamedVoice && parsed.entities.isNamed && !parsed.entities.ids.has(last)) return [];
  const fault =
    last === unnamedVoice
      ? 'has no voice but an unnamed one'
      : `ends its chain of voices with ${last}, who does not speak in the source itself`;
  const message = `${owner.words} ${fault}. In ${source.id} ${source.voices.length === 0 ? 'nobody speaks' : `speak ${source.voices.join(', ')}`}: add whoever relays it at the end of the chain.`;
  return [{ severity: 'error', code: 'voice-not-in-source', path: owner.path, message }];
}
