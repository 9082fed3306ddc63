/** Words of the help on making a dataset of one’s own: to be read in a minute. */
export const helpStrings = {
  editAbout: 'Edit title and note',
  open: 'Help: make your own',
  makeTitle: 'Make your own',
  makeNote: 'From an article to claims, each standing on its words. Nothing leaves this browser.',
  steps: [
    ['Begin', 'Press “New” and paste an article. Check the author, publisher and date, then press “Create”.'],
    [
      'Select words',
      'Select the few words in the text that say it (nine at most), then press “New claim”. By keyboard: N goes to the next open sentence, C begins a claim there.',
    ],
    [
      'Complete the claim',
      'Who or what, how it is related, to whom or what. Type a few letters, choose with ↓ and Enter, go on with Tab. A name that is not in the list is new.',
    ],
    [
      'How firmly',
      'As firmly as the text: stated, possible, projected, alleged, opinion or disputed (Alt+1 to 6). Accusations are alleged, never stated.',
    ],
    [
      'Said by',
      'Whoever says so. Leave the author for what the article says itself; put whom it quotes in front: “Ann Lee > The Courier”.',
    ],
    [
      'Save',
      'Enter saves and goes to the next sentence; X marks one with nothing to claim. What you cannot finish waits under “To do”, outside all counts.',
    ],
    [
      'Keep it',
      'All is saved in this browser as you go, and every step can be undone. “Export” gives you a file to keep or send; “New” adds another article.',
    ],
  ],
} as const;
