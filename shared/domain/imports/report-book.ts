import { fieldByKey } from '../fields/catalogue';
import { formatField } from '../fields/format-field';
import type { FieldValue } from '../records/records';
import type { OtherRow } from '../sheets/choices';
import type { SheetPlan } from '../sheets/plan';
import type { CellRemark } from '../sheets/rows/row-reading';
import { longestReport, type ReportKind, type ReportLine } from './outcome';
import type { SeenRow } from './seen-rows';

/** Collects the lines of an import's report, up to `longestReport`. */
export class ReportBook {
  readonly #file: string;
  readonly #lines: ReportLine[] = [];
  #omitted = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get lines(): readonly ReportLine[] {
    return this.#lines;
  }

  get omitted(): number {
    return this.#omitted;
  }

  /** A line about a whole row. */
  addRow(kind: ReportKind, sheet: string, row: number, text: string, reason: string): void {
    this.#add({ kind, file: this.#file, sheet, row, column: '', header: '', text, reason });
  }

  /** A line about a cell. */
  addCell(kind: ReportKind, sheet: string, row: number, remark: CellRemark): void {
    const { column, text, reason, field } = remark;
    const { letter, path } = column;
    this.#add({ kind, file: this.#file, sheet, row, column: letter, header: path, text, reason, field });
  }

  /** A row that was laid over an earlier one of the file because somebody said so. */
  addLaidOver(
    plan: SheetPlan,
    row: number,
    values: Readonly<Record<string, FieldValue>>,
    other: OtherRow,
    reason: 'duplicate.laidOver' | 'duplicate.merged',
  ): void {
    const place = { file: this.#file, sheet: plan.name, row, ...otherPlace(plan, other) };
    this.#add({ ...place, kind: 'duplicate', column: '', header: '', text: nameRow(values), reason });
  }

  /** A second row for a customer of the same file, and each of its cells that says something else. */
  addDuplicate(
    plan: SheetPlan,
    row: number,
    values: Readonly<Record<string, FieldValue>>,
    earlier: SeenRow,
  ): void {
    const other = otherPlace(plan, { sheet: earlier.sheetIndex, row: earlier.row });
    const place = { file: this.#file, sheet: plan.name, row, ...other };
    this.#add({
      ...place,
      kind: 'duplicate',
      column: '',
      header: '',
      text: nameRow(values),
      reason: `duplicate.${earlier.on}`,
    });
    for (const field of earlier.conflicts) {
      if (this.#lines.length >= longestReport) {
        this.#omitted += 1;
        continue;
      }
      const column = plan.columns.find(({ fieldKey }) => fieldKey === field);
      const described = fieldByKey(field);
      if (column === undefined || described === undefined) continue;
      this.#add({
        ...place,
        kind: 'conflict',
        column: column.letter,
        header: column.path,
        text: formatField(described, values[field], 'zh-CN'),
        reason: 'duplicate.conflict',
        field,
      });
    }
  }

  #add(line: ReportLine): void {
    if (this.#lines.length < longestReport) this.#lines.push(line);
    else this.#omitted += 1;
  }
}

/** Number and name, to recognise a row by. */
export function nameRow(values: Readonly<Record<string, FieldValue>>): string {
  return [values.customerNo, values.name].filter((part) => part !== undefined).join(' ');
}

function otherPlace(plan: SheetPlan, { sheet, row }: OtherRow): Pick<ReportLine, 'otherRow' | 'otherSheet'> {
  return sheet === plan.index ? { otherRow: row } : { otherRow: row, otherSheet: sheet };
}
