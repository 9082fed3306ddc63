import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import type { Lens } from '../../../query/filters.ts';
import { lensChoice } from '../../../state/view/view-selectors.ts';
import { ComparedVoices } from './ComparedVoices.tsx';
import { seeAll, seeThrough } from './see-through.ts';
import { voiceStrings } from './voice-strings.ts';

interface Props {
  readonly lookup: Lookup;
  /** Of an entity that speaks. */
  readonly id: string;
}

const kinds = ['according-to', 'without'] as const satisfies readonly Lens['kind'][];

/** What can be asked of an entity that speaks: the graph as it has it, the graph without it, and what another voice has. */
export function VoiceActions({ lookup, id }: Props): JSX.Element {
  const isComparing = useSignal(false);
  const lens = lensChoice.value;
  return (
    <div class="voice-actions">
      {kinds.map((kind) => {
        const isOn = lens.kind === kind && lens.voice === id;
        return (
          <button
            key={kind}
            type="button"
            class="button"
            aria-pressed={isOn}
            title={voiceStrings.lensNotes[kind]}
            onClick={() => (isOn ? seeAll() : seeThrough(lookup, { kind, voice: id }))}
          >
            {voiceStrings.graph[kind]}
          </button>
        );
      })}
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          isComparing.value = true;
        }}
      >
        {voiceStrings.sideBySideWith}
      </button>
      {isComparing.value && (
        <ComparedVoices
          lookup={lookup}
          first={id}
          onClose={() => {
            isComparing.value = false;
          }}
        />
      )}
    </div>
  );
}
