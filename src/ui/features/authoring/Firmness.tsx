import type { JSX } from 'preact';
import { statusMeaning } from '../../../model/status-meaning.ts';
import { Key } from '../../kit/Key.tsx';
import { StatusSample } from '../../parts/Samples.tsx';
import { authoringStrings as strings } from './authoring-strings.ts';
import { firmnesses } from './claim-options.tsx';
import { sayFirmly } from './editor-actions.ts';

/** The six degrees of firmness as buttons, each with its line and its key. */
export function Firmness({ chosen }: { readonly chosen: string }): JSX.Element {
  return (
    <fieldset class="firmness">
      <legend class="visually-hidden">{strings.firmly}</legend>
      {firmnesses.map((status, index) => (
        <button
          key={status}
          type="button"
          tabIndex={-1}
          aria-pressed={status === chosen}
          aria-keyshortcuts={`${index + 1} Alt+${index + 1}`}
          title={`${statusMeaning(status)} (${strings.keyOr(String(index + 1))})`}
          onClick={() => sayFirmly(status)}
        >
          <Key name={index + 1} />
          <span>{status}</span>
          <StatusSample status={status} length={18} />
        </button>
      ))}
    </fieldset>
  );
}
