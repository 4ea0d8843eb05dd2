import type { ZipPart } from './zip-builder';
import { buildZip } from './zip-builder';

const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface HandMadeSheet {
  readonly name?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** Inside `<sheetData>`; or a whole document when it begins with `<?xml` or `<worksheet`. */
  readonly xml: string;
  /** After `</sheetData>`. */
  readonly after?: string;
  /** Before `<sheetData>`. */
  readonly before?: string;
}

export interface HandMadeWorkbook {
  readonly sheets: readonly HandMadeSheet[];
  /** Inside `<sst>`; a whole document when it begins with `<`+`sst`. */
  readonly shared?: string;
  /** Number format codes; cell style n (from 1) uses code n-1. A number is a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
  readonly extra?: readonly ZipPart[];
}

/** The parts of a small workbook written by hand, to be zipped as they are or tampered with. */
export function listParts(book: HandMadeWorkbook): ZipPart[] {
  const sheets = book.sheets.map(
    (sheet, at) =>
      `<sheet name="${sheet.name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`} r:id="rId${at + 1}"/>`,
  );
  const links = book.sheets.map((_sheet, at) =>
    relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  return [
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${packageSpace}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}"><workbookPr${book.date1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${packageSpace}">${links.join('')}</Relationships>`,
    },
    ...book.sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: sheetXml(sheet) })),
    ...(book.shared === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${mainSpace}">${book.shared}</sst>` }]),
    ...(book.formats === undefined ? [] : [{ name: 'xl/styles.xml', data: stylesXml(book.formats) }]),
    ...(book.extra ?? []),
  ];
}

/** A small workbook written by hand. */
export function buildWorkbook(book: HandMadeWorkbook): Buffer {
  return buildZip(listParts(book));
}

function sheetXml({ xml, before = '', after = '' }: HandMadeSheet): string {
  return /^<(\?xml|[a-z]*:?worksheet)/.test(xml)
    ? xml
    : `<worksheet xmlns="${mainSpace}">${before}<sheetData>${xml}</sheetData>${after}</worksheet>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${relationSpace}/${type}" Target="${target}"/>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, at) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`,
  );
  const styles = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + at}"/>`,
  );
  return `<styleSheet xmlns="${mainSpace}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}
