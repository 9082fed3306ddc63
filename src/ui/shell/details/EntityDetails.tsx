import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Claim, Entity } from '../../../model/types.ts';
import { openEditorBetween } from '../../../state/screen/claim-editor.ts';
import { isEmbedded } from '../../../state/screen/panels.ts';
import { textState } from '../../../state/screen/reader.ts';
import { visible } from '../../../state/selectors/visible.ts';
import { claimsByVoice, countByVoice } from '../../../state/selectors/voices.ts';
import { HiddenClaims } from '../../features/filters/FilterStatus.tsx';
import { ReportButton } from '../../features/report/ReportButton.tsx';
import { VoiceActions } from '../../features/voices/VoiceActions.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Paged } from '../../kit/Paged.tsx';
import { Attributes } from '../../parts/Attributes.tsx';
import { ClaimRows } from '../../parts/ClaimRow.tsx';
import { detailsHeadingId } from '../../parts/details-heading.ts';
import { EntityClaims, groupHeadingId } from '../../parts/EntityClaims.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { type ClaimGroup, groupClaims } from '../../parts/group-claims.ts';
import { OneSource } from '../../parts/OneSource.tsx';
import { TypeSample } from '../../parts/Samples.tsx';
import { useShowInGraph } from '../../parts/show-in-graph.ts';
import { claimStrings, groupHeading } from '../../words/claim-strings.ts';
import { counted, formatCount } from '../../words/strings.ts';
import { EditTools } from './EditTools.tsx';
import { EntityActions } from './EntityActions.tsx';

/** Claims of the entity as a voice, and voices of its claims, before the reader asks for more. */
const voicePage = 6;
const voiceHeadingId = 'details-speaks-in';

interface Props {
  readonly lookup: Lookup;
  readonly entity: Entity;
  readonly claims: readonly Claim[];
}

/** Read out an entity: who or what it is, its claims by kind, and where it speaks itself. */
export function EntityDetails({ lookup, entity, claims }: Props): JSX.Element {
  const [showsAll, setShowsAll] = useState(false);
  const left = visible.value?.claims;
  const shown = showsAll || !left ? claims : claims.filter(({ id }) => left.has(id));
  const groups = groupClaims(lookup, shown);
  const spoken = claimsByVoice.value.get(entity.id) ?? [];
  return (
    <>
      <EntityHead lookup={lookup} entity={entity} claims={claims} />
      <Attributes attributes={entity.attributes ?? []} />
      <HiddenClaims shown={shown.length} total={claims.length} onShowAll={() => setShowsAll(true)} />
      {groups.length > 1 && <GroupJumps groups={groups} hasVoice={spoken.length > 0} />}
      <OneSource lookup={lookup} claims={shown}>
        <EntityClaims lookup={lookup} entityId={entity.id} groups={groups} place="details" level={3} />
      </OneSource>
      {claims.length === 0 && <p class="soft">{claimStrings.noClaims}</p>}
      {spoken.length > 0 && (
        <section class="claim-group">
          <h3 id={voiceHeadingId} tabIndex={-1}>
            {claimStrings.speaksIn} <span class="count">{formatCount(spoken.length)}</span>
          </h3>
          <p class="standing">{claimStrings.speaksInNote(spoken.length)}</p>
          <VoiceActions lookup={lookup} id={entity.id} />
          <ClaimRows lookup={lookup} claims={spoken} page={voicePage} withVoices />
        </section>
      )}
    </>
  );
}

function EntityHead({ lookup, entity, claims }: Props): JSX.Element {
  const aliases = entity.aliases ?? [];
  return (
    <header class="details-head">
      <p class="kind">
        <TypeSample type={entity.type} />
        <bdi>{lookup.types.get(entity.type)?.label ?? entity.type}</bdi>
      </p>
      <h2 id={detailsHeadingId} class="title" tabIndex={-1} dir="auto">
        {shorten(nameOf(lookup, entity.id), 300)}
      </h2>
      {aliases.length > 0 && (
        <p class="aliases">
          <span class="label">{claimStrings.alsoCalled}</span>{' '}
          {aliases.map((alias, index) => (
            <span key={alias}>
              {index > 0 && ', '}
              <bdi>{shorten(alias, 160)}</bdi>
            </span>
          ))}
        </p>
      )}
      {entity.note !== undefined && (
        <p class="lead" dir="auto">
          {shorten(entity.note, 2000)}
        </p>
      )}
      <Facts lookup={lookup} entity={entity} claims={claims} />
      <AddClaim id={entity.id} name={entity.name} />
      <EditTools kind="entity" id={entity.id} />
      <EntityActions lookup={lookup} id={entity.id} />
    </header>
  );
}

/** How much is said of it, and by whom, which unfolds. */
function Facts({ lookup, entity, claims }: Props): JSX.Element {
  const showInGraph = useShowInGraph();
  const [showsVoices, setShowsVoices] = useState(false);
  const voices = countByVoice(claims);
  return (
    <>
      <div class="facts">
        <span>
          {counted(claims.length, 'claim')}
          {voices.size > 0 && (
            <>
              {' · '}
              <button
                type="button"
                class="text-button voices-button"
                aria-expanded={showsVoices}
                onClick={() => setShowsVoices(!showsVoices)}
              >
                {counted(voices.size, 'voice')}
              </button>
            </>
          )}
        </span>
        <span class="facts-tools">
          <ReportButton subject={{ kind: 'entity', id: entity.id }} />

          {showInGraph && (
            <button type="button" class="text-button" onClick={() => showInGraph({ kind: 'entity', id: entity.id })}>
              <Icon name="locate" />
              {claimStrings.showInGraph}
            </button>
          )}
        </span>
      </div>
      {showsVoices && <VoicesHere lookup={lookup} voices={voices} />}
    </>
  );
}

interface VoicesProps {
  readonly lookup: Lookup;
  readonly voices: ReadonlyMap<string, number>;
}

/** Name the voices of the claims, those with most of them first. */
function VoicesHere({ lookup, voices }: VoicesProps): JSX.Element {
  const byCount = [...voices].sort(([, a], [, b]) => b - a);
  return (
    <Paged items={byCount} page={voicePage}>
      {(shown) => (
        <ul class="plain voices-here" aria-label={claimStrings.voicesHere}>
          {shown.map(([voice, count]) => (
            <li key={voice}>
              <EntityLink lookup={lookup} id={voice} class="quiet-link" />{' '}
              <span class="count">{counted(count, 'claim')}</span>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}

interface JumpProps {
  readonly groups: readonly ClaimGroup[];
  readonly hasVoice: boolean;
}

function GroupJumps({ groups, hasVoice }: JumpProps): JSX.Element {
  return (
    <nav class="jumps" aria-label={claimStrings.groupsOfClaims}>
      <ul class="plain">
        {groups.map(({ group, claims }) => (
          <li key={group}>
            <button type="button" class="jump" onClick={() => goToHeading(groupHeadingId('details', group))}>
              <bdi>{groupHeading(group)}</bdi> <span class="count">{formatCount(claims.length)}</span>
            </button>
          </li>
        ))}
        {hasVoice && (
          <li>
            <button type="button" class="jump" onClick={() => goToHeading(voiceHeadingId)}>
              {claimStrings.speaksIn}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}

function goToHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Opens the claim editor for a claim about an entity, in the text that is open beside the graph. */
function AddClaim({ id, name }: { readonly id: string; readonly name: string }): JSX.Element | undefined {
  if (isEmbedded.value || textState.value.kind !== 'at-hand') return undefined;
  return (
    <button
      type="button"
      class="text-button"
      title={claimStrings.addClaimHint}
      onClick={() => openEditorBetween({ subject: { text: name, id } })}
    >
      <Icon name="plus" /> {claimStrings.addClaim}
    </button>
  );
}
