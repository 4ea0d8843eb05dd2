import { PdfJoiner } from '@electron/services/pdf/join-pdfs';
import { splitDocument } from '@electron/services/pdf/split-document';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';

/** A PDF of pages that each say one word, built as Chromium builds them. */
function makePdf(words: readonly string[]): Uint8Array {
  const kids = words.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  const objects = [
    '<</Title (Cards)>>',
    '<</Type /Catalog\n/Pages 3 0 R>>',
    `<</Type /Pages\n/Count ${words.length}\n/Kids [${kids}]>>`,
    '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>',
    ...words.flatMap((word, index) => {
      const content = `BT /F1 12 Tf 20 20 Td (${word}) Tj ET`;
      const place = `/Parent 3 0 R\n/MediaBox [0 0 200 200]\n/Contents ${6 + index * 2} 0 R`;
      return [
        `<</Type /Page\n${place}\n/Resources <</Font <</F1 4 0 R>>>>>>`,
        `<</Length ${content.length}>> stream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<</Size ${size}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}${table}${trailer}`, 'latin1');
}

async function readPages(pdf: Uint8Array): Promise<{ readonly title: unknown; readonly words: string[] }> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
    .promise;
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const { info } = await document.getMetadata();
  await document.destroy();
  return { title: (info as { readonly Title?: unknown }).Title, words };
}

describe('a long document laid out in parts', () => {
  it('is joined page after page', async () => {
    const joiner = new PdfJoiner();
    expect(await joiner.add(makePdf(['one', 'two']))).toBe(true);
    expect(await joiner.add(makePdf(['three']))).toBe(true);
    expect(await joiner.add(makePdf(['four', 'five', 'six']))).toBe(true);
    expect(await readPages(joiner.finish())).toEqual({
      title: 'Cards',
      words: ['one', 'two', 'three', 'four', 'five', 'six'],
    });
  });

  it('takes nothing of a file it does not understand', async () => {
    const joiner = new PdfJoiner();
    await joiner.add(makePdf(['one']));
    expect(await joiner.add(Buffer.from('%PDF-1.7 something else'))).toBe(false);
    expect((await readPages(joiner.finish())).words).toEqual(['one']);
  });

  it('is split between pages, each part with the head of the whole', () => {
    const page = (word: string) => `<section class="page">${word}</section>`;
    const html = `<html><style></style><body>${['a', 'b', 'c', 'd', 'e'].map(page).join('')}</body></html>`;
    expect(splitDocument(html, 2)).toEqual([
      `<html><style></style><body>${page('a')}${page('b')}</body></html>`,
      `<html><style></style><body>${page('c')}${page('d')}</body></html>`,
      `<html><style></style><body>${page('e')}</body></html>`,
    ]);
    expect(splitDocument(html, 5)).toEqual([html]);
    expect(splitDocument('<html><body>a letter</body></html>', 2)).toHaveLength(1);
  });
});
