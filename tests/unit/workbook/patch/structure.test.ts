import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeXml } from '@electron/workbook/patch/xml-edit';
import { describe, expect, test } from 'vitest';
import { listParts, readPart } from '../../../helpers/compare-workbooks';
import { buildWorkbook, type HandMadeWorkbook } from '../../../helpers/hand-made-workbook';
import { patchBytes } from '../../../helpers/patch-bytes';
import { readBytes } from '../../../helpers/read-workbook';

/** Written by openpyxl: charts, comments, a table, names, validations, conditional formats, a print area. */
const charted = readFileSync(
  join(import.meta.dirname, '../../../fixtures/workbooks/patch/openpyxl-chart.xlsx'),
);

/** What a cell of a sheet's part is: its style, and its formula or what it holds. */
function cellIn(xml: string, place: string): readonly [style: string | undefined, content: string] {
  const found = new RegExp(`<c r="${place}"([^>]*?)(?:/>|>(.*?)</c>)`).exec(xml);
  const content = found?.[2];
  const formula = /<f[^>]*>([^<]*)<\/f>/.exec(content ?? '')?.[1];
  const text = /<t[^>]*>([^<]*)<\/t>/.exec(content ?? '')?.[1];
  return [/ s="(\d+)"/.exec(found?.[1] ?? '')?.[1], decodeXml(formula ?? text ?? content ?? '')];
}

function changedParts(before: Buffer, after: Buffer): readonly string[] {
  const old = listParts(before);
  return [...listParts(after)].flatMap(([name, bytes]) =>
    old.get(name)?.equals(bytes) === true ? [] : [name],
  );
}

const people = 'xl/worksheets/sheet1.xml';
const newcomers = { before: 8, model: 7, rows: [{ 1: '孙七', 4: 50 }, { 1: '周八' }] };

describe('new values in a workbook of openpyxl', () => {
  test('leave charts, comments, tables and looks as they lie in the package', async () => {
    const { bytes } = await patchBytes(charted, { 0: { rows: { 5: { 1: '李四四' } } } });
    expect(changedParts(charted, bytes)).toContain(people);
    expect(changedParts(charted, bytes).filter((name) => !/worksheets|workbook\.xml$/.test(name))).toEqual(
      [],
    );
  });
});

describe('new rows in a workbook of openpyxl', () => {
  test('move and stretch everything that looks at them', async () => {
    const { bytes, done } = await patchBytes(charted, { 0: { inserts: [newcomers] } });
    expect(done).toEqual({ cells: 3, rowsAdded: 2, formulasKept: 0 });
    const xml = readPart(bytes, people);
    const summary = readPart(bytes, 'xl/worksheets/sheet2.xml');
    const formula = (place: string) => cellIn(xml, place)[1];
    expect(['G7', 'G8', 'G9'].map(formula)).toEqual(['SUM(E7:F7)', 'SUM(E8:F8)', 'SUM(E9:F9)']);
    expect(['H4', 'H7', 'H8', 'H9'].map(formula)).toEqual([
      'G4/SUM(G$4:G$9)',
      'G7/SUM(G$4:G$9)',
      'G8/SUM(G$4:G$9)',
      'G9/SUM(G$4:G$9)',
    ]);
    expect(['B8', 'E8', 'B9', 'E10', 'E12'].map(formula)).toEqual([
      '孙七',
      '<v>50</v>',
      '周八',
      'SUM(E4:E9)',
      'E10/2',
    ]);
    for (const column of 'ABCDEFGH') {
      expect(cellIn(xml, `${column}9`)[0]).toBe(cellIn(xml, `${column}7`)[0]);
    }
    expect(xml.match(/<row r="[789]"[^>]*>/g)?.map((row) => /ht="(\d+)"/.exec(row)?.[1])).toEqual([
      '21',
      '21',
      '21',
    ]);
    expect([...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, block]) => block)).toEqual([
      'A1:H1',
      'A10:D10',
    ]);
    expect(xml).toContain('<autoFilter ref="A3:H9"');
    expect(['B1', 'B2', 'B3', 'B5'].map((place) => cellIn(summary, place)[1])).toEqual([
      "'存量 客户'!E10",
      "COUNTA('存量 客户'!B4:B9)",
      "MAX('存量 客户'!$E$4:$E$9)",
      "'存量 客户'!E5",
    ]);
    const names = readPart(bytes, 'xl/workbook.xml');
    expect(names).toContain("'存量 客户'!$A$1:$H$12");
    expect(names).toContain("'存量 客户'!3:3");
    expect(xml).toContain('<conditionalFormatting sqref="G4:G9">');
    expect(xml).toContain('<formula>$G$10/4</formula>');
    expect(xml).toMatch(/<dataValidation [^>]*sqref="B4:B9"/);
    expect(xml).toMatch(/<brk [^>]*id="11"/);
    expect(xml).toMatch(/<hyperlink [^>]*ref="A12"/);
    expect(names).toContain("'存量 客户'!$E$10/COUNT('存量 客户'!$E$4:$E$9)");
    expect(readPart(bytes, 'xl/charts/chart2.xml')).toContain("'存量 客户'!$E$4:$E$9");
    expect(readPart(bytes, 'xl/comments/comment1.xml')).toContain('ref="C5"');
    expect(readPart(bytes, 'xl/drawings/drawing1.xml')).toMatch(/<(?:xdr:)?row>13</);
    // Sheets that nothing looks at, and what belongs to them, stay as they are.
    expect(changedParts(charted, bytes).filter((name) => /sheet[34]|table1|styles|theme/.test(name))).toEqual(
      [],
    );
  });
});

const packageSpace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A ledger with a chart, a pivot table, macros, printer settings, comments and an order of calculation. */
function makeRichBook(): HandMadeWorkbook {
  const row = (number: number) =>
    `<row r="${number}"><c r="A${number}" t="s"><v>${number - 2}</v></c><c r="B${number}"><v>${number}</v></c>` +
    `<c r="C${number}"><f${number === 2 ? ' t="shared" ref="C2:C4" si="0"' : ' t="shared" si="0"'}>${number === 2 ? 'B2*2' : ''}</f><v>${number * 2}</v></c></row>`;
  return {
    shared: '<si><t>张三</t></si><si><t>李四</t></si><si><t>13512340003</t></si>',
    sheets: [
      {
        name: '台账',
        xml: `<row r="1"><c r="A1" t="str"><v>姓名</v></c></row>${[2, 3, 4].map(row).join('')}<row r="5"><c r="B5"><f>SUM(B2:B4)</f><v>9</v></c><c r="C5"><f t="array" ref="C5">SUM(C2:C4*1)</f><v>18</v></c></row>`,
        after:
          '<mergeCells count="1"><mergeCell ref="A4:A4"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
      },
      {
        name: '说明',
        xml: '<row r="1"><c r="A1"><f>台账!B5</f><v>9</v></c><c r="B1"><v>13512340009</v></c></row>',
      },
    ],
    extra: [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data:
          `<Relationships xmlns="${packageSpace}"><Relationship Id="rId1" Type="${relationSpace}/drawing" Target="../drawings/drawing1.xml"/>` +
          `<Relationship Id="rId2" Type="${relationSpace}/comments" Target="../comments1.xml"/>` +
          `<Relationship Id="rId3" Type="${relationSpace}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
      },
      {
        name: 'xl/drawings/drawing1.xml',
        data:
          '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:row>6</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>12</xdr:row></xdr:to></xdr:twoCellAnchor>' +
          '<xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:row>6</xdr:row></xdr:from><xdr:to><xdr:row>12</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
      },
      {
        name: 'xl/charts/chart1.xml',
        data: '<c:chartSpace xmlns:c="c"><c:f>台账!$B$2:$B$4</c:f></c:chartSpace>',
      },
      {
        name: 'xl/pivotCache/pivotCacheDefinition1.xml',
        data: '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:C4" sheet="台账"/></cacheSource><cacheFields><cacheField><sharedItems><s v="13512340003"/><n v="13512340004"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
      },
      { name: 'xl/vbaProject.bin', data: Buffer.from([0xd0, 0xcf, 1, 2, 3]) },
      { name: 'xl/printerSettings/printerSettings1.bin', data: Buffer.alloc(300, 7) },
      {
        name: 'xl/comments1.xml',
        data: '<comments><commentList><comment ref="A5"><text><t>电话 13512340005</t></text></comment></commentList></comments>',
      },
      {
        name: 'xl/drawings/vmlDrawing1.vml',
        data: '<xml><x:ClientData><x:Anchor>1, 15, 4, 2, 3, 31, 8, 1</x:Anchor><x:Row>4</x:Row></x:ClientData></xml>',
      },
      { name: 'xl/calcChain.xml', data: '<calcChain><c r="B5" i="1"/></calcChain>' },
      {
        name: '[Content_Types].xml',
        data: '<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/><Override PartName="/xl/workbook.xml" ContentType="y"/></Types>',
      },
    ],
  };
}

function buildRichBook(): Buffer {
  const chained = buildWorkbook(makeRichBook());
  return chained;
}

describe('a workbook with a chart, a pivot table and macros', () => {
  test('keeps them byte by byte when values change', async () => {
    const before = buildRichBook();
    const { bytes } = await patchBytes(before, { 0: { rows: { 3: { 1: 30 } } } });
    expect([...changedParts(before, bytes)].sort()).toEqual(
      ['xl/workbook.xml', people, 'xl/worksheets/sheet2.xml'].sort(),
    );
    expect([...listParts(bytes).keys()]).toEqual([...listParts(before).keys()]);
    const sheet = readPart(bytes, people);
    // The shared formula stays shared; results that hang on the new value are left out, others stay.
    expect(sheet).toContain('<c r="C3"><f t="shared" si="0"/></c>');
    expect(sheet).toContain('<f t="shared" si="0"></f><v>8</v>');
    expect(sheet).toContain('<c r="B5"><f>SUM(B2:B4)</f></c>');
    expect(readPart(bytes, 'xl/worksheets/sheet2.xml')).toContain('<c r="A1"><f>台账!B5</f></c>');
    expect(readPart(bytes, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
  });

  test('is copied whole when nothing changes', async () => {
    const before = buildRichBook();
    const { bytes } = await patchBytes(before, {});
    expect(changedParts(before, bytes)).toEqual([]);
  });

  test('has them follow when rows are put in', async () => {
    const before = buildRichBook();
    const insert = { before: 5, model: 4, rows: [{ 0: '王五', 1: 5 }] };
    const { bytes } = await patchBytes(before, { 0: { inserts: [insert] } });
    const sheet = readPart(bytes, people);
    expect(sheet.match(/<f>[^<]*<\/f>|<f t="array" ref="[^"]*">[^<]*<\/f>/g)).toEqual([
      '<f>B2*2</f>',
      '<f>B3*2</f>',
      '<f>B4*2</f>',
      '<f>B5*2</f>',
      '<f>SUM(B2:B5)</f>',
      '<f t="array" ref="C6">SUM(C2:C5*1)</f>',
    ]);
    expect(readPart(bytes, 'xl/charts/chart1.xml')).toContain('台账!$B$2:$B$5');
    expect(readPart(bytes, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A1:C5"');
    expect(readPart(bytes, 'xl/comments1.xml')).toContain('ref="A6"');
    expect(readPart(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain(
      '<x:Anchor>1, 15, 5, 2, 3, 31, 9, 1</x:Anchor><x:Row>5</x:Row>',
    );
    const rows = [...readPart(bytes, 'xl/drawings/drawing1.xml').matchAll(/<xdr:row>(\d+)</g)].map(
      ([, row]) => row,
    );
    expect(rows).toEqual(['7', '13', '6', '12']);
    const untouched = [
      'xl/vbaProject.bin',
      'xl/printerSettings/printerSettings1.bin',
      'xl/sharedStrings.xml',
    ];
    expect(changedParts(before, bytes).filter((name) => untouched.includes(name))).toEqual([]);
    const read = await readBytes(bytes);
    expect(read.ok && read.value.sheets[0]?.[4]?.cells).toEqual([
      '王五',
      5,
      { kind: 'formula', formula: 'B5*2' },
    ]);
  });

  test('tells nobody a phone when that is asked for', async () => {
    const { bytes } = await patchBytes(buildRichBook(), { 0: { rows: { 4: { 0: '135****0003' } } } }, true);
    const whole = [...listParts(bytes).keys()].map((name) => readPart(bytes, name)).join('\n');
    expect(whole.match(/1351234000\d/g)).toBeNull();
    expect(readPart(bytes, 'xl/sharedStrings.xml')).toContain(
      '<si><t>张三</t></si><si><t>李四</t></si><si><t></t></si>',
    );
    expect(readPart(bytes, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain(
      '<s v="135****0003"/><n v="13500000004"/>',
    );
  });
});
