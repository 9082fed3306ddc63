/** The query language by example, for the help: in the words of the open dataset, so that each of them finds something. */
import { evidenceKindsOf } from '../model/evidence.ts';
import { claimsOf, type Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { listedStatuses } from '../model/status-meaning.ts';
import { accusationGroup, type Claim, type Status, statuses, unnamedVoice } from '../model/types.ts';
import { dateOf } from './calendar.ts';
import { datedClaimsOf, dating, everAfter, sinceEver } from './dated-claims.ts';
import { countsOf } from './statistics.ts';

export interface QueryExample {
  readonly query: string;
  readonly means: string;
}

/** Give an example for each part of the language. What a dataset has nothing of is shown with a word that may stand there. */
export function queryExamplesOf(lookup: Lookup): readonly QueryExample[] {
  const { entitiesByType, claimsByPredicate, claimsByGroup, claimsByStatus, voices } = countsOf(lookup);
  const about = mostSpokenOf(lookup);
  const [first = 'word', second = 'another'] = wordsOfClaim(lookup);
  const phrase = phraseIn(lookup) ?? 'exact words';
  const type = entitiesByType.reduce((most, one) => (one.count > most.count ? one : most), { id: 'person', count: 0 });
  const named = voices.map(({ id }) => id).filter((id) => id !== unnamedVoice);
  const voice = named[0] ?? 'voice';
  const spaced = named
    .map((id) => nameOf(lookup, id).toLowerCase())
    .find((name) => /^[\p{L}\p{N}]+ [\p{L}\p{N} ]+$/u.test(name));
  const alone = lookup.dataset.claims.find(({ voices: [one, other] }) => one !== unnamedVoice && other === undefined);
  const group = claimsByGroup.find(({ id, count }) => id === accusationGroup && count > 0) ?? claimsByGroup[0];
  const years = yearsOf(lookup);
  return [
    {
      query: `${first} ${second}`,
      means: 'both words, anywhere, even inside longer words; capitals and accents do not matter',
    },
    { query: `"${phrase}"`, means: 'exactly these words, in this order' },
    { query: `-${first}`, means: 'leaves out what has this word; a minus works with everything below, too' },
    { query: `type:${type.id}`, means: 'entities of this type, and claims about them' },
    { query: `status:${leastFirm(claimsByStatus).join(',')}`, means: 'either of the two' },
    { query: `voice:${partOf(voice)}`, means: 'said or passed on by this voice; part of a name is enough' },
    { query: `voice:"${spaced ?? 'given name'}"`, means: 'put names with spaces in quotation marks' },
    { query: `only-voice:${alone?.voices[0] ?? voice}`, means: 'said by this voice and passed on by nobody' },
    { query: `about:${about ?? 'somebody'}`, means: 'claims about this person, organization or event' },
    { query: `predicate:${claimsByPredicate[0]?.id ?? 'predicate'}`, means: 'claims of this relation' },
    { query: `group:${group?.id ?? 'group'}`, means: 'claims of this group of relations' },
    { query: `source:${lookup.dataset.sources[0]?.id ?? 'source'}`, means: 'read from this source' },
    { query: `evidence:${evidenceIn(lookup)}`, means: 'resting on this kind of evidence' },
    {
      query: `after:${yearWords(years.first - 1)} before:${yearWords(years.last + 1)}`,
      means: 'between these dates, not including them; dated claims only',
    },
    {
      query: `since:${yearWords(years.first)} until:${yearWords(years.last)}-12`,
      means: 'between these dates, including them',
    },
    { query: 'is:cited', means: 'with a quotation; also is:dated, is:uncertain, is:relayed, is:attribute' },
  ];
}

function mostSpokenOf(lookup: Lookup): string | undefined {
  let most: string | undefined;
  let count = 0;
  for (const [id, claims] of lookup.claimsByEntity) {
    if (claims.length <= count) continue;
    most = id;
    count = claims.length;
  }
  return most;
}

/** Two words that stand in the sentence of a plain statement: no example hints at what is only alleged. */
function wordsOfClaim(lookup: Lookup): readonly string[] {
  const about = mostSpokenOf(lookup);
  if (about === undefined) return [];
  const wordOf = (id: string | undefined) =>
    id === undefined
      ? undefined
      : nameOf(lookup, id)
          .match(/[\p{L}\p{N}]{3,}/gu)
          ?.at(-1)
          ?.toLowerCase();
  const own = wordOf(about);
  if (own === undefined) return [];
  const others = claimsOf(lookup, about)
    .filter(isPlain)
    .map((claim) => wordOf(claim.subject === about ? claim.object : claim.subject));
  const other = others.find((word) => word !== undefined && word !== own);
  return other === undefined ? [own] : [own, other];
}

function phraseIn(lookup: Lookup): string | undefined {
  for (const { citations } of lookup.dataset.claims.filter(isPlain)) {
    for (const { quote } of citations) {
      const found = /(?<![\p{L}\p{N}])\p{L}{3,} \p{L}{3,}(?![\p{L}\p{N}])/u.exec(quote);
      if (found) return found[0].toLowerCase();
    }
  }
  return undefined;
}

function isPlain({ status }: Claim): boolean {
  return status === 'stated';
}

/** Two of the statuses in use, those that say least. */
function leastFirm(counts: ReadonlyMap<Status, number>): readonly Status[] {
  const used = statuses.filter((status) => (counts.get(status) ?? 0) > 0);
  const hedged = used.filter((status) => status !== 'stated' && status !== 'opinion');
  return [...new Set([...hedged.toReversed(), ...used.toReversed(), ...listedStatuses(counts).toReversed()])]
    .slice(0, 2)
    .toReversed();
}

function partOf(id: string): string {
  return id.split('-').findLast((part) => part.length > 3) ?? id;
}

/** So many claims are looked through for one that is contested. */
const claimsLookedThrough = 2000;

function evidenceIn(lookup: Lookup): string {
  const some = lookup.dataset.claims.slice(0, claimsLookedThrough);
  return some.some((claim) => evidenceKindsOf(lookup, claim).includes('contested')) ? 'contested' : 'one-voice';
}

function yearWords(year: number): string {
  return String(Math.max(0, year)).padStart(4, '0');
}

/** The years around the middle half of the dated claims, those of open ends left aside. */
function yearsOf(lookup: Lookup): { readonly first: number; readonly last: number } {
  const dated = datedClaimsOf(lookup);
  const years: number[] = [];
  for (let claim = 0; claim < dated.dating.length; claim += 1) {
    if (dated.dating[claim] === dating.undated) continue;
    const days = [dated.first[claim] ?? sinceEver, dated.last[claim] ?? everAfter];
    const known = days.find((day) => day !== sinceEver && day !== everAfter);
    if (known !== undefined) years.push(dateOf(known).year);
  }
  years.sort((a, b) => a - b);
  const first = years[years.length >> 2] ?? 2019;
  return { first, last: years[(years.length * 3) >> 2] ?? first + 3 };
}
