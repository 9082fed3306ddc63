import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { whoSpeaks } from '../../../model/speakers.ts';
import type { Claim } from '../../../model/types.ts';
import { compareVoices, type Sides } from '../../../query/compare-voices.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { Paged } from '../../kit/Paged.tsx';
import { ClaimRows } from '../../parts/ClaimRow.tsx';
import { followToDetails } from '../../parts/details-heading.ts';
import { formatCount } from '../../words/strings.ts';
import { VoiceChooser } from './VoiceChooser.tsx';
import { disagreementWords, voiceName, voiceStrings } from './voice-strings.ts';

const page = 30;

interface Props {
  readonly lookup: Lookup;
  readonly first: string;
  readonly onClose: () => void;
}

/** Show two voices side by side: where they differ, what both have, and what only one of them has. */
export function ComparedVoices({ lookup, first, onClose }: Props): JSX.Element {
  const one = useSignal(first);
  const other = useSignal(whoSpeaks(lookup).find(({ id }) => id !== first)?.id ?? first);
  const [a, b] = [one.value, other.value];
  const compared = useMemo(() => compareVoices(lookup, a, b), [lookup, a, b]);
  const leave = () => {
    followToDetails();
    onClose();
  };
  const side = { lookup, first: a, second: b, onChosen: leave };
  return (
    <ModalDialog title={voiceStrings.sideBySide} class="dialog-wide" onClose={onClose}>
      <div class="sides-choice">
        <VoiceChooser lookup={lookup} voice={a} label={voiceStrings.first} onChoose={(id) => (one.value = id)} />
        <VoiceChooser lookup={lookup} voice={b} label={voiceStrings.second} onChoose={(id) => (other.value = id)} />
      </div>
      <p class="soft">{voiceStrings.sideNote}</p>
      <section>
        <Heading title={voiceStrings.differ} count={compared.differ.length} />
        {compared.differ.length === 0 && <p class="soft">{voiceStrings.noDisagreement}</p>}
        <Rows
          {...side}
          rows={compared.differ.map(({ kind, ...sides }) => ({ ...sides, words: disagreementWords[kind] }))}
        />
      </section>
      <section>
        <Heading title={voiceStrings.both} count={compared.both.length} />
        {compared.both.length === 0 && <p class="soft">{voiceStrings.none}</p>}
        <Rows {...side} rows={compared.both} />
      </section>
      <div class="sides">
        <Alone {...side} voice={a} claims={compared.onlyFirst} />
        <Alone {...side} voice={b} claims={compared.onlySecond} />
      </div>
    </ModalDialog>
  );
}

interface SideProps {
  readonly lookup: Lookup;
  readonly first: string;
  readonly second: string;
  readonly onChosen: () => void;
}

interface RowsProps extends SideProps {
  readonly rows: readonly (Sides & { readonly words?: string })[];
}

function Rows({ rows, ...side }: RowsProps): JSX.Element {
  return (
    <Paged items={rows} page={page}>
      {(shown) =>
        shown.map((row) => (
          <div key={`${row.first[0]?.id} ${row.second[0]?.id}`} class="sides-row">
            {row.words !== undefined && <p class="sides-kind">{row.words}</p>}
            <div class="sides">
              <Claims {...side} voice={side.first} claims={row.first} />
              <Claims {...side} voice={side.second} claims={row.second} />
            </div>
          </div>
        ))
      }
    </Paged>
  );
}

interface ClaimsProps extends SideProps {
  readonly voice: string;
  readonly claims: readonly Claim[];
}

function Claims({ lookup, voice, claims, onChosen }: ClaimsProps): JSX.Element {
  return (
    <div>
      <p class="sides-voice">
        <bdi>{shorten(voiceName(lookup, voice), 80)}</bdi>
      </p>
      <ClaimRows lookup={lookup} claims={claims} withVoices onChosen={onChosen} />
    </div>
  );
}

function Alone({ lookup, voice, claims, onChosen }: ClaimsProps): JSX.Element {
  return (
    <section>
      <Heading title={voiceStrings.only(shorten(voiceName(lookup, voice), 80))} count={claims.length} />
      {claims.length === 0 && <p class="soft">{voiceStrings.none}</p>}
      <ClaimRows lookup={lookup} claims={claims} page={page} withVoices onChosen={onChosen} />
    </section>
  );
}

function Heading({ title, count }: { readonly title: string; readonly count: number }): JSX.Element {
  return (
    <h3>
      <bdi>{title}</bdi> <span class="count">{formatCount(count)}</span>
    </h3>
  );
}
