import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import { sentenceOf } from '../../model/claim-wording.ts';
import { type Evidence as EvidenceOfClaim, evidencesOf } from '../../model/evidence.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim } from '../../model/types.ts';
import { claimStrings } from '../words/claim-strings.ts';
import { ClaimRows } from './ClaimRow.tsx';
import { ThingLink } from './EntityLink.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly claim: Claim;
}

/** Say what a claim rests on: a badge for each finding, its reason, and links to the claims it is about. */
export function Evidence({ lookup, claim }: Props): JSX.Element {
  const evidences = evidencesOf(lookup, claim);
  const worthSaying = evidences.filter((evidence) => evidences.length === 1 || !isPlain(evidence));
  return (
    <ul class="plain evidence" aria-label={claimStrings.restsOn}>
      {worthSaying.map((evidence) => (
        <li key={evidence.kind} data-kind={evidence.kind}>
          <strong class="badge">{evidence.badge}</strong>{' '}
          {!isPlain(evidence) && <bdi>{shorten(evidence.reason, 1000)}</bdi>}{' '}
          <OtherClaims lookup={lookup} claim={claim} evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}

/** It rests on the one voice that stands first in its chain, which shows it already. */
function isPlain({ kind, claims }: EvidenceOfClaim): boolean {
  return kind === 'one-voice' && claims.length === 1;
}

interface OtherProps extends Props {
  readonly evidence: EvidenceOfClaim;
}

function OtherClaims({ lookup, claim, evidence }: OtherProps): JSX.Element | undefined {
  const others = evidence.claims.flatMap((id) => (id === claim.id ? [] : (lookup.claims.get(id) ?? [])));
  const [only, ...more] = others;
  if (!only) return undefined;
  if (more.length === 0) {
    return (
      <ThingLink
        selection={{ kind: 'claim', id: only.id }}
        class="quiet-link"
        label={claimStrings.seeClaimNamed(shorten(sentenceOf(lookup, only), 300))}
      >
        {claimStrings.seeClaim}
      </ThingLink>
    );
  }
  return (
    <details class="other-claims">
      <summary>{claimStrings.seeClaims(others.length)}</summary>
      <ClaimRows lookup={lookup} claims={others} withVoices />
    </details>
  );
}
