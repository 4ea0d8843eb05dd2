import { describe, expect, test } from 'vitest';
import { readWholeWorkbook, withFile } from '../../helpers/read-workbook';

const head = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">`;
const ledger = `${head}
<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
<Worksheet ss:Name="客户"><Table ss:ExpandedColumnCount="6"><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>
<Row><Cell ss:MergeAcross="5"><Data ss:Type="String">存量客户清单</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">客户姓名</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">存款</Data></Cell></Row>
<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>张</B><Font html:Color="#FF0000">三 &amp; 李四</Font></ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2010-01-01T00:00:00.000</Data></Cell><Cell><Data ss:Type="Number">10.5</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#DIV/0!</Data></Cell><Cell ss:Formula="=R1C1"/></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">王五</Data></Cell><Cell/></Row>
</Table></Worksheet>
<Worksheet ss:Name="代码表"><Table><Row><Cell><Data ss:Type="String">码</Data></Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`;

const read = (xml: string) => withFile(xml, readWholeWorkbook, '台账.xls');

describe('XML Spreadsheet 2003 under the name .xls', () => {
  test('sheets, dates, runs of text, gaps, merged cells, what is hidden', async () => {
    const whole = await read(ledger);
    if (!whole.ok) throw new Error(JSON.stringify(whole));
    expect(whole.value.peek.sheets).toMatchObject([
      {
        name: '客户',
        visibility: 'visible',
        filledRows: 4,
        lastRow: 5,
        hiddenRows: 1,
        hiddenColumns: [2, 3],
        merges: [{ top: 1, left: 0, bottom: 1, right: 5 }],
      },
      { name: '代码表', visibility: 'hidden' },
    ]);
    expect(whole.value.sheets).toEqual([
      [
        { number: 1, cells: ['存量客户清单'] },
        { number: 3, cells: ['客户姓名', null, '存款'] },
        {
          number: 4,
          cells: [
            '张三 & 李四',
            { kind: 'date', iso: '2010-01-01', serial: 40179 },
            10.5,
            true,
            { kind: 'error', text: '#DIV/0!' },
            { kind: 'formula', formula: 'R1C1' },
          ],
        },
        { number: 5, cells: ['王五'], hidden: true },
      ],
      [{ number: 1, cells: ['码'] }],
    ]);
  });

  test.each([
    ['cut off', ledger.slice(0, 900), 'workbook.damaged'],
    [
      'a document type',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>${ledger.slice(22)}`,
      'workbook.damaged',
    ],
    ['a row beyond the last', ledger.replace('ss:Index="3"', 'ss:Index="9999999"'), 'workbook.damaged'],
    ['tags that do not match', ledger.replace('</Row>', '</Cell>'), 'workbook.damaged'],
    ['without a sheet', `${head}</Workbook>`, 'workbook.empty'],
  ])('%s', async (_name, xml, reason) => {
    expect(await read(xml)).toMatchObject({ ok: false, reason, details: { file: '台账.xls' } });
  });
});
