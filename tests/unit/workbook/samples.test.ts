import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RawCell } from '@shared/domain/sheets/cell';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readWholeWorkbook } from '../../helpers/read-workbook';

const folder = join(import.meta.dirname, '../../fixtures/workbooks');
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

/** A value as ExcelJS has it, in the terms of our reader. Blocks merged into another cell are blank there. */
function toRawCell(cell: ExcelJS.Cell): RawCell {
  const { value } = cell;
  if (cell.type === ExcelJS.ValueType.Merge || value === null || value === undefined || value === '')
    return null;
  if (value instanceof Date) {
    const iso = value.toISOString();
    const serial = value.getTime() / 86_400_000 + 25_569;
    return {
      kind: 'date',
      iso: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19),
      serial,
    };
  }
  if (typeof value !== 'object') return value;
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return value.text;
  if ('formula' in value && value.formula !== undefined) return toResult(value.formula, value.result);
  throw new Error(`Unexpected value in ${cell.address}`);
}

function toResult(formula: string, result: ExcelJS.CellFormulaValue['result']): RawCell {
  if (result === undefined) return { kind: 'formula', formula };
  if (typeof result !== 'object') return result;
  if ('error' in result) return { kind: 'error', text: result.error };
  throw new Error('Unexpected result');
}

describe('every sample workbook reads as ExcelJS loads it', () => {
  test('there are samples', () => {
    expect(samples.length).toBeGreaterThanOrEqual(5);
  });

  test.each(samples)('%s', async (name) => {
    const ours = await readWholeWorkbook(join(folder, name));
    if (!ours.ok) throw new Error(ours.reason);
    const theirs = new ExcelJS.Workbook();
    await theirs.xlsx.readFile(join(folder, name));
    expect(ours.value.peek.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual(
      theirs.worksheets.map((sheet) => [sheet.name, sheet.state]),
    );
    for (const [index, sheet] of theirs.worksheets.entries()) {
      const expected: [number, RawCell[]][] = [];
      sheet.eachRow((row, number) => {
        const cells: RawCell[] = [];
        row.eachCell({ includeEmpty: true }, (cell) => cells.push(toRawCell(cell)));
        while (cells.length > 0 && cells.at(-1) === null) cells.pop();
        if (cells.length > 0) expected.push([number, cells]);
      });
      const read = (ours.value.sheets[index] ?? []).map((row) => [row.number, row.cells]);
      expect(read).toEqual(expected);
      expect(ours.value.peek.sheets[index]?.filledRows).toBe(expected.length);
      expect(ours.value.peek.sheets[index]?.merges).toHaveLength(sheet.model.merges.length);
    }
  });
});
