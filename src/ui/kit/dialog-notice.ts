import { createContext, type JSX } from 'preact';

/** The notice of what just happened, shown inside an open dialog: behind its veil nobody would see or hear it. */
export const DialogNotice = createContext<(() => JSX.Element) | undefined>(undefined);
