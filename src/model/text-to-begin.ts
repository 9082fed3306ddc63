/** What somebody who begins from a text says of it; all but the text may be empty. */
export interface TextToBegin {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** EDTF. */
  readonly published: string;
  readonly url: string;
  readonly lang: string;
  /** What allows shipping the text; without it only its fingerprint is in the dataset. */
  readonly rights?: string;
}

/** A paragraph of what was read, and whether it is part of the article. */
export interface ArticlePiece {
  readonly text: string;
  readonly isTaken: boolean;
}

/** A text as it was read, with what stood around it. */
export interface ReadArticle {
  readonly about: TextToBegin;
  /** The paragraphs in order, with those that were taken off; empty when nothing was. */
  readonly pieces: readonly ArticlePiece[];
  /** The lines from which author, publisher or date were read; they are taken out of the text. */
  readonly bylines?: readonly string[];
  /** What to look at first, in sentences. */
  readonly doubts: readonly string[];
}
