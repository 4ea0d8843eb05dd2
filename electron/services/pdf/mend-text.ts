import { PdfFile } from './pdf-file';
import { collectSpokenGlyphs, type SpokenGlyphs, unspoken } from './spoken-glyphs';
import { correctUnicodeMap } from './unicode-map';

/** A font of the file: where its map to characters is, and how long its glyph codes are. */
interface Font {
  readonly map: number;
  readonly digits: number;
}

/**
 * Makes a PDF's text come out as it was written. Fonts draw 金 and the radical ⾦, 户 and ⼾ with one glyph, and
 * Chromium's map of the font names the lower code point, so that a search for 金融资产 finds nothing in many readers.
 * The right character stands beside the glyph on the page; it is put into the font's map. A glyph that stands for
 * several characters in one document keeps what it had. Anything unexpected leaves the file as it is.
 */
export async function mendPdfText(pdf: Uint8Array): Promise<Uint8Array> {
  const file = PdfFile.open(pdf);
  if (file === undefined) return pdf;
  const mended = await findMendedMaps(file);
  return mended.size === 0 ? pdf : file.replaceStreams(mended);
}

/** The corrected maps of the file's fonts, by the number of their objects (see `mendPdfText`). */
export async function findMendedMaps(file: PdfFile): Promise<ReadonlyMap<number, string>> {
  const fonts = findFonts(file);
  const spoken: SpokenGlyphs = new Map();
  for (const object of file.objects()) {
    // Pages have neither; fonts, pictures and forms have one.
    if (/\/Subtype|\/Length1/.test(object.dictionary)) continue;
    const page = await object.readText();
    if (page?.includes(' Tf')) collectSpokenGlyphs(page, (font) => fonts.get(font)?.digits ?? 4, spoken);
  }

  const mended = new Map<number, string>();
  for (const [number, font] of fonts) {
    const right = chooseRight(spoken.get(number));
    const map = right.size === 0 ? undefined : await file.get(font.map)?.readText();
    const corrected = map === undefined ? undefined : correctUnicodeMap(map, right);
    if (corrected !== undefined) mended.set(font.map, corrected);
  }
  return mended;
}

function findFonts(file: PdfFile): Map<number, Font> {
  const fonts = new Map<number, Font>();
  for (const { number, dictionary } of file.objects()) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1];
    if (map !== undefined) {
      fonts.set(number, { map: Number(map), digits: /\/Subtype \/Type0\b/.test(dictionary) ? 4 : 2 });
    }
  }
  return fonts;
}

/** The glyphs that stand for one character only, wherever they are shown. */
function chooseRight(glyphs: ReadonlyMap<string, ReadonlySet<number>> | undefined): Map<string, number> {
  const right = new Map<string, number>();
  for (const [code, [character, ...others]] of glyphs ?? []) {
    if (character !== undefined && character !== unspoken && others.length === 0) right.set(code, character);
  }
  return right;
}
