import type { ComponentChildren, JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { publishedWords } from '../../../model/dates.ts';
import type { Lookup } from '../../../model/lookup.ts';
import type { Source } from '../../../model/types.ts';
import { countsOf } from '../../../query/statistics.ts';
import { read } from '../../../state/view/change-mode.ts';
import { change } from '../../../state/view/current-view.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Paged } from '../../kit/Paged.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { hostOf, webAddressOf } from '../../words/source-words.ts';
import { strings } from '../../words/strings.ts';
import { editTools } from '../lazy-parts.ts';

const page = 5;
const longest = 2000;

/** Show the sources: what kind of text each is, who speaks in it, as of when, and what its rights allow. */
export function Sources({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  const { sources } = lookup.dataset;
  return (
    <section class="block">
      <h3>{sources.length === 1 ? strings.source : strings.sources}</h3>
      <Paged items={sources} page={page}>
        {(shown) => shown.map((source) => <SourceCard key={source.id} lookup={lookup} source={source} />)}
      </Paged>
      <p class="soft">{strings.asOfArticle}</p>
    </section>
  );
}

interface CardProps {
  readonly lookup: Lookup;
  readonly source: Source;
}

function SourceCard({ lookup, source }: CardProps): JSX.Element {
  const share = countsOf(lookup).quotedShares.get(source.id);
  const address = webAddressOf(source);
  const Tools = editTools.component.value;
  return (
    <div class="source">
      <p class="source-name" dir="auto" lang={source.lang}>
        {address === undefined ? (
          shorten(source.title, 300)
        ) : (
          <a class="link" href={address} target="_blank" rel="noopener noreferrer">
            {shorten(source.title, 300)}
          </a>
        )}
        {address !== undefined && <bdi class="as-of"> {hostOf(source)}</bdi>}
      </p>
      <dl class="facts-table">
        <Fact term={strings.kind}>{shorten(source.kind, longest)}</Fact>
        {!source.import && (
          <Fact term={strings.published}>
            {source.published === undefined ? strings.undatedSource : publishedWords(source.published)}
          </Fact>
        )}
        {source.import && <Fact term={strings.fileFormat}>{source.import.format}</Fact>}
        {source.import?.date !== undefined && (
          <Fact term={strings.importedOn}>{publishedWords(source.import.date)}</Fact>
        )}
        {source.voices.length > 0 && (
          <Fact term={strings.speaks}>
            {source.voices.map((voice, index) => (
              <span key={voice}>
                {index > 0 && ', '}
                <EntityLink lookup={lookup} id={voice} class="quiet-link" />
              </span>
            ))}
          </Fact>
        )}
        {source.publisher !== undefined && <Fact term={strings.publisher}>{shorten(source.publisher, longest)}</Fact>}
        {source.rights !== undefined && <Fact term={strings.rights}>{shorten(source.rights, longest)}</Fact>}
        {share !== undefined && share > 0 && <Fact term={strings.quoted}>{strings.quotedShare(share)}</Fact>}
        {source.note !== undefined && <Fact term={strings.note}>{shorten(source.note, longest)}</Fact>}
      </dl>
      {!source.import && (
        <button type="button" class="text-button" onClick={() => change(read(source.id))}>
          <Icon name="text" />
          {strings.readText}
        </button>
      )}
      {Tools && <Tools kind="source" id={source.id} />}
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </>
  );
}
