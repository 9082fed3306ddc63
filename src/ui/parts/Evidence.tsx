import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import { type EvidenceKind, type Evidence as EvidenceOfClaim, evidencesOf } from '../../model/evidence.ts';
import { sentenceOf } from '../../model/label.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim } from '../../model/types.ts';
import { strings } from '../strings.ts';
import { ThingLink } from './EntityLink.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly claim: Claim;
}

/** What the chain of voices shows by itself is not said again. */
const shownByChain: ReadonlySet<EvidenceKind> = new Set(['one-voice', 'unnamed', 'disputed']);

/** Say what a claim rests on where its own card does not show it: who contradicts it, whose own organization it comes from. */
export function Evidence({ lookup, claim }: Props): JSX.Element | undefined {
  const worthSaying = evidencesOf(lookup, claim).filter(({ kind }) => !shownByChain.has(kind));
  if (worthSaying.length === 0) return undefined;
  return (
    <ul class="plain evidence">
      {worthSaying.map((evidence) => (
        <li key={evidence.kind} data-kind={evidence.kind}>
          <bdi>{shorten(evidence.words, 1000)}</bdi> <OtherClaim lookup={lookup} claim={claim} evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}

interface OtherProps extends Props {
  readonly evidence: EvidenceOfClaim;
}

function OtherClaim({ lookup, claim, evidence }: OtherProps): JSX.Element | undefined {
  const other = lookup.claims.get(evidence.claims.findLast((id) => id !== claim.id) ?? '');
  if (!other) return undefined;
  return (
    <ThingLink
      selection={{ kind: 'claim', id: other.id }}
      class="quiet-link"
      label={strings.seeClaimNamed(shorten(sentenceOf(lookup, other), 300))}
    >
      {strings.seeClaim}
    </ThingLink>
  );
}
