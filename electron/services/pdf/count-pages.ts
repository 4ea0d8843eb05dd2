/**
 * Number of pages of a PDF as Chromium writes it: the root of its page tree, uncompressed, holds the highest
 * `/Count`. 0 when there is none.
 */
export function countPdfPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  let highest = 0;
  for (const match of text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/g)) {
    highest = Math.max(highest, Number(match[1]));
  }
  return highest;
}
