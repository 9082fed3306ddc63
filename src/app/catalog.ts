/** The datasets that ship with the page: their addresses by id. */
const addresses = import.meta.glob<string>('/graph-data/*/dataset.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The dataset that a new visitor finds. */
export const firstDatasetId = 'massimov';

/** List the ids of the datasets that ship with the page. */
export function shippedIds(): readonly string[] {
  return Object.keys(addresses).map((path) => path.split('/').at(-2) ?? '');
}

/** Find where a shipped dataset lies. */
export function addressOf(id: string): string | undefined {
  return addresses[`/graph-data/${id}/dataset.json`];
}
