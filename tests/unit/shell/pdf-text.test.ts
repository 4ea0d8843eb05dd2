import { deflateSync } from 'node:zlib';
import { mendPdfText } from '@electron/services/pdf/mend-text';
import { PdfFile } from '@electron/services/pdf/pdf-file';
import { collectSpokenGlyphs, type SpokenGlyphs } from '@electron/services/pdf/spoken-glyphs';
import { correctUnicodeMap, readUnicodeMap } from '@electron/services/pdf/unicode-map';
import { describe, expect, it } from 'vitest';

const map = `begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n2 beginbfchar\n<18> <4EA7>\n<3B> <2F08>
endbfchar\n1 beginbfrange\n<40> <42> <6236>\nendbfrange\nendcmap\nend`;

/** A small PDF with one font (object 2), its map (3) and one page (4), as Chromium lays it out. */
function makePdf(page: string): Uint8Array {
  const objects = [
    '<</Type /Catalog>>',
    '<</Type /Font\n/Subtype /Type3\n/ToUnicode 3 0 R>>',
    packed(map),
    packed(page),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 5\n0000000000 65535 f \n${entries}trailer\n<</Size 5\n/Root 1 0 R>>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

function packed(text: string): string {
  const bytes = deflateSync(text);
  return `<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n${bytes.toString('latin1')}\nendstream`;
}

const say = (hex: string, code: string) =>
  `/Span<</ActualText <FEFF${hex}> >> BDC\n/F2 16 Tf\n<${code}> Tj\nEMC\n`;

async function mapAfter(page: string): Promise<Map<string, string>> {
  const mended = Buffer.from(await mendPdfText(makePdf(page)));
  // The update at the end names the newest place of the map.
  const at = Number(/xref\n3 1\n(\d{10})/.exec(mended.toString('latin1'))?.[1] ?? Number.NaN);
  if (Number.isNaN(at)) return new Map();
  const text = mended.toString('latin1', at);
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  const start = at + text.indexOf('stream\n') + 7;
  const { inflateSync } = await import('node:zlib');
  return readUnicodeMap(inflateSync(mended.subarray(start, start + length)).toString('latin1'));
}

describe('the text of a PDF', () => {
  it('gets the character the page says for a glyph', async () => {
    const mended = await mapAfter(`BT\n${say('4EBA', '3B')}/F2 16 Tf\n<18> Tj\n${say('6237', '41')}ET`);
    expect(Object.fromEntries(mended)).toEqual({
      '18': '4EA7',
      '3B': '4EBA',
      '40': '6236',
      '41': '6237',
      '42': '6238',
    });
  });

  it.each([
    ['says two things for one glyph', `${say('4EBA', '3B')}${say('5165', '3B')}`],
    ['shows the glyph also without saying anything', `${say('4EBA', '3B')}/F2 16 Tf\n<183B> Tj\n`],
    ['says several characters for one glyph', say('4EBA4EBA', '3B')],
    ['says one character for several glyphs', say('4EBA', '3B18')],
    ['says what the map knows already', say('4EA7', '18')],
    ['says nothing', '/F2 16 Tf\n<3B> Tj'],
  ])('is left alone when the page %s', async (_what, page) => {
    const pdf = makePdf(`BT\n${page}ET`);
    expect(await mendPdfText(pdf)).toBe(pdf);
  });

  it.each(['', 'not a PDF', '%PDF-1.7\nstartxref\n99999\n%%EOF', '%PDF-1.7\nstartxref\n0\n%%EOF'])(
    'leaves %j as it is',
    async (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(PdfFile.open(bytes)).toBeUndefined();
      expect(await mendPdfText(bytes)).toBe(bytes);
    },
  );
});

describe('maps and pages', () => {
  it('keep characters beyond the first plane', () => {
    expect(readUnicodeMap(correctUnicodeMap(map, new Map([['3B', 0x20087]])) ?? '').get('3B')).toBe(
      'D840DC87',
    );
    const found: SpokenGlyphs = new Map();
    collectSpokenGlyphs(say('D840DC87', '3B'), () => 2, found);
    expect(found.get(2)?.get('3B')).toEqual(new Set([0x20087]));
  });

  it('write no block of more than a hundred', () => {
    const many = Array.from(
      { length: 250 },
      (_, code) => `<${code.toString(16).toUpperCase().padStart(4, '0')}> <4E00>`,
    );
    const big = `begincmap\n250 beginbfchar\n${many.join('\n')}\nendbfchar\nendcmap`;
    const corrected = correctUnicodeMap(big, new Map([['0001', 0x4eba]])) ?? '';
    expect([...corrected.matchAll(/(\d+) beginbfchar/g)].map(([, count]) => count)).toEqual([
      '100',
      '100',
      '50',
    ]);
    expect(readUnicodeMap(corrected).size).toBe(250);
  });
});
