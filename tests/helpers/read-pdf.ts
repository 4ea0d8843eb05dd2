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

/** Width and height of each page of a PDF in points, as its MediaBox has them. */
export async function readPdfSizes(path: string): Promise<readonly (readonly number[])[]> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: false })
    .promise;
  const sizes: number[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const [left = 0, bottom = 0, right = 0, top = 0] = (await document.getPage(number)).view;
    sizes.push([right - left, top - bottom]);
  }
  await document.destroy();
  return sizes;
}
