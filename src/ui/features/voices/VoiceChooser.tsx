import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { whoSpeaks } from '../../../model/speakers.ts';
import { claimsByVoice } from '../../../state/selectors/voices.ts';
import { voiceName, voiceStrings } from './voice-strings.ts';

interface Props {
  readonly lookup: Lookup;
  readonly voice: string | undefined;
  readonly label: string;
  readonly onChoose: (voice: string) => void;
}

/** More voices than this make a list that nobody reads; the others are asked on their own cards. */
const mostOffered = 200;
/** Of more voices, all but the chosen one are offered a frame later: the browser lays the page out anew for each list it is given. */
const offeredAtOnce = 50;

/** Choose a voice; those who speak most stand first. */
export function VoiceChooser({ lookup, voice, label, onChoose }: Props): JSX.Element {
  const all = useMemo(() => whoSpeaks(lookup), [lookup]);
  const [areAllOffered, setAllOffered] = useState(all.length <= offeredAtOnce);
  useEffect(() => setAllOffered(true), []);
  const offered = areAllOffered ? mostOffered : 0;
  const voices = all.filter(({ id }, place) => place < offered || id === voice);
  return (
    <select
      class="chooser"
      aria-label={label}
      value={voice ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {voices.map(({ id }) => (
        <option key={id} value={id}>
          {voiceStrings.option(shorten(voiceName(lookup, id), 60), claimsByVoice.value.get(id)?.length ?? 0)}
        </option>
      ))}
    </select>
  );
}
