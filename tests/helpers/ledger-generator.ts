import type { LedgerCustomer } from './ledger-customers';
import { inventCustomers } from './ledger-customers';
import { ZipFileWriter } from './zip-file';

/** Headers of the generated ledger, in row 3 below a title and the unit. */
export const ledgerHeaders = [
  '客户号',
  '客户姓名',
  '性别',
  '出生日期',
  '证件号码',
  '职业',
  '学历',
  '手机',
  '座机',
  '住址',
  '工作单位',
  '职位',
  '存款',
  '理财',
  '基金',
  '贷款',
  '合计',
  '客户等级',
  '客户经理',
  '开户日期',
  '风险承受能力',
  '备注',
] as const;

const styleText = 1;
const styleDate = 2;
const styleMoney = 3;
const styleHeader = 4;
const styleTitle = 5;

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Writes a ledger of `rows` invented customers to `path`, the way Excel stores it (shared texts, styled cells, dates
 * as numbers). The same `rows` and `seed` always give the same customers. 100,000 rows take a few seconds.
 */
export async function generateLedger(path: string, rows: number, seed = 20_261_031): Promise<void> {
  const zip = new ZipFileWriter(path);
  const texts = new SharedTexts();
  await zip.addPart('[Content_Types].xml', [contentTypes]);
  await zip.addPart('_rels/.rels', [relationships([[`${relationSpace}/officeDocument`, 'xl/workbook.xml']])]);
  await zip.addPart('xl/workbook.xml', [
    `${xmlHead}<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}"><sheets><sheet name="个人客户" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ]);
  await zip.addPart('xl/_rels/workbook.xml.rels', [
    relationships([
      [`${relationSpace}/worksheet`, 'worksheets/sheet1.xml'],
      [`${relationSpace}/styles`, 'styles.xml'],
      [`${relationSpace}/sharedStrings`, 'sharedStrings.xml'],
    ]),
  ]);
  await zip.addPart('xl/styles.xml', [styles]);
  await zip.addPart('xl/worksheets/sheet1.xml', writeSheet(rows, seed, texts));
  await zip.addPart('xl/sharedStrings.xml', texts.write());
  zip.finish();
}

function* writeSheet(rows: number, seed: number, texts: SharedTexts): Generator<string> {
  const last = columnName(ledgerHeaders.length - 1);
  yield `${xmlHead}<worksheet xmlns="${mainSpace}"><dimension ref="A1:${last}${rows + 3}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${ledgerHeaders.length}" width="14" customWidth="1"/></cols><sheetData>`;
  const title = ['某支行存量客户台账', ...new Array<string>(ledgerHeaders.length - 1).fill('')];
  yield writeRow(1, title, () => styleTitle, texts);
  yield writeRow(2, ['单位：万元', '截止日期：2026年10月31日'], () => styleText, texts);
  yield writeRow(3, ledgerHeaders, () => styleHeader, texts);
  let row = 4;
  let piece = '';
  for (const customer of inventCustomers(rows, seed)) {
    piece += writeRow(row, listCells(customer), styleOf, texts);
    row += 1;
    if (piece.length > 128 * 1024) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData><mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells></worksheet>`;
}

/** Texts stay texts; numbers are dates (as serials) in the date columns and 万元 in the money columns. */
function listCells(one: LedgerCustomer): (string | number)[] {
  return [
    one.number,
    one.name,
    one.gender,
    one.bornSerial,
    one.idNumber,
    one.occupation,
    one.education,
    one.mobile,
    one.landline,
    one.address,
    one.employer,
    one.position,
    one.deposits,
    one.wealth,
    one.funds,
    one.loans,
    one.total,
    one.tier,
    one.manager,
    one.openedSerial,
    one.riskProfile,
    one.remark,
  ];
}

function styleOf(column: number): number {
  if (column === 3 || column === 19) return styleDate;
  return column >= 12 && column <= 16 ? styleMoney : styleText;
}

function writeRow(
  row: number,
  cells: readonly (string | number)[],
  style: (column: number) => number,
  texts: SharedTexts,
): string {
  let xml = `<row r="${row}" spans="1:${ledgerHeaders.length}">`;
  for (const [column, cell] of cells.entries()) {
    const head = `<c r="${columnNames[column] ?? ''}${row}" s="${style(column)}"`;
    if (typeof cell === 'number') xml += `${head}><v>${cell}</v></c>`;
    else if (cell === '') xml += `${head}/>`;
    else xml += `${head} t="s"><v>${texts.indexOf(cell)}</v></c>`;
  }
  return `${xml}</row>`;
}

class SharedTexts {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses += 1;
    let index = this.indices.get(text);
    if (index === undefined) {
      index = this.indices.size;
      this.indices.set(text, index);
    }
    return index;
  }

  *write(): Generator<string> {
    yield `${xmlHead}<sst xmlns="${mainSpace}" count="${this.uses}" uniqueCount="${this.indices.size}">`;
    let piece = '';
    for (const text of this.indices.keys()) {
      piece += `<si><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></si>`;
      if (piece.length > 128 * 1024) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}

function columnName(column: number): string {
  return String.fromCharCode(0x41 + column);
}

const columnNames = ledgerHeaders.map((_header, column) => columnName(column));

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packageSpace}/relationships">${items.join('')}</Relationships>`;
}

const contentTypes = `${xmlHead}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;

const line = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';

const styles = `${xmlHead}<styleSheet xmlns="${mainSpace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${line}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
