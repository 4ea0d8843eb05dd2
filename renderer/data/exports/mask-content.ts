import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import { maskInText } from '@shared/domain/fields/mask-text';
import type { ColumnDeclaration, WriteCell, WriteRow } from '@shared/ipc/workbook-declaration';

/**
 * The same workbook with phones, ID numbers and the like hidden wherever somebody wrote them into a text. Columns
 * named in `numbers` (customer numbers, form numbers) look like such numbers and stay as they are.
 */
export function maskContent(content: WorkbookContent, numbers: readonly string[]): WorkbookContent {
  const { declaration } = content;
  return {
    declaration,
    rows: content.rows.map((rows, place) =>
      maskRows(rows, (declaration.sheets[place]?.columns ?? []).map(toMasker(numbers))),
    ),
  };
}

type Masker = (cell: WriteCell) => WriteCell;

function toMasker(numbers: readonly string[]): (column: ColumnDeclaration) => Masker {
  return ({ key, type }) =>
    numbers.includes(key) || (type !== 'text' && type !== 'general')
      ? (cell) => cell
      : (cell) => (typeof cell === 'string' ? maskInText(cell) : cell);
}

function* maskRows(rows: Iterable<WriteRow>, maskers: readonly Masker[]): Generator<WriteRow> {
  const mask = (cells: readonly WriteCell[]): WriteCell[] =>
    cells.map((cell, place) => maskers[place]?.(cell) ?? cell);
  for (const row of rows) yield 'cells' in row ? { ...row, cells: mask(row.cells) } : mask(row);
}
