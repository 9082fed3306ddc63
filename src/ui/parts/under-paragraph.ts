import { type ComponentChildren, createContext } from 'preact';

/** Gives what stands under a paragraph of a text, by its number: the claim editor. */
export const UnderParagraph = createContext<(paragraph: number) => ComponentChildren>(() => undefined);
