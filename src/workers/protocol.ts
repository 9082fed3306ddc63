/** What the page can ask of a worker, and the messages that carry it. One worker serves one call and is ended with it. */

import type { ReadOptions, ReadResult } from '../formats/format.ts';
import type { ArticleResult } from '../formats/read-article.ts';
import type { GateReport } from '../gate/gated.ts';
import type { Arranged, ArrangementTask } from '../graph/arrangement.ts';
import type { GraphArrays, PlaceArrays } from '../graph/arrays.ts';
import type { LayoutSettings } from '../graph/layout-settings.ts';
import type { Joined, Measured, MeasureName } from '../graph/metrics.ts';
import type { Opening } from '../graph/prepare-opening.ts';
import type { PackedJson } from '../lib/packed-json.ts';
import type { Anchored, AnchorTask } from '../model/anchor-text.ts';
import type { Dataset, Source } from '../model/types.ts';
import type { ReportSubject } from '../report/report-subject.ts';
import type { ReportFormat, WrittenReport } from '../report/write-report.ts';

/** A file whose bytes nobody has fetched yet. */
export interface UnreadFile {
  readonly name: string;
  readonly content: Blob;
}

/** The calls by name: what goes in, what is reported on the way, what comes out. */
export interface Calls {
  readonly layOut: {
    readonly input: GraphArrays & { readonly settings?: LayoutSettings };
    /** Without places before there are any that a reader could make something of. */
    readonly progress: Partial<PlaceArrays> & { readonly share: number };
    readonly output: PlaceArrays;
  };
  readonly arrange: {
    readonly input: ArrangementTask;
    readonly progress: { readonly share: number };
    readonly output: Arranged;
  };
  readonly read: {
    readonly input: {
      readonly files: readonly UnreadFile[];
      readonly options: Omit<ReadOptions, 'textsOf' | 'onProgress'>;
    };
    /** The dataset and the arrays of its layout come as soon as they are there, for there is work to do with them. */
    readonly progress: { readonly share: number; readonly packed?: PackedJson; readonly layout?: GraphArrays };
    readonly output: {
      readonly result: Omit<ReadResult, 'dataset'>;
      /** SHA-256 of each file. */
      readonly prints: readonly string[];
      /** Only when there is a dataset. */
      readonly opening: Opening | undefined;
    };
  };
  readonly write: {
    readonly input: { readonly dataset: Dataset; readonly formatId: string };
    readonly progress: { readonly share: number };
    readonly output: { readonly content: string | Uint8Array };
  };
  readonly report: {
    readonly input: {
      readonly dataset: Dataset;
      readonly subject: ReportSubject;
      readonly format: ReportFormat;
      /** By the id of the source, where they are at hand. */
      readonly texts: ReadonlyMap<string, string>;
    };
    readonly progress: { readonly share: number };
    readonly output: { readonly report: WrittenReport | undefined };
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

/** From the page: perhaps to practice first; the call itself, then perhaps to wait and to go on, or to end it with what is reached. */
export type Request<Name extends CallName> =
  | { readonly kind: 'call'; readonly input: Input<Name> }
  | { readonly kind: 'practice' }
  | { readonly kind: 'stop' | 'pause' | 'resume' };

/** From the worker: any number of reports, then one result or one failure. */
export type Response<Name extends CallName> =
  | { readonly kind: 'progress'; readonly progress: Progress<Name> }
  | { readonly kind: 'result'; readonly output: Output<Name> }
  | { readonly kind: 'failure'; readonly message: string; readonly stack: string | undefined };

/** List the buffers of a value that lie at most two objects deep, lists left aside: they are handed over instead of copied. */
export function transferablesIn(value: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const gather = (holder: object, depth: number) => {
    for (const part of Object.values(holder)) {
      if (ArrayBuffer.isView(part)) {
        if (part.buffer instanceof ArrayBuffer) buffers.add(part.buffer);
      } else if (depth > 1 && typeof part === 'object' && part !== null && !Array.isArray(part))
        gather(part, depth - 1);
    }
  };
  gather(value, 2);
  return [...buffers];
}
