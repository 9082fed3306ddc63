/** The texts that ship with the page's datasets: in the folder `texts` beside them. */
const addresses = import.meta.glob<string>('/graph-data/*/texts/*.txt', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Find where the text of a source lies that ships with its dataset. */
export function addressOfText(datasetId: string, file: string): string | undefined {
  return addresses[`/graph-data/${datasetId}/texts/${file}`];
}
