/** The words of the list of datasets and of the tour. */
export const datasetStrings = {
  title: 'Datasets',
  note: 'These come with Sayso. You can open your own file, too; it stays on this computer.',
  newDataset: 'New from a text',
  own: 'In this browser',
  ownNote: 'These are yours. They exist only in this browser unless you export them.',
  savedAt: (time: string) => `saved ${time}`,
  kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`,
  delete: 'Delete',
  deleteNamed: (title: string) => `Delete “${title}”`,
  deleteSure: 'Delete for good?',
  keep: 'Keep it',
  coming: 'Loading the list…',
  invented: 'invented',
  editedCopy: (title: string) => `An edited copy of “${title}”. Open it to compare it with the original.`,
  isOpen: 'Open now',
  open: 'Open',
  openNamed: (title: string) => `Open “${title}”`,
  tour: (steps: number) => `Take the tour, ${steps} steps`,
  ownFile: 'Open your own file',
} as const;

/** The first sentence of a note. */
export function firstSentence(note: string): string {
  const end = /[.!?](?=\s|$)/u.exec(note);
  return end ? note.slice(0, end.index + 1) : note;
}

/** Tell whether a dataset says in its title that nothing in it is about anybody real. */
export function isInvented(title: string): boolean {
  return /\(invented\)/iu.test(title);
}
