import type { JSX } from 'preact';
import { helpStrings as strings } from './help-strings.ts';

/** Tell whoever has an article how it becomes a dataset, in steps. */
export function MakeYourOwn(): JSX.Element {
  return (
    <section class="make-your-own">
      <h3>{strings.makeTitle}</h3>
      <p class="soft">{strings.makeNote}</p>
      <ol>
        {strings.steps.map(([name, what]) => (
          <li key={name}>
            <strong>{name}.</strong> {what}
          </li>
        ))}
      </ol>
    </section>
  );
}
