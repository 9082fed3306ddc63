/** Words of the files that the graph is written to. */

/** Name a format with the ending of its files: "Sayso dataset (.json)". */
export function exportName(name: string, extension: string): string {
  return `${name} (.${extension.split('.').at(-1)})`;
}

/** Headings of the export menu. */
export const exportGroups = {
  dataset: 'Dataset',
  report: 'Report and references',
  picture: 'Picture',
  others: 'For other programs',
} as const;
