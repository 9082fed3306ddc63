/** What drafts are held against: a text, and the dataset that it belongs to, or one that begins with it. */
import { basename } from 'node:path';
import { beginDataset } from '../edit/new-dataset.ts';
import { readArticleText } from '../formats/article.ts';
import { listed } from '../lib/text.ts';
import { type Lookup, lookupOf } from '../model/lookup.ts';
import type { Source } from '../model/types.ts';
import type { CommandInput, CommandOption } from './command.ts';
import { Failure } from './failure.ts';
import { loadFiles } from './load.ts';

import type { GivenText } from './texts.ts';

export const datasetOption: CommandOption = {
  name: 'dataset',
  value: 'file',
  help: 'The dataset that the text is a source of: its names and relations count. Without it a new one is begun.',
};
export const sourceOption: CommandOption = {
  name: 'source',
  value: 'id',
  help: 'Which of several sources the text is.',
};

export interface ProposedTo {
  readonly lookup: Lookup;
  readonly source: Source;
  /** Normalized. */
  readonly text: string;
}

/** Find what a text belongs to. */
export async function readProposedTo(
  { name, usage }: { readonly name: string; readonly usage: string },
  { values }: Pick<CommandInput, 'values'>,
  given: GivenText,
): Promise<ProposedTo> {
  const file = values.get('dataset')?.at(-1);
  if (file === undefined) {
    const article = readArticleText(given.raw);
    const { dataset, source, text } = beginDataset({ ...article, title: article.title || basename(given.file) });
    return { lookup: lookupOf(dataset), source, text };
  }
  const { loaded, failures } = await loadFiles({ name, usage }, [file]);
  const dataset = loaded[0]?.dataset;
  if (!dataset)
    throw failures[0] ?? new Failure('unreadable-text', `${file} has errors: “sayso validate ${file}” lists them.`);
  const wanted = values.get('source')?.at(-1) ?? given.sourceId;
  const { sources } = dataset;
  const source = wanted === undefined && sources.length === 1 ? sources[0] : sources.find(({ id }) => id === wanted);
  if (!source) {
    const ids = listed(sources.map(({ id }) => id));
    throw new Failure('unknown-source', `Say which source the text is: --source <id>. The sources are ${ids}.`);
  }
  return { lookup: lookupOf(dataset), source, text: given.text };
}
