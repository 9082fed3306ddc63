/** Words of the first steps. */
export const firstStepsStrings = {
  title: 'Getting started',
  nth: (nth: number, count: number) => `${nth} of ${count}`,
  next: 'Next',
  back: 'Back',
  done: 'Got it',
  close: 'Don’t show again',
  byMouse: [
    'Point at a person or thing: what it is connected to stays, and the rest fades. Click it to read its claims here, each with the words it came from.',
    'Every line is a claim. Click one to see who says so, where exactly, and how firmly: dashes and dots mark hedges and accusations.',
    'Double-click to see only what surrounds it. Press / to search and ? for the shortcuts. Undo reverses anything you do.',
  ],
  byList: [
    'Open a name in the list to read its claims, each with the words it came from.',
    'Every claim shows who says so, where exactly, and how firmly: dashes and dots mark hedges and accusations.',
    'Press / to search and ? for the shortcuts. “Legend and filters” narrows the list, and Undo reverses anything you do.',
  ],
  byTouch: [
    'Tap a person or thing to read its claims, each with the words it came from. Touch and hold to see what it is connected to.',
    'Every line is a claim. Tap one to see who says so, where exactly, and how firmly: dashes and dots mark hedges and accusations.',
    'Double-tap to see only what surrounds it. Pinch to zoom, drag to move the picture. Undo reverses anything you do.',
  ],
} as const;
