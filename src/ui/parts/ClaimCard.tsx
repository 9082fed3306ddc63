import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { groupBy } from '../../lib/collections.ts';
import { shorten } from '../../lib/text.ts';
import { fullSentenceOf, runsWithoutVoices, type WordedRun, wordClaim } from '../../model/claim-wording.ts';
import { formatWhen } from '../../model/dates.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Citation, Claim, Source } from '../../model/types.ts';
import { citeClaim } from '../../query/cite-claim.ts';
import { isEmbedded } from '../../state/screen/panels.ts';
import { ToolButton } from '../kit/ToolButton.tsx';
import { claimStrings } from '../words/claim-strings.ts';
import { asOfSource } from '../words/source-words.ts';
import { strings } from '../words/strings.ts';
import { Attributes } from './Attributes.tsx';
import { VoiceChain } from './Chain.tsx';
import { useCommands } from './commands.ts';
import { EntityLink } from './EntityLink.tsx';
import { Evidence } from './Evidence.tsx';
import { editClaim } from './edit-claim.ts';
import { InText } from './InText.tsx';
import { lastingLinkTo, linkTo } from './links.ts';
import { NamedSource, SourceName } from './OneSource.tsx';
import { pointingAt } from './pointing.ts';
import { StatusMark } from './StatusMark.tsx';
import { useShowInGraph } from './show-in-graph.ts';

/** Longest text of a claim that is shown whole; files may hold texts of any length. */
const longest = 1000;
/** Longest name of a button. */
const longestName = 160;

interface Props {
  readonly lookup: Lookup;
  readonly claim: Claim;
  /** The entity whose card this claim stands on: the sentence then begins with the verb. */
  readonly seenFrom?: string;
  readonly isMarked?: boolean;
}

/** Show one claim with all that stands behind it: how firmly, through whom, when, and the words it was read from. */
export function ClaimCard({ lookup, claim, seenFrom, isMarked = false }: Props): JSX.Element {
  return (
    <article
      class="claim"
      aria-label={shorten(fullSentenceOf(lookup, claim, seenFrom), longest)}
      data-claim={claim.id}
      data-marked={isMarked || undefined}
      {...pointingAt({ kind: 'claim', id: claim.id })}
    >
      <ClaimHead lookup={lookup} claim={claim} isMarked={isMarked} />
      <Sentence lookup={lookup} claim={claim} seenFrom={seenFrom} />
      <VoiceChain lookup={lookup} claim={claim} />
      <Evidence lookup={lookup} claim={claim} />
      <Quotations claim={claim} source={lookup.sources.get(claim.source)} />
      <Attributes attributes={claim.attributes ?? []} />
      {claim.note !== undefined && (
        <p class="claim-note">
          <span class="label">{strings.note}</span> <bdi>{shorten(claim.note, longest)}</bdi>
        </p>
      )}
      <History claim={claim} />
    </article>
  );
}

/** Who wrote the claim down here and changed it last, and which program drafted it, where that is known. */
function History({ claim: { created, changed, draftedBy } }: { readonly claim: Claim }): JSX.Element | undefined {
  const steps = [
    draftedBy === undefined ? undefined : claimStrings.draftedBy(shorten(draftedBy, longestName)),
    created && claimStrings.written(shorten(created.by, longestName), formatWhen(created.at)),
    changed && claimStrings.changed(shorten(changed.by, longestName), formatWhen(changed.at)),
  ].filter((step) => step !== undefined);
  if (steps.length === 0) return undefined;
  return (
    <p class="claim-note">
      <span class="label">{claimStrings.history}</span> <bdi>{steps.join(' · ')}</bdi>
    </p>
  );
}

interface HeadProps {
  readonly lookup: Lookup;
  readonly claim: Claim;
  readonly isMarked: boolean;
}

function ClaimHead({ lookup, claim, isMarked }: HeadProps): JSX.Element {
  const { copy } = useCommands();
  const showInGraph = useShowInGraph();
  // Of twenty buttons that cite, each says what it cites.
  const sentence = shorten(fullSentenceOf(lookup, claim), longestName);
  return (
    <header class="claim-head">
      <StatusMark status={claim.status} />
      <span class="claim-tools">
        {claim.object !== undefined && showInGraph && !isMarked && (
          <ToolButton
            icon="locate"
            name={claimStrings.showClaimNamed(sentence)}
            hint={claimStrings.showClaim}
            onClick={() => showInGraph({ kind: 'claim', id: claim.id })}
          />
        )}
        {claim.citations.length > 0 && !isEmbedded.value && (
          <ToolButton
            icon="edit"
            name={claimStrings.changeNamed(sentence)}
            hint={claimStrings.change}
            onClick={() => editClaim(claim)}
          />
        )}
        <ToolButton
          icon="quotation"
          name={claimStrings.citeNamed(sentence)}
          hint={claimStrings.cite}
          onClick={() =>
            copy(citeClaim(lookup, claim, lastingLinkTo(claim.id, location.href)), claimStrings.theCitation)
          }
        />
        <ToolButton
          icon="link"
          name={claimStrings.copyLinkNamed(sentence)}
          hint={claimStrings.copyLink}
          onClick={() => copy(linkTo(claim.id, location.href), claimStrings.theLink)}
        />
      </span>
    </header>
  );
}

interface SentenceProps {
  readonly lookup: Lookup;
  readonly claim: Claim;
  readonly seenFrom?: string | undefined;
}

/** Show the runs of a claim, its ends as links; its voices stand in a line of their own. */
export function Sentence({ lookup, claim, seenFrom }: SentenceProps): JSX.Element {
  const runs = runsWithoutVoices(wordClaim(lookup, claim, seenFrom));
  const shown = runs[0]?.ids[0] === seenFrom && claim.object !== claim.subject ? runs.slice(1) : runs;
  return (
    <p class="claim-sentence" dir="auto">
      {shown.map((run, index) => (
        <SentenceRun key={`${run.kind}-${index}`} lookup={lookup} run={run} isFirst={index === 0} />
      ))}
    </p>
  );
}

function SentenceRun({ lookup, run, isFirst }: RunProps): JSX.Element {
  const { kind, lead, text, tail, ids } = run;
  const before = isFirst ? '' : lead;
  if (kind === 'hedge') {
    return (
      <span class="hedge">
        {before}
        {text}
        {tail}
      </span>
    );
  }
  const [id] = ids;
  return (
    <>
      {before}
      {id === undefined ? (
        <bdi>{shorten(text, longest)}</bdi>
      ) : (
        <EntityLink lookup={lookup} id={id} class="link" text={text} />
      )}
      {tail}
    </>
  );
}

interface RunProps {
  readonly lookup: Lookup;
  readonly run: WordedRun;
  readonly isFirst: boolean;
}

interface QuotationsProps {
  readonly claim: Claim;
  readonly source: Source | undefined;
}

/** What is said as of a date is never shown without it, not even where the source is named above. */
function Quotations({ claim, source }: QuotationsProps): JSX.Element {
  const isNamedAbove = useContext(NamedSource) === claim.source;
  return (
    <figure class="quotations">
      {quotedParagraphs(claim.citations).map(({ paragraph, quotes }) => (
        <blockquote key={paragraph}>
          <p dir="auto" lang={source?.lang}>
            {quotes.map((quote, index) => (
              <span key={quote}>
                {index > 0 && <span class="gap"> … </span>}
                <bdi>{claimStrings.quotation(quote)}</bdi>
              </span>
            ))}
          </p>
          <InText claim={claim} paragraph={paragraph} />
        </blockquote>
      ))}
      <figcaption>
        {isNamedAbove ? (
          <span class="as-of">{asOfSource(source)}</span>
        ) : (
          <SourceName id={claim.source} source={source} />
        )}
      </figcaption>
    </figure>
  );
}

export interface QuotedParagraph {
  readonly paragraph: number;
  readonly quotes: readonly string[];
}

/** Gather the quotations of a claim by paragraph, in the order of the text. */
export function quotedParagraphs(citations: readonly Citation[]): readonly QuotedParagraph[] {
  const inOrder = [...citations].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return [...groupBy(inOrder, (citation) => citation.paragraph)].map(([paragraph, group]) => ({
    paragraph,
    quotes: group.map((citation) => citation.quote),
  }));
}
