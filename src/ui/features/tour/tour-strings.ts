/** The words around a tour; what its steps say are the words of the dataset. */
export const tourStrings = {
  tour: 'Tour',
  place: (step: number, count: number) => `Step ${step} of ${count}`,
  shows: (count: number) => `What it shows: ${count}`,
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  close: 'Close the tour',
  hint: 'Left and right arrow keys go from step to step, Esc closes',
} as const;
