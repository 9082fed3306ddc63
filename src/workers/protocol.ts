/** What the page can ask of a worker, and the messages that carry it. One worker serves one call and is ended with it. */
import type { InputFile, ReadOptions, ReadResult } from '../formats/format.ts';
import type { ArticleResult } from '../formats/read-article.ts';
import type { GateReport } from '../gate/gated.ts';
import type { GraphArrays, PlaceArrays } from '../graph/arrays.ts';
import type { Joined, Measured, MeasureName } from '../graph/metrics.ts';
import type { Anchored, AnchorTask } from '../model/anchor-text.ts';
import type { Dataset, Source } from '../model/types.ts';

/** The calls by name: what goes in, what is reported on the way, what comes out. */
export interface Calls {
  readonly layOut: {
    readonly input: GraphArrays;
    readonly progress: PlaceArrays & { readonly share: number };
    readonly output: PlaceArrays;
  };
  readonly read: {
    readonly input: {
      readonly files: readonly InputFile[];
      readonly options: Omit<ReadOptions, 'textsOf' | 'onProgress'>;
    };
    readonly progress: { readonly share: number };
    readonly output: ReadResult;
  };
  readonly measure: {
    readonly input: Joined & { readonly name: MeasureName };
    readonly progress: { readonly share: number };
    readonly output: Measured;
  };
  readonly article: {
    readonly input: { readonly copy: string | Uint8Array };
    readonly progress: { readonly share: number };
    readonly output: ArticleResult;
  };
  readonly anchor: {
    readonly input: AnchorTask;
    readonly progress: { readonly share: number };
    readonly output: Anchored;
  };
  readonly gate: {
    readonly input: {
      readonly dataset: Dataset;
      readonly source: Source;
      /** Normalized. */
      readonly text: string;
      /** As they came. */
      readonly answers: readonly string[];
    };
    readonly progress: { readonly share: number };
    readonly output: readonly GateReport[];
  };
}

export type CallName = keyof Calls;
export type Input<Name extends CallName> = Calls[Name]['input'];
export type Progress<Name extends CallName> = Calls[Name]['progress'];
export type Output<Name extends CallName> = Calls[Name]['output'];

/** From the page: the call itself, then perhaps the wish to end it with what is reached. */
export type Request<Name extends CallName> =
  | { readonly kind: 'call'; readonly input: Input<Name> }
  | { readonly kind: 'stop' };

/** From the worker: any number of reports, then one result or one failure. */
export type Response<Name extends CallName> =
  | { readonly kind: 'progress'; readonly progress: Progress<Name> }
  | { readonly kind: 'result'; readonly output: Output<Name> }
  | { readonly kind: 'failure'; readonly message: string; readonly stack: string | undefined };

/** List the buffers of a value that lie at most one object deep: they are handed over instead of copied. */
export function transferablesIn(value: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const part of Object.values(value)) {
    if (ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer) buffers.add(part.buffer);
  }
  return [...buffers];
}
