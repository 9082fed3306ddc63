/** Write the HTML that embeds an address into another page. */
export function iframeText(address: string, title: string): string {
  const src = escapeAttribute(address);
  return `<iframe src="${src}" title="${escapeAttribute(title)}" width="100%" height="480" loading="lazy" style="border: 1px solid #ccc"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
