/** Words of the dialogs. */

export const dialogStrings = {
  refusedTitle: 'This file cannot be opened',
  refusedNote: 'What you had open is still there, unchanged.',
  refusedErrors: 'Must be fixed',
  refusedWarnings: 'Worth checking',
  copyIssues: 'Copy as text',
  saveRaw: 'Save the file as it is',
  theIssues: 'the list of problems',
  copyTitle: 'Copy manually',
  copyNote: (what: string) =>
    `The browser blocked copying. Here is ${what}, already selected: press Ctrl+C or ⌘C, or press and hold it and choose Copy.`,
  copyField: (what: string) => `Text of ${what}`,
  keysTitle: 'Help and keyboard shortcuts',
  licenses: 'Licenses for the software and fonts in this page',
  keysNote: 'For every shortcut there is a button or link that does the same.',
} as const;
