import type { JSX } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

type ButtonProps = Omit<
  JSX.IntrinsicElements['button'],
  'type' | 'class' | 'title' | 'aria-label' | 'name' | 'children'
>;

interface Props extends ButtonProps {
  readonly icon: IconName;
  /** What it does: spoken, and shown on hover. */
  readonly name: string;
  /** Shown on hover instead of the name. */
  readonly hint?: string;
  readonly class?: string;
}

/** A square button with a sign and no word. */
export function ToolButton({ icon, name, hint = name, class: className, ...rest }: Props): JSX.Element {
  return (
    <button type="button" class={className ? `tool ${className}` : 'tool'} aria-label={name} title={hint} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
