import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF, without white space, as a PDF reader sees it. */
export async function readPdfPages(path: string): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: false })
    .promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push(text.replaceAll(/\s+/g, ''));
  }
  await document.destroy();
  return pages;
}
