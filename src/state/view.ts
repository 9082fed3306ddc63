/** What the user chose: small and plain, so that it can be put in an address, undone and compared. */
export interface View {
  readonly selection: Selection | undefined;
  readonly mode: Mode;
  readonly theme: ThemeChoice;
}

/** One thing is selected at a time: an entity, or a claim (which stands for all claims between its two ends). */
export interface Selection {
  readonly kind: 'entity' | 'claim';
  readonly id: string;
}

export const modes = ['graph', 'list'] as const;
export type Mode = (typeof modes)[number];

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** The view that a visitor finds. */
export const initialView: View = { selection: undefined, mode: 'graph', theme: 'system' };
