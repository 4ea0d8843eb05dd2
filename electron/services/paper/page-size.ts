import type { PageSize } from '@shared/ipc/printing';
import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';

const millimetresPerInch = 25.4;
const micronsPerMillimetre = 1000;

/** Sheets that drivers know by name: short edge, long edge, in millimetres. */
const knownSheets = [
  ['A4', 210, 297],
  ['A5', 148, 210],
  ['Letter', 215.9, 279.4],
] as const;

interface Sheet {
  readonly short: number;
  readonly long: number;
  readonly landscape: boolean;
  readonly name: (typeof knownSheets)[number][0] | undefined;
}

/** The sheet a page is printed on: printers take it upright and turn the page on it. */
function sheetOf({ widthMm, heightMm }: PageSize): Sheet {
  const short = Math.min(widthMm, heightMm);
  const long = Math.max(widthMm, heightMm);
  const known = knownSheets.find(
    ([, knownShort, knownLong]) => Math.abs(knownShort - short) < 0.6 && Math.abs(knownLong - long) < 0.6,
  );
  return { short, long, landscape: widthMm > heightMm, name: known?.[0] };
}

/** Options for a PDF whose pages have this size; a style sheet that names a size itself has the last word. */
export function pdfOptions(size: PageSize): PrintToPDFOptions {
  const { short, long, landscape, name } = sheetOf(size);
  const inches = { width: short / millimetresPerInch, height: long / millimetresPerInch };
  return {
    preferCSSPageSize: true,
    printBackground: true,
    pageSize: name ?? inches,
    landscape,
  };
}

/** The same for a printer. The pages have margins of their own. */
export function sheetOptions(
  size: PageSize,
): Pick<WebContentsPrintOptions, 'pageSize' | 'landscape' | 'margins' | 'printBackground'> {
  const { short, long, landscape, name } = sheetOf(size);
  const microns = {
    width: Math.round(short * micronsPerMillimetre),
    height: Math.round(long * micronsPerMillimetre),
  };
  return {
    printBackground: true,
    pageSize: name ?? microns,
    landscape,
    margins: { marginType: 'none' },
  };
}
