import { fieldByKey } from '../../fields/catalogue';
import { isSeveral, parseField } from '../../fields/parse-field';
import type { FieldValue } from '../../records/records';
import type { RawRow } from '../cell';
import type { SheetPlan } from '../plan';
import { isBlankCell, showCell } from '../reading/text-of-cell';
import { applySection, readSection, type SectionText } from '../sections/read-section';
import type { BoundColumn } from './bind-columns';
import type { CellRemark } from './row-reading';

export interface SectionState {
  /** Takes the text of a section row. */
  enter(row: RawRow): void;
  /** Gives the value to a row whose own cell of that field is blank. */
  fill(values: Record<string, FieldValue>, issues: readonly CellRemark[]): void;
}

/** A row above the header counts only when it says outright what it is: 管户经理：王芳. */
function isLabelled(field: string): (section: SectionText) => boolean {
  return ({ subject, labelled }) => labelled === true && subject === field;
}

/** Keeps the value that section rows, and a labelled row above the header, give; `undefined` when the plan does not ask for it. */
export function bindSection(plan: SheetPlan, bound: readonly BoundColumn[]): SectionState | undefined {
  const key = plan.sectionField;
  if (key === undefined) return undefined;
  const field = bound.find((column) => column.field.key === key)?.field ?? fieldByKey(key);
  if (field === undefined) return undefined;
  const parse = (text: string): FieldValue | undefined => {
    const parsed = parseField(field, text);
    const value = parsed.ok ? parsed.value : null;
    return value === null || isSeveral(value) ? undefined : value;
  };
  const title = plan.titles.map(({ text }) => readSection(text)).find(isLabelled(key));
  let current = title === undefined ? undefined : parse(title.value);
  return {
    enter(row) {
      const lead = row.cells.find((cell) => !isBlankCell(cell)) ?? null;
      const section = readSection(showCell(lead));
      const effect = applySection(section, key);
      if (effect !== 'leave') current = effect === 'end' ? undefined : parse(section.value);
    },
    fill(values, issues) {
      if (current === undefined || values[key] !== undefined) return;
      // A cell that was not understood is not blank.
      if (!issues.some((issue) => issue.field === key)) values[key] = current;
    },
  };
}
