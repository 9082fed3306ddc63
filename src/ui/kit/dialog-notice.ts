import { createContext, type JSX } from 'preact';

/** What says what just happened, for as long as a dialog lies over the page: behind it nobody would see or hear it. */
export const DialogNotice = createContext<(() => JSX.Element) | undefined>(undefined);
