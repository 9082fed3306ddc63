import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import type { Attribute } from '../../model/types.ts';
import { Paged } from '../kit/Paged.tsx';
import { claimStrings } from '../words/claim-strings.ts';

/** Properties shown before the reader asks for more. */
const page = 12;
/** Longest value that is shown; exports have all of it. */
const longest = 1000;

/** List what an imported file says of something, under the names that it has there. */
export function Attributes({ attributes }: { readonly attributes: readonly Attribute[] }): JSX.Element | undefined {
  if (attributes.length === 0) return undefined;
  return (
    <section class="attributes" aria-label={claimStrings.fromFile}>
      <h3 class="label">{claimStrings.fromFile}</h3>
      <Paged items={attributes} page={page}>
        {(shown) => (
          <dl>
            {shown.map(([name, value]) => (
              <div key={`${name}\n${String(value)}`}>
                <dt>
                  <bdi>{shorten(name, 120)}</bdi>
                </dt>
                <dd>
                  <bdi>{shorten(Array.isArray(value) ? value.join(', ') : String(value), longest)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Paged>
    </section>
  );
}
