/** How a source and its date are put in words. */
import { readWebAddress } from '../../lib/web-address.ts';
import { spanOfSources } from '../../model/as-of.ts';
import { isUndated, publishedWords } from '../../model/dates.ts';
import type { Dataset, Source } from '../../model/types.ts';
import { counted, strings } from './strings.ts';

/** Say as of when a source speaks: "as of 2022, uncertain". */
export function asOfSource(source: Source | undefined): string {
  if (source?.published === undefined) return strings.undatedSource;
  const words = publishedWords(source.published);
  return isUndated(source.published) ? words : strings.asOf(words);
}

/** Say as of when a dataset speaks: its source's date, or how many sources it reads, from the first to the last. */
export function asOfDataset(dataset: Dataset): string {
  const [only, ...others] = dataset.sources;
  if (!only) return '';
  return others.length === 0
    ? asOfSource(only)
    : `${counted(dataset.sources.length, 'source')}, ${spanOfSources(dataset.sources)}`;
}

/** Give the address of a source when it is a web address that leads where it seems to. */
export function webAddressOf(source: Source): string | undefined {
  return source.url !== undefined && readWebAddress(source.url) ? source.url : undefined;
}

/** Give the host to which the address of a source leads, for people to see before they follow it. */
export function hostOf(source: Source): string | undefined {
  return source.url === undefined ? undefined : readWebAddress(source.url)?.host;
}
