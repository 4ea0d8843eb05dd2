import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CustomerRecord } from '@shared/domain/records/records';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareWorkbooks, listParts, readPart } from '../../helpers/compare-workbooks';
import { fixture, importFile } from '../../helpers/import-workbook';
import { saveWithLibreOffice } from '../../helpers/libreoffice';
import { editCustomers, exportLayout, layoutOf } from '../../helpers/own-layout-book';
import { readWholeWorkbook } from '../../helpers/read-workbook';
import { startTalk, type WorkbookTalk } from '../../helpers/workbook-talk';

const sample = fixture('存量客户台账-2026年10月.xlsx');
const people = 'xl/worksheets/sheet1.xml';
const companies = 'xl/worksheets/sheet2.xml';

let folder = '';
let talk: WorkbookTalk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-layout-'));
  talk = startTalk();
});

afterEach(async () => {
  talk.close();
  await rm(folder, { recursive: true, force: true });
  expect(talk.bugs).toEqual([]);
});

const edits = {
  // Numbers stay numbers; a text date keeps its form.
  '00020030': { deposits: 20_000_000, mobile: '13522910156', birthDate: '1956-05-13' },
  // A phone kept as a number stays one; a real date stays one; a choice takes the word of its column.
  '00020044': { mobile: '13551634074', birthDate: '1984-03-06', gender: 'female' },
  '00020065': { birthDate: '1975-11-19', loans: 5_000_000 },
  // 15.48万 as text becomes a number in the column's unit.
  '00020072': { wealth: 16_000_000 },
  '00020079': { remark: null, openedOn: '2004-05-24' },
  G0000: { averageDeposits: 2_190_000_000, contactPerson: '=吴桂军' },
};

describe('the sample ledger in its own layout', () => {
  test('of an unchanged book has nothing but what it had', async () => {
    const { customers } = await importFile(sample);
    const { path, done } = await exportLayout(talk, await layoutOf(talk, sample), customers, folder);
    expect(done).toMatchObject({ ok: true, value: { rows: 610, changedCells: 0, appended: 0, gone: 0 } });
    expect(await compareWorkbooks(sample, path)).toEqual([]);
  });

  test('differs in the edited cells alone', async () => {
    const { customers } = await importFile(sample);
    const book = editCustomers(customers, edits);
    const { path, done } = await exportLayout(talk, await layoutOf(talk, sample), book, folder);
    expect(done).toMatchObject({ ok: true, value: { rows: 610, changedCells: 13, appended: 0, gone: 0 } });
    const differences = await compareWorkbooks(sample, path);
    const values = differences.filter((line) => !/formula/.test(line));
    expect(values.map((line) => line.replace(/\{"richText".*\} -> /, 'words -> '))).toEqual([
      '个人客户!D7: "男" -> "女"',
      '个人客户!E10: words -> "1975年11月19日"',
      '个人客户!E5: "1956-05-12" -> "1956-05-13"',
      '个人客户!E7: "1984-03-05T00:00:00.000Z" -> "1984-03-06T00:00:00.000Z"',
      '个人客户!I5: "13522910155" -> "13522910156"',
      '个人客户!I7: 13551634073 -> 13551634074',
      '个人客户!L5: 6.83 -> 20',
      '个人客户!M11: words -> 16',
      '个人客户!O10: "-" -> 5',
      '个人客户!S12: "2004-05-23T00:00:00.000Z" -> "2004-05-24T00:00:00.000Z"',
      '个人客户!T12: words -> nothing',
      '公司客户!H2: "吴桂军" -> "=吴桂军"',
      '公司客户!K2: "21,845,383" -> 21900000',
    ]);
    // Formulas stay; those that look at edited cells wait for a new result.
    expect(differences.filter((line) => /formula/.test(line))).toEqual([
      '个人客户!P11: {"formula":"SUM(L11:N11)","result":28.76} -> {"formula":"SUM(L11:N11)"}',
      '个人客户!P570: {"formula":"SUM(P5:P569)","result":{"error":"#N/A"}} -> {"formula":"SUM(P5:P569)"}',
      '个人客户!P5: {"formula":"SUM(L5:N5)","result":13.66} -> {"formula":"SUM(L5:N5)"}',
    ]);
    expect(readPart(path, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    const [before, after] = [listParts(sample), listParts(path)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([name, bytes]) => before.get(name)?.equals(bytes) !== true);
    expect(changed.map(([name]) => name).sort()).toEqual(['xl/workbook.xml', people, companies]);
  });

  test('reads in LibreOffice like the original but for the edited cells and what is computed from them', async () => {
    const { customers } = await importFile(sample);
    const book = editCustomers(customers, edits);
    const { path } = await exportLayout(talk, await layoutOf(talk, sample), book, folder, { name: 'a.xlsx' });
    const converted = join(folder, 'converted');
    const [before = '', after = ''] = saveWithLibreOffice([sample, path], converted);
    const [old, now] = [await readWholeWorkbook(before), await readWholeWorkbook(after)];
    if (!old.ok || !now.ok) throw new Error('not read');
    const differing: string[] = [];
    for (const [sheet, rows] of old.value.sheets.entries()) {
      for (const [at, row] of rows.entries()) {
        const other = now.value.sheets[sheet]?.[at];
        expect(other?.number).toBe(row.number);
        for (const [column, cell] of row.cells.entries()) {
          const same = JSON.stringify(cell) === JSON.stringify(other?.cells[column] ?? null);
          if (!same) differing.push(`${sheet} ${row.number} ${column}`);
        }
      }
    }
    const computed = ['0 5 15', '0 11 15', '0 570 15'];
    expect(differing.filter((place) => !computed.includes(place))).toEqual([
      ...['0 5 4', '0 5 8', '0 5 11', '0 7 3', '0 7 4', '0 7 8', '0 10 4', '0 10 14', '0 11 12'],
      ...['0 12 18', '0 12 19', '1 2 7', '1 2 10'],
    ]);
    expect(now.value.peek.sheets.map(({ merges }) => merges)).toEqual(
      old.value.peek.sheets.map(({ merges }) => merges),
    );
  }, 180_000);

  test('takes newcomers below the last customer, and the totals with them', async () => {
    const { customers } = await importFile(sample);
    const newcomers: readonly CustomerRecord[] = [
      {
        id: 'n1',
        kind: 'individual',
        stage: 'new',
        customerNo: '00099001',
        name: '欧阳新',
        gender: 'male',
        birthDate: '1990-01-02',
        openedOn: '2026-10-05',
        mobile: '13900000001',
        deposits: 8_000_000,
      },
      { id: 'n2', kind: 'company', stage: 'established', customerNo: 'G9001', name: '新来有限公司' },
      { id: 'n3', kind: 'individual', stage: 'prospect', name: '只是潜在' },
    ];
    const { path, done } = await exportLayout(
      talk,
      await layoutOf(talk, sample),
      [...customers, ...newcomers],
      folder,
      { newCustomers: 'append' },
    );
    expect(done).toMatchObject({ ok: true, value: { rows: 612, changedCells: 0, appended: 2, unplaced: 1 } });
    const read = await readWholeWorkbook(path);
    if (!read.ok) throw new Error(read.reason);
    const row = read.value.sheets[0]?.find(({ number }) => number === 570)?.cells;
    expect(row?.slice(0, 5)).toEqual([
      563,
      '00099001',
      '欧阳新',
      '男',
      expect.objectContaining({ iso: '1990-01-02' }),
    ]);
    // The last rows were typed in without a formula; most rows have one.
    expect([row?.[11], row?.[15]]).toEqual([8, { kind: 'formula', formula: 'SUM(L570:N570)' }]);
    expect(row?.[18]).toMatchObject({ kind: 'date', iso: '2026-10-05' });
    const total = read.value.sheets[0]?.find(({ number }) => number === 571)?.cells;
    expect([total?.[0], total?.[15]]).toEqual(['合计', { kind: 'formula', formula: 'SUM(P5:P570)' }]);
    expect(read.value.peek.sheets[0]?.merges.at(-1)).toEqual({ top: 571, left: 0, bottom: 571, right: 10 });
    const sheet = readPart(path, people);
    expect(sheet).toContain('<autoFilter ref="A4:T571">');
    expect(sheet).toContain('sqref="P5:P1001"');
    expect(readPart(path, 'xl/workbook.xml')).toContain('个人客户!$A$4:$T$571');
  });

  test('keeps rows of customers who left, and says how many', async () => {
    const { customers } = await importFile(sample);
    const { path, done } = await exportLayout(talk, await layoutOf(talk, sample), customers.slice(3), folder);
    expect(done).toMatchObject({ ok: true, value: { gone: 3, changedCells: 0 } });
    expect(await compareWorkbooks(sample, path)).toEqual([]);
  });

  test('hides phones, ID numbers and the like in every corner of the file', async () => {
    const { customers } = await importFile(sample);
    const { path } = await exportLayout(talk, await layoutOf(talk, sample), customers, folder, {
      full: false,
    });
    const whole = [...listParts(path).keys()].map((name) => readPart(path, name)).join('\n');
    const told = customers.flatMap(({ mobile, idNumber, landline }) => [mobile, idNumber, landline]);
    const phones = told.filter((one) => typeof one === 'string' && one.length > 6);
    expect(phones.length).toBeGreaterThan(1000);
    expect(phones.filter((one) => whole.includes(String(one)))).toEqual([]);
    const read = await readWholeWorkbook(path);
    expect(read.ok && read.value.sheets[0]?.[4]?.cells.slice(5, 10)).toEqual([
      '3****************X',
      '公务员',
      '大专',
      '135****0155',
      '0574-8275****',
    ]);
    // What hides nothing looks as before.
    const differing = (await compareWorkbooks(sample, path)).filter(
      (line) => !/^个人客户!(?:F|I|J|K)\d+:|^公司客户!(?:I|J)\d+:/.test(line),
    );
    expect(differing).toEqual([]);
  });

  test('follows the date of the figures where titles tell it', async () => {
    const { customers } = await importFile(sample);
    const layout = await layoutOf(talk, sample);
    const { path } = await exportLayout(talk, layout, customers, folder, { asOf: '2026-11-30' });
    const [first, ...rest] = await compareWorkbooks(sample, path);
    expect(first).toMatch(/^个人客户!T2: .*"截止日期：".*"10".* -> "截止日期：2026年11月30日"$/);
    expect(rest).toEqual([]);
  });
});
