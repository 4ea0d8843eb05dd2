import type { RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { RowFilter } from '../door-protocol';
import type { SheetFindings } from './sheet-findings';
import type { Shelf } from './shelf';

interface Listed {
  readonly rows: readonly RawRow[];
  readonly findings: SheetFindings | undefined;
  readonly revision: number;
  readonly of: readonly RawRow[];
  readonly length: number;
}

/** The rows of the sheets as each filter shows them; worked out once for every state of the findings. */
export class RowLists {
  readonly #known = new Map<string, Listed>();

  constructor(private readonly peek: WorkbookPeek) {}

  list(
    sheet: number,
    filter: RowFilter,
    shelf: Shelf | undefined,
    findings: SheetFindings | undefined,
  ): readonly RawRow[] {
    const rows =
      shelf === undefined || shelf.rows.length === 0
        ? (this.peek.sheets.find(({ index }) => index === sheet)?.head ?? [])
        : shelf.rows;
    if (filter === 'all' || findings === undefined) return rows;
    const name = `${sheet}|${filter}`;
    const known = this.#known.get(name);
    const { revision } = findings;
    if (
      known?.findings === findings &&
      known.revision === revision &&
      known.of === rows &&
      known.length === rows.length
    ) {
      return known.rows;
    }
    const listed = rows.filter((row) => findings.passes(row, filter));
    this.#known.set(name, { rows: listed, findings, revision, of: rows, length: rows.length });
    return listed;
  }
}

/** Where a problem is. */
export interface ProblemPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The next place with a problem after a cell (or the last one before it), row by row, in each row from left to right.
 * A row that is a problem as a whole has it in the column of the name.
 */
export function findProblem(
  rows: readonly RawRow[],
  findings: SheetFindings,
  from: ProblemPlace,
  backwards: boolean,
): ProblemPlace | null {
  const nameColumn = findings.plan.columns.find(({ fieldKey }) => fieldKey === 'name')?.index ?? 0;
  const order = backwards ? rows.toReversed() : rows;
  for (const { number } of order) {
    if (backwards ? number > from.row : number < from.row) continue;
    if (!findings.isTroubled(number)) continue;
    const columns = findings
      .marksOf(number)
      .flatMap(({ kind, column }) => (kind === 'issue' ? [column] : []))
      .sort((left, right) => (backwards ? right - left : left - right));
    if (columns.length === 0) columns.push(nameColumn);
    const next = columns.find(
      (column) => number !== from.row || (backwards ? column < from.column : column > from.column),
    );
    if (next !== undefined) return { row: number, column: next };
  }
  return null;
}
