/** Milliseconds after which the browser has surely begun to write the file. */
const longEnough = 60_000;

/** Hand a file to the reader, as a download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), longEnough);
}
