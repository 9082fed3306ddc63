import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { filterStrings } from './filter-strings.ts';

/** What is wrong with the two fields, and with which; with both when none is named. */
export interface FieldFault {
  readonly field?: 'from' | 'to';
  readonly words: string;
}

interface Props {
  readonly from: string;
  readonly to: string;
  readonly hint: string;
  readonly longest: number;
  readonly inputMode: 'numeric' | 'decimal';
  /** Read the texts and do as they say, or tell what is wrong with them. */
  readonly onApply: (from: string, to: string) => FieldFault | undefined;
}

/** Two fields, from and to, that are read when the reader leaves one or presses Enter. */
export function FromToFields({ from, to, hint, longest, inputMode, onApply }: Props): JSX.Element {
  const [texts, setTexts] = useState({ from, to });
  const [fault, setFault] = useState<FieldFault | undefined>(undefined);
  const faultId = useId();
  // The fields stay when the filter changes, for the reader may be in one of them.
  const given = useRef({ from, to });
  useEffect(() => {
    // The first time they have it already, and may hold what was typed since.
    const { from: fromBefore, to: toBefore } = given.current;
    if (fromBefore === from && toBefore === to) return;
    given.current = { from, to };
    // What is typed into one field stays while the other one takes effect.
    setTexts((typed) => ({
      from: from === fromBefore ? typed.from : from,
      to: to === toBefore ? typed.to : to,
    }));
    setFault(undefined);
  }, [from, to]);
  const apply = () => setFault(onApply(texts.from, texts.to));
  const field = (name: 'from' | 'to', label: string) => (
    <label>
      {label}
      <input
        class="field"
        type="text"
        inputmode={inputMode}
        autocomplete="off"
        maxLength={longest}
        value={texts[name]}
        title={hint}
        aria-invalid={fault !== undefined && (fault.field ?? name) === name}
        aria-describedby={fault && faultId}
        onInput={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
        onBlur={apply}
        onKeyDown={(event) => event.key === 'Enter' && apply()}
      />
    </label>
  );
  return (
    <div class="filter-dates">
      {field('from', filterStrings.from)}
      {field('to', filterStrings.to)}
      <p id={faultId} class="fault" role="status">
        {fault?.words}
      </p>
    </div>
  );
}
