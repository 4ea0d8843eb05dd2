import ExcelJS from 'exceljs';
import { buildWorkbook, type HandMadeWorkbook } from './hand-made-workbook';

/** The people of the small ledger that several writers wrote; all invented. See `tests/fixtures/workbooks/writers`. */
export const people = [
  ['孟晓岚', '00020001', 13800000001, 12.5, '2015-03-09', '2026-12-31'],
  ['阿依古丽·买买提', '00020002', 13800000002, 0, '2009-11-30', '2027-02-28'],
  ['𠮷野', '00020003', 13800000003, -3.25, '2020-02-29', null],
  ['苏\n文', '00020004', null, 1234.5, '1999-01-01', '2026-11-01'],
] as const;

export const ledgerTitle = '网点客户清单';
export const ledgerHeaders = [
  '客户姓名',
  '客户号',
  '手机',
  '存款(万元)',
  '开户日期',
  '到期日',
  '增减',
  '标记',
  '合计',
  '网页',
] as const;

/** Serial number of a day, counted from 1900 or from 1904. */
function serialOf(iso: string, date1904: boolean): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}

/** How a hand-made workbook stores its texts and counts its days. */
export interface HandMade {
  readonly texts: 'shared' | 'inline' | 'rich';
  readonly date1904: boolean;
  /** Number formats of the two columns of dates: built-in numbers that Chinese Excel uses, or codes. */
  readonly formats: readonly [number | string, number | string];
}

/**
 * The small ledger as XML written by hand. Its formulas have their results stored: nought, an empty text, and none at
 * all.
 */
export function buildByHand({ texts, date1904, formats }: HandMade): Buffer {
  const shared: string[] = [];
  const toXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const runs = (text: string) => {
    const [first = '', ...rest] = [...text];
    return `<r><rPr><b/></rPr><t xml:space="preserve">${toXml(first)}</t></r><r><t xml:space="preserve">${toXml(rest.join(''))}</t></r><rPh sb="0" eb="1"><t>pinyin</t></rPh>`;
  };
  const text = (at: string, value: string) => {
    const plain = `<t xml:space="preserve">${toXml(value)}</t>`;
    if (texts === 'inline') return `<c r="${at}" t="inlineStr"><is>${plain}</is></c>`;
    shared.push(`<si>${texts === 'rich' ? runs(value) : plain}</si>`);
    return `<c r="${at}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const number = (at: string, value: number, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  const rows = people.map(([name, customerNo, phone, deposit, opened, due], index) => {
    const row = index + 3;
    const cells = [
      text(`A${row}`, name),
      text(`B${row}`, customerNo),
      phone === null ? '' : number(`C${row}`, phone),
      number(`D${row}`, deposit),
      number(`E${row}`, serialOf(opened, date1904), 1),
      due === null ? '' : number(`F${row}`, serialOf(due, date1904), 2),
      `<c r="G${row}"><f>D${row}-D${row}</f><v>0</v></c>`,
      `<c r="H${row}" t="str"><f>IF(D${row}&gt;0,"","")</f><v></v></c>`,
      `<c r="I${row}"><f>D${row}*2</f></c>`,
      text(`J${row}`, '查看'),
    ];
    return `<row r="${row}"${row >= 5 ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const header = ledgerHeaders.map((value, column) => text(`${'ABCDEFGHIJ'[column]}2`, value));
  const sheet = `<row r="1">${text('A1', ledgerTitle)}</row><row r="2">${header.join('')}</row>${rows.join('')}`;
  const code = `<row r="1">${text('A1', '码')}</row>`;
  const book: HandMadeWorkbook = {
    date1904,
    formats,
    sheets: [
      {
        name: '客户',
        before: '<cols><col min="3" max="3" hidden="1"/></cols>',
        xml: sheet,
        after:
          '<autoFilter ref="A2:J6"><filterColumn colId="3"><filters><filter val="12.5"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A1:J1"/></mergeCells>',
      },
      { name: '代码表', state: 'hidden', xml: code },
    ],
  };
  return buildWorkbook(shared.length === 0 ? book : { ...book, shared: shared.join('') });
}

/** The small ledger as ExcelJS writes it, with the same three kinds of stored results. */
export async function buildWithExcelJs(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('客户');
  sheet.addRow([ledgerTitle]);
  sheet.mergeCells('A1:J1');
  sheet.addRow([...ledgerHeaders]);
  for (const [index, [name, customerNo, phone, deposit, opened, due]] of people.entries()) {
    const number = index + 3;
    const row = sheet.addRow([
      index === 1 ? { richText: [{ font: { bold: true }, text: '阿依古丽' }, { text: '·买买提' }] } : name,
      customerNo,
      phone,
      deposit,
      new Date(`${opened}T00:00:00Z`),
      due === null ? null : new Date(`${due}T00:00:00Z`),
      { formula: `D${number}-D${number}`, result: 0 },
      { formula: `IF(D${number}>0,"","")`, result: '' },
      { formula: `D${number}*2` },
      { text: '查看', hyperlink: 'https://example.com/' },
    ]);
    row.getCell(5).numFmt = 'yyyy"年"m"月"d"日"';
    row.getCell(6).numFmt = 'm"月"d"日"';
    row.hidden = number >= 5;
  }
  sheet.getColumn(3).hidden = true;
  sheet.autoFilter = 'A2:J6';
  book.addWorksheet('代码表', { state: 'hidden' }).addRow(['码']);
  return Buffer.from(await book.xlsx.writeBuffer());
}
