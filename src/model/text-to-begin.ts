/** What somebody who begins from a text says of it; all but text and title may be empty. */
export interface TextToBegin {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** EDTF. */
  readonly published: string;
  readonly url: string;
  readonly lang: string;
}
