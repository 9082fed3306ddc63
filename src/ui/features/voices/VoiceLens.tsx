import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Lookup } from '../../../model/lookup.ts';
import { whoSpeaks } from '../../../model/speakers.ts';
import type { Lens } from '../../../query/filters.ts';
import { lensChoice } from '../../../state/view/view-selectors.ts';
import { ComparedVoices } from './ComparedVoices.tsx';
import { seeAll, seeThrough } from './see-through.ts';
import { VoiceChooser } from './VoiceChooser.tsx';
import { voiceStrings } from './voice-strings.ts';

const kinds: readonly Lens['kind'][] = ['all', 'according-to', 'without'];

/** See the graph as one voice has it, or without it, or two voices side by side. */
export function VoiceLens({ lookup }: { readonly lookup: Lookup }): JSX.Element | undefined {
  const voices = useMemo(() => whoSpeaks(lookup), [lookup]);
  const chosen = useSignal<string | undefined>(undefined);
  const isComparing = useSignal(false);
  const lens = lensChoice.value;
  const voice = (lens.kind === 'all' ? chosen.value : lens.voice) ?? voices[0]?.id;
  if (voice === undefined || voices.length < 2) return undefined;
  const choose = (kind: Lens['kind'], which: string) => {
    chosen.value = which;
    if (kind === 'all') seeAll();
    else seeThrough(lookup, { kind, voice: which });
  };
  return (
    <fieldset class="lens">
      <legend>{voiceStrings.lens}</legend>
      <div class="switch">
        {kinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={lens.kind === kind} onClick={() => choose(kind, voice)}>
            {voiceStrings.lensKinds[kind]}
          </button>
        ))}
      </div>
      <VoiceChooser
        lookup={lookup}
        voice={voice}
        label={voiceStrings.lensVoice}
        onChoose={(which) => choose(lens.kind === 'all' ? 'according-to' : lens.kind, which)}
      />
      <p class="soft">{voiceStrings.lensNotes[lens.kind]}</p>
      <button
        type="button"
        class="button more"
        aria-haspopup="dialog"
        onClick={() => {
          isComparing.value = true;
        }}
      >
        {voiceStrings.sideBySide}
      </button>
      {isComparing.value && (
        <ComparedVoices
          lookup={lookup}
          first={voice}
          onClose={() => {
            isComparing.value = false;
          }}
        />
      )}
    </fieldset>
  );
}
