import type { ComponentChildren, JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { claimsOf, type Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { FoundClaim, FoundEntity, FoundQuotation } from '../../../query/find.ts';
import type { FoundInText } from '../../../query/find-in-texts.ts';
import type { Span } from '../../../query/folding.ts';
import { highlight } from '../../../state/screen/highlighted.ts';
import { Icon } from '../../kit/Icon.tsx';
import { useCommands } from '../../parts/commands.ts';
import { StatusSample, TypeSample } from '../../parts/Samples.tsx';
import { counted } from '../../words/strings.ts';
import type { Entry } from './find-entries.ts';
import { findStrings } from './find-strings.ts';
import { activeOption, choose, isHidden, optionIdOf, targetOf } from './finding.ts';
import { snippetOf } from './snippet.ts';

/** Letters of a sentence or quotation that are shown. */
const longest = 150;

interface Props {
  readonly lookup: Lookup;
  readonly entry: Entry;
}

/** One result, or one thing to do with the text; a press chooses it. */
export function FoundOption({ lookup, entry }: Props): JSX.Element {
  const commands = useCommands();
  const id = optionIdOf(entry);
  const isActive = activeOption.value === id;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field that owns the list handles the keys.
    <div
      id={id}
      role="option"
      class="found-option"
      data-kind={entry.kind}
      aria-selected={isActive}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerDown={(event) => event.preventDefault()}
      onPointerEnter={(event) => event.pointerType === 'mouse' && highlight(targetOf(entry))}
      onClick={() => choose(entry, commands)}
    >
      <Content lookup={lookup} entry={entry} />
      {isHidden(entry) && <span class="found-hidden">{findStrings.hidden}</span>}
    </div>
  );
}

function Content({ lookup, entry }: Props): JSX.Element {
  switch (entry.kind) {
    case 'entity':
      return <EntityResult lookup={lookup} found={entry.found} />;
    case 'claim':
      return <ClaimResult found={entry.found} />;
    case 'quotation':
      return <QuotationResult found={entry.found} />;
    case 'text':
      return <TextResult lookup={lookup} found={entry.found} />;
    case 'filter':
      return (
        <Action icon="filter">
          {findStrings.showMatching(entry.count)} <bdi class="found-query">{shorten(entry.query, 80)}</bdi>
        </Action>
      );
    case 'mend':
      return (
        <Action icon="question">
          {entry.problem.message} <bdi class="found-query">{shorten(entry.mended, 80)}</bdi>
        </Action>
      );
    case 'more':
      return <Action icon="down">{findStrings.more(entry.rest)}</Action>;
  }
}

function EntityResult({ lookup, found }: { readonly lookup: Lookup; readonly found: FoundEntity }): JSX.Element {
  const { entity, alias, text, spans } = found;
  return (
    <>
      <TypeSample type={entity.type} />
      <span class="found-text">
        {alias === undefined ? (
          <Highlighted text={text} spans={spans} />
        ) : (
          <>
            <bdi>{shorten(nameOf(lookup, entity.id), 120)}</bdi>{' '}
            <span class="found-alias">
              {findStrings.as} “<Highlighted text={text} spans={spans} />”
            </span>
          </>
        )}
      </span>
      <span class="count">{counted(claimsOf(lookup, entity.id).length, 'claim')}</span>
    </>
  );
}

function ClaimResult({ found }: { readonly found: FoundClaim }): JSX.Element {
  return (
    <>
      <StatusSample status={found.claim.status} length={20} />
      <span class="found-text">
        <Highlighted text={found.text} spans={found.spans} />
      </span>
    </>
  );
}

function QuotationResult({ found }: { readonly found: FoundQuotation }): JSX.Element {
  return (
    <>
      <span class="found-mark" aria-hidden="true">
        “
      </span>
      <span class="found-text">
        <span class="found-quote">
          <Highlighted text={found.text} spans={found.spans} />
        </span>{' '}
        <span class="found-place">{findStrings.quoted(found.citation.paragraph, found.claims.length)}</span>
      </span>
    </>
  );
}

function TextResult({ lookup, found }: { readonly lookup: Lookup; readonly found: FoundInText }): JSX.Element {
  const { source, paragraph, text, spans } = found;
  return (
    <>
      <Icon name="text" />
      <span class="found-text">
        <span class="found-quote">
          <Highlighted text={text} spans={spans} />
        </span>{' '}
        <bdi class="found-place">
          {findStrings.inText(paragraph, shorten(lookup.sources.get(source)?.title ?? source, 60))}
        </bdi>
      </span>
    </>
  );
}

interface ActionProps {
  readonly icon: 'filter' | 'question' | 'down';
  readonly children: ComponentChildren;
}

function Action({ icon, children }: ActionProps): JSX.Element {
  return (
    <>
      <Icon name={icon} />
      <span class="found-text">{children}</span>
    </>
  );
}

function Highlighted({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }): JSX.Element {
  return (
    <bdi>
      {snippetOf(text, spans, longest).map((piece, index) =>
        piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  );
}
