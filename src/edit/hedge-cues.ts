import { hedgeIn } from './find-cues.ts';

/** Find the first word of a sentence that hedges or denies; of a text whose language is not known, in any of the languages. */
export function hedgeCueIn(sentence: string, language: string | undefined): string | undefined {
  return hedgeIn(sentence, language)?.word;
}
