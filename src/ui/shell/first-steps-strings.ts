/** Words of the first steps. */
export const firstStepsStrings = {
  title: 'How to begin',
  nth: (nth: number, count: number) => `${nth} of ${count}`,
  next: 'Next',
  back: 'Back',
  done: 'Got it',
  close: 'Don’t show again',
  byMouse: [
    'Rest the mouse on a person or a thing: what it is connected to stays, the rest fades. Click it, and its claims stand here, each with the words it was read from.',
    'Every line is a claim. Click one to see who says so, where exactly, and how firmly: dashes and dots are hedges and accusations.',
    'Double-click to see only what surrounds it. / finds anything, ? lists the keys, and Undo takes back whatever you did.',
  ],
  byTouch: [
    'Tap a person or a thing: its claims come up, each with the words it was read from. Press long to see what it is connected to.',
    'Every line is a claim. Tap one to see who says so, where exactly, and how firmly: dashes and dots are hedges and accusations.',
    'Double-tap to see only what surrounds it. Two fingers zoom, one moves the picture, and Undo takes back whatever you did.',
  ],
} as const;
