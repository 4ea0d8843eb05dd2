import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkbook } from '../helpers/hand-made-workbook';
import { makeSeed, type Seed } from './mutate-workbook';

const folder = join(import.meta.dirname, '../fixtures/workbooks');

/** Real workbooks of every kind that is read, none of them large, and one by hand with every kind of cell. */
export function listSeeds(): readonly Seed[] {
  const files = ['', 'formats', 'writers'].flatMap((sub) =>
    readdirSync(join(folder, sub), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(xlsx|xls|csv|txt)$/.test(entry.name))
      .map((entry) => join(sub, entry.name)),
  );
  const seeds = files.map((name) => makeSeed(name, readFileSync(join(folder, name))));
  return [
    ...seeds.filter(({ bytes }) => bytes.length < 200_000),
    makeSeed('手工.xlsx', buildHandMade()),
    makeSeed('报表.xls', Buffer.from(xmlSpreadsheet)),
  ];
}

const xmlSpreadsheet = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="客户"><Table><Column ss:Index="3" ss:Hidden="1"/><Row><Cell ss:MergeAcross="2"><Data ss:Type="String">台账</Data></Cell></Row>
<Row ss:Index="4" ss:Hidden="1"><Cell><Data ss:Type="DateTime">2010-01-01T00:00:00.000</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">1.5</Data></Cell></Row></Table></Worksheet></Workbook>`;

function buildHandMade(): Buffer {
  return buildWorkbook({
    sheets: [
      {
        name: '客户',
        before: '<dimension ref="A1:F3"/><cols><col min="2" max="3" hidden="1"/></cols>',
        xml: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B3">A1*2</f><v>2</v></c><c r="C1" t="inlineStr"><is><r><t>内联</t></r></is></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>40179</v></c><c r="B2"><f t="shared" si="0"/></c><c r="D2" t="e"><v>#N/A</v></c></row><row r="3"><c r="A3" t="b"><v>1</v></c><c r="E3" t="d"><v>2026-10-31</v></c><c r="F3" t="str"><f>A1&amp;""</f><v></v></c></row>',
        after: '<autoFilter ref="A1:F3"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      },
      { name: '隐藏', state: 'veryHidden', xml: '<row><c><v>1</v></c></row>' },
    ],
    shared:
      '<si><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si><si><t/></si>',
    formats: ['yyyy"年"m"月"d"日"', 57],
  });
}
