import { hostMark } from './morph';

/** The cells of one line of the form that hold controls on screen. */
export interface LineCells {
  readonly score: HTMLElement;
  readonly basis: HTMLElement;
  readonly remark: HTMLElement;
}

/** The cells of the form, found in the pages as they are printed. */
export interface FormCells {
  readonly lines: readonly LineCells[];
  /** The empty cell beside the total. */
  readonly total: HTMLElement | null;
}

/** Columns of a line: 序号, 分析指标, 指标权重, 指标得分, 客户等级, 得分依据, 备注. */
const columns = { score: 3, basis: 5, remark: 6, count: 7 } as const;
/** In the line of the total the first two columns are one. */
const totalBasisColumn = 4;

function takeCell(row: HTMLTableRowElement, column: number): HTMLElement | null {
  const cell = row.cells.item(column);
  if (cell === null) return null;
  if (cell.dataset[hostMark] === undefined) {
    cell.dataset[hostMark] = '';
    cell.replaceChildren();
  }
  return cell;
}

/** Takes the cells of a form over: what stands in them from now on is drawn by the caller. */
export function takeFormCells(root: ParentNode): FormCells {
  const lines: LineCells[] = [];
  let total: HTMLElement | null = null;
  for (const row of root.querySelectorAll<HTMLTableRowElement>('table.form tbody tr')) {
    if (row.classList.contains('total')) {
      total = takeCell(row, totalBasisColumn);
    } else if (row.cells.length === columns.count) {
      const score = takeCell(row, columns.score);
      const basis = takeCell(row, columns.basis);
      const remark = takeCell(row, columns.remark);
      if (score !== null && basis !== null && remark !== null) lines.push({ score, basis, remark });
    }
  }
  return { lines, total };
}

/** True when both name the very same elements. */
export function isSameCells(a: FormCells, b: FormCells): boolean {
  return (
    a.total === b.total &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line.score === b.lines[index]?.score)
  );
}
