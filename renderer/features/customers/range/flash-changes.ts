import type { RangeDesk } from './range-desk';

/** How long a cell that changed by undo or redo is lit up, in milliseconds; as in range.css. */
const flashTime = 1400;

/**
 * Call before the cells are drawn again after an undo or redo; what it answers, call afterwards: cells of these customers
 * whose text changed are lit up for a moment, and where none of them is in view the grid goes to the first.
 */
export function flashChanges(desk: RangeDesk | null, ids: readonly string[]): () => void {
  if (desk === null || ids.length === 0) return () => undefined;
  const wanted = new Set(ids);
  const before = new Map<HTMLElement, string | null>();
  for (const row of desk.root.querySelectorAll('.ag-row[row-index]')) {
    const record = desk.host.recordAt(Number(row.getAttribute('row-index')));
    if (record === undefined || !wanted.has(record.id) || !isInView(desk, row)) continue;
    for (const cell of row.querySelectorAll<HTMLElement>('.ag-cell')) before.set(cell, cell.textContent);
  }
  return () => {
    if (before.size === 0) {
      goToFirst(desk, wanted);
      return;
    }
    for (const [cell, text] of before) if (cell.textContent !== text) flash(cell);
  };
}

function flash(cell: HTMLElement): void {
  cell.dataset.flash = 'on';
  window.setTimeout(() => {
    delete cell.dataset.flash;
  }, flashTime);
}

function isInView({ root }: RangeDesk, row: Element): boolean {
  const box = row.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  return box.bottom > frame.top && box.top < frame.bottom;
}

function goToFirst(desk: RangeDesk, wanted: ReadonlySet<string>): void {
  const rows = desk.rows();
  for (let row = 0; row < rows; row += 1) {
    const record = desk.host.recordAt(row);
    if (record === undefined || !wanted.has(record.id)) continue;
    // The keyboard goes along: keys would otherwise go to a cell that is no longer drawn.
    desk.reveal({ row, column: desk.api.getFocusedCell()?.column.getColId() ?? 'name' });
    for (const cell of desk.root.querySelectorAll<HTMLElement>(`.ag-row[row-index="${row}"] .ag-cell`))
      flash(cell);
    return;
  }
}
