/** A field with a list of what it may mean, after the combobox pattern of ARIA 1.2. What is typed and on no list stays as typed. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Spoken } from './Spoken.tsx';

export interface ComboOption {
  readonly key: string;
  /** What stands in the field when it is chosen. */
  readonly text: string;
  readonly shown: ComponentChildren;
}

interface Props {
  readonly label: string;
  readonly text: string;
  /** What fits a text; asked only while the list stands open. */
  readonly optionsFor: (text: string) => readonly ComboOption[];
  /** What Tab takes of what was typed, where nothing was chosen; else it stays as typed. */
  readonly completionOf?: (text: string) => ComboOption | undefined;
  readonly onText: (text: string) => void;
  readonly onChoose: (option: ComboOption) => void;
  readonly placeholder?: string;
  readonly field?: string;
  readonly isFaulty?: boolean;
  readonly describedBy?: string | undefined;
}

export function Combobox(props: Props): JSX.Element {
  const id = useId();
  const isOpen = useSignal(false);
  const active = useSignal(-1);
  const options = isOpen.value ? props.optionsFor(props.text) : [];
  const choose = (option: ComboOption) => {
    props.onChoose(option);
    show(false);
  };
  const show = (isShown: boolean) => {
    isOpen.value = isShown;
    active.value = -1;
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const option =
      options[active.value] ?? (event.key === 'Tab' && isOpen.value ? props.completionOf?.(props.text) : undefined);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isOpen.value && options.length > 0) active.value = stepped(active.value, event.key, options.length);
      isOpen.value = true;
    } else if ((event.key === 'Enter' || event.key === 'Tab') && option) {
      choose(option);
      // Tab goes on to the next field by itself.
      if (event.key === 'Tab') return;
    } else if (event.key === 'Escape' && isOpen.value && options.length > 0) show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="combobox">
      <input
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={options[active.value] && `${id}-${active.value}`}
        aria-invalid={props.isFaulty || undefined}
        aria-describedby={props.describedBy}
        data-field={props.field}
        placeholder={props.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={props.text}
        onInput={(event) => {
          show(true);
          props.onText(event.currentTarget.value);
        }}
        onPointerDown={() => show(true)}
        onKeyDown={press}
        onBlur={() => show(false)}
      />
      <Options id={id} label={props.label} options={options} active={active.value} onChoose={choose} />
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ComboOption[];
  readonly active: number;
  readonly onChoose: (option: ComboOption) => void;
}

function Options({ id, label, options, active, onChoose }: OptionsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <Spoken words={active === -1 ? hits(options.length) : ''} />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        class="combobox-list"
        hidden={options.length === 0}
        // A list that scrolls would be a stop of the Tab key by itself, and gone when it is reached.
        tabIndex={-1}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses.
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            class="combobox-option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            {option.shown}
          </div>
        ))}
      </div>
    </>
  );
}

/** How many fit what is typed; that none does needs no word, for then it is new. */
function hits(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 suggestion, arrow down to choose it' : `${count} suggestions, arrow down to choose`;
}

function stepped(at: number, key: string, count: number): number {
  if (key === 'ArrowDown') return (at + 1) % count;
  return at <= 0 ? count - 1 : at - 1;
}
