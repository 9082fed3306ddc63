import type { JSX } from 'preact';

/** Show the key of a button beside its name; who hears the page is told by `aria-keyshortcuts`. */
export function Key({ name }: { readonly name: string | number }): JSX.Element {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing that takes the focus.
  return <kbd aria-hidden="true">{name}</kbd>;
}
