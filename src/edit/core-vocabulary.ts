/** The types and relations that a dataset begins with, as they lie in `graph-data`. */
import core from '../../graph-data/core-vocabulary.json' with { type: 'json' };
import type { Vocabulary } from '../model/types.ts';

/** Types and relations for news and history. A test holds the file to the format. */
export const coreVocabulary = core as unknown as Vocabulary;
