/** Words about a new release of the page. */
export const releaseStrings = {
  title: 'New version',
  ready: 'A new version of Sayso is ready. Save your work first, then reload.',
  take: 'Reload now',
  later: 'Later',
} as const;
