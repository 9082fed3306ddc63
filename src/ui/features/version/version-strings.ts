/** Words about a new version of the page. */
export const versionStrings = {
  title: 'New version',
  ready: 'A new version of Sayso is ready. Save your work first, then reload.',
  take: 'Reload now',
  later: 'Later',
} as const;
