import type { JSX } from 'preact';
import { statusMeaning } from '../../model/status-meaning.ts';
import type { Status } from '../../model/types.ts';
import { StatusSample } from './Samples.tsx';

/** Say how firmly a claim is put forward: its line, its word, and what the word means as a hint. */
export function StatusMark({ status }: { readonly status: Status }): JSX.Element {
  return (
    <span class="status-mark" title={statusMeaning(status)}>
      <StatusSample status={status} length={34} />
      <span>{status}</span>
    </span>
  );
}
