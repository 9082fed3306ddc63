import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { longestChains, whoIsSilent, whoSpeaks } from '../../../model/speakers.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Paged } from '../../kit/Paged.tsx';
import { Chain } from '../../parts/Chain.tsx';
import { ClaimRows } from '../../parts/ClaimRow.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { TypeSample } from '../../parts/Samples.tsx';
import { formatCount } from '../../words/strings.ts';
import { Caveats } from './Caveats.tsx';
import { VoiceLens } from './VoiceLens.tsx';
import { voiceStrings } from './voice-strings.ts';

const page = 12;
const chainPage = 5;

/** Say who speaks in the open dataset and how often, through whom, what to keep in mind when reading it, and who is never heard. */
export function OverviewVoices(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  if (!lookup) return undefined;
  return (
    <div key={lookup.dataset.id}>
      <Speaking lookup={lookup} />
      <Chains lookup={lookup} />
      <Caveats lookup={lookup} />
      <Silent lookup={lookup} />
    </div>
  );
}

interface Props {
  readonly lookup: Lookup;
}

function Speaking({ lookup }: Props): JSX.Element {
  return (
    <section class="block">
      <h3>{voiceStrings.whoSpeaks}</h3>
      <Paged items={whoSpeaks(lookup)} page={page}>
        {(voices) => (
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{voiceStrings.voice}</th>
                <th scope="col" class="number">
                  {voiceStrings.firstHand}
                </th>
                <th scope="col" class="number">
                  {voiceStrings.relayed}
                </th>
              </tr>
            </thead>
            <tbody>
              {voices.map(({ id, firstHand, relayed }) => (
                <tr key={id}>
                  <th scope="row">
                    <EntityLink lookup={lookup} id={id} class="quiet-link" />
                  </th>
                  <td class="number">{countOrDash(firstHand)}</td>
                  <td class="number">{countOrDash(relayed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      <p class="soft">{voiceStrings.whoSpeaksNote}</p>
      <VoiceLens lookup={lookup} />
    </section>
  );
}

function countOrDash(count: number): string {
  return count === 0 ? '–' : formatCount(count);
}

function Chains({ lookup }: Props): JSX.Element | undefined {
  const chains = longestChains(lookup);
  if (chains.length === 0) return undefined;
  return (
    <section class="block">
      <h3>{voiceStrings.chains}</h3>
      <p class="soft">{voiceStrings.chainsNote}</p>
      <Paged items={chains} page={chainPage}>
        {(shown) => (
          <ul class="plain chains">
            {shown.map(({ voices, claims }) => (
              <li key={voices.join(' ')}>
                <Chain lookup={lookup} voices={voices} />
                <details class="other-claims">
                  <summary>{voiceStrings.throughChain(claims.length)}</summary>
                  <ClaimRows lookup={lookup} claims={claims} page={page} />
                </details>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

function Silent({ lookup }: Props): JSX.Element | undefined {
  const silent = whoIsSilent(lookup);
  if (silent.length === 0) return undefined;
  return (
    <section class="block">
      <h3>
        {voiceStrings.whoIsSilent} <span class="count">{formatCount(silent.length)}</span>
      </h3>
      <p class="soft">{voiceStrings.whoIsSilentNote}</p>
      <Paged items={silent} page={page}>
        {(entities) => (
          <ul class="plain names">
            {entities.map((entity) => (
              <li key={entity.id}>
                <TypeSample type={entity.type} size={14} />
                <EntityLink lookup={lookup} id={entity.id} class="quiet-link" />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}
