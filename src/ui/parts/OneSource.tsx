import { type ComponentChildren, createContext, type JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim, Source } from '../../model/types.ts';
import { claimStrings } from '../words/claim-strings.ts';
import { asOfSource, hostOf, webAddressOf } from '../words/source-words.ts';

/** The source that is named above the cards, which then do without. */
export const NamedSource = createContext<string | undefined>(undefined);

interface Props {
  readonly lookup: Lookup;
  readonly claims: readonly Claim[];
  readonly children: ComponentChildren;
}

/** Show claims; when all of several come from one source, name it once. */
export function OneSource({ lookup, claims, children }: Props): JSX.Element {
  const id = onlySourceOf(claims);
  if (id === undefined) return <>{children}</>;
  return (
    <NamedSource.Provider value={id}>
      <p class="one-source">
        <span class="label">{claimStrings.allFrom}</span> <SourceName id={id} source={lookup.sources.get(id)} />
      </p>
      {children}
    </NamedSource.Provider>
  );
}

/** Find the one source of several claims. */
function onlySourceOf(claims: readonly Claim[]): string | undefined {
  const [first, ...others] = claims;
  return others.length > 0 && others.every(({ source }) => source === first?.source) ? first?.source : undefined;
}

/** Name a source as of its date, as a link with its host where it has an address. */
export function SourceName({ id, source }: { readonly id: string; readonly source: Source | undefined }): JSX.Element {
  const address = source && webAddressOf(source);
  const title = <bdi>{shorten(source?.title ?? id, 200)}</bdi>;
  return (
    <>
      <cite class="source-title">
        {address === undefined ? (
          title
        ) : (
          <a class="quiet-link" href={address} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        )}
      </cite>{' '}
      {source && address !== undefined && <bdi class="as-of">{hostOf(source)}</bdi>}{' '}
      <span class="as-of">{asOfSource(source)}</span>
    </>
  );
}
