import type { BranchField } from '@shared/domain/fields/branch-field';
import { fieldOfBranch } from '@shared/domain/fields/branch-fields';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { MoneyUnit } from '@shared/domain/kernel/money';
import type { SheetPeek, SheetVisibility, WorkbookPeek } from '@shared/domain/sheets/cell';
import type {
  ColumnPlan,
  IgnoredReason,
  IgnoredSheet,
  SheetKind,
  SheetPlan,
  WorkbookPlan,
} from '@shared/domain/sheets/plan';
import { planHeadless, planSheetAt, planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';

/** A sheet with what was understood of it and what the person decided. */
export interface SheetChoice {
  readonly index: number;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly filledRows: number;
  readonly taken: boolean;
  /** Null while nobody knows where its header is. */
  readonly plan: SheetPlan | null;
  /** The plan as it was remembered, where columns came that way. */
  readonly recalled: SheetPlan | null;
  /** Why it is not taken of itself. */
  readonly reason: IgnoredReason | null;
}

/** The sheets of a workbook as the first plan sees them. */
export function listChoices(peek: WorkbookPeek, plan: WorkbookPlan): readonly SheetChoice[] {
  return peek.sheets.map((sheet) => {
    const planned = plan.sheets.find(({ index }) => index === sheet.index) ?? null;
    const reason = plan.ignored.find(({ index }) => index === sheet.index)?.reason ?? null;
    const { index, name, visibility, filledRows } = sheet;
    const recalled = planned !== null && isRecalled(planned) ? planned : null;
    return { index, name, visibility, filledRows, taken: planned !== null, plan: planned, recalled, reason };
  });
}

/** True when at least one column came to its field because somebody said so in an earlier import. */
export function isRecalled(plan: SheetPlan): boolean {
  return plan.columns.some(({ matched }) => matched === 'remembered');
}

/** Understands the columns of a sheet anew, without what is remembered; what was said about its rows stays. */
export function matchAnew(choice: SheetChoice, peek: SheetPeek, file: string): SheetChoice {
  const { plan } = choice;
  if (plan === null) return choice;
  const anew =
    plan.headless === true
      ? planHeadless(peek, file, plan.firstDataRow)
      : planSheetAt(peek, file, plan.headerRows);
  return anew === undefined ? choice : { ...choice, plan: keepSaid(anew, plan) };
}

/** Goes back to the columns as they were remembered. */
export function matchAsBefore(choice: SheetChoice): SheetChoice {
  return choice.recalled === null ? choice : { ...choice, plan: keepSaid(choice.recalled, choice.plan) };
}

/** Reads a sheet as one without a header, or looks for its header again. */
export function setHeadless(
  choice: SheetChoice,
  peek: SheetPeek,
  file: string,
  headless: boolean,
): SheetChoice {
  const first = choice.plan?.headerRows[0] ?? choice.plan?.firstDataRow ?? 1;
  const plan = headless ? planHeadless(peek, file, first) : findHeaderAgain(peek, file, first);
  return plan === undefined ? choice : { ...choice, plan: keepSaid(plan, choice.plan), taken: true };
}

function findHeaderAgain(peek: SheetPeek, file: string, first: number): SheetPlan | undefined {
  const found = planAlone(peek, file);
  return found === undefined || found.headless === true ? planSheetAt(peek, file, [first]) : found;
}

/** The plan of a sheet for itself, hidden or not. */
function planAlone(peek: SheetPeek, file: string): SheetPlan | undefined {
  return planWorkbook({ file, size: 0, sha256: '', sheets: [peek] }, { [peek.name]: {} }).sheets[0];
}

/** The plan that the choices amount to. */
export function planOf(file: string, choices: readonly SheetChoice[]): WorkbookPlan {
  const sheets: SheetPlan[] = [];
  const ignored: IgnoredSheet[] = [];
  for (const { index, name, taken, plan, reason } of choices) {
    if (taken && plan !== null) sheets.push(plan);
    else ignored.push({ index, name, reason: reason ?? 'sheet.leftOut' });
  }
  const asOf = sheets
    .flatMap((sheet) => sheet.asOf ?? [])
    .sort()
    .at(-1);
  return { file, sheets, ignored, ...(asOf === undefined ? {} : { asOf }) };
}

/** Sheets that were understood and that the person left out. */
export function listLeftOut(choices: readonly SheetChoice[]): readonly SheetPlan[] {
  return choices.flatMap(({ taken, plan }) => (taken || plan === null ? [] : [plan]));
}

/** Takes a sheet in or leaves it out; a sheet nobody looked at is looked at now. */
export function takeSheet(choice: SheetChoice, peek: SheetPeek, file: string, taken: boolean): SheetChoice {
  if (!taken || choice.plan !== null) return { ...choice, taken };
  const planned = planAlone(peek, file);
  if (planned !== undefined) return { ...choice, taken, plan: planned };
  const first = peek.head[0]?.number;
  const guessed =
    first === undefined ? undefined : (planHeadless(peek, file) ?? planSheetAt(peek, file, [first]));
  return guessed === undefined ? choice : { ...choice, taken, plan: guessed };
}

/** Moves the header; the choice stays as it was when nothing stands in those rows. */
export function moveHeader(
  choice: SheetChoice,
  peek: SheetPeek,
  file: string,
  from: number,
  to: number,
): SheetChoice {
  const rows = Array.from({ length: Math.max(1, Math.min(5, to - from + 1)) }, (_, at) => from + at);
  const plan = planSheetAt(peek, file, rows);
  return plan === undefined ? choice : { ...choice, plan: keepSaid(plan, choice.plan), taken: true };
}

/** What was said about rows and blanks holds wherever the header is. */
function keepSaid(plan: SheetPlan, before: SheetPlan | null): SheetPlan {
  if (before === null) return plan;
  const { hiddenRows, blanks, repairs, decisions } = before;
  return {
    ...plan,
    ...(hiddenRows === undefined ? {} : { hiddenRows }),
    ...(blanks === undefined ? {} : { blanks }),
    ...(repairs === undefined ? {} : { repairs }),
    ...(decisions === undefined ? {} : { decisions }),
  };
}

/** Changes the plan of a sheet that has one. */
export function changePlan(choice: SheetChoice, change: (plan: SheetPlan) => SheetPlan): SheetChoice {
  return choice.plan === null ? choice : { ...choice, plan: change(choice.plan) };
}

export function setKind(choice: SheetChoice, kind: SheetKind): SheetChoice {
  return changePlan(choice, (plan) => ({ ...plan, kind }));
}

export function setAsOf(choice: SheetChoice, asOf: CalendarDate): SheetChoice {
  return changePlan(choice, (plan) => ({ ...plan, asOf }));
}

export function setHiddenRows(choice: SheetChoice, hiddenRows: 'take' | 'leave'): SheetChoice {
  return changePlan(choice, (plan) => ({ ...plan, hiddenRows }));
}

export function setBlanks(choice: SheetChoice, blanks: 'keep' | 'clear'): SheetChoice {
  return changePlan(choice, (plan) => ({ ...plan, blanks }));
}

/** Says which field the texts of section rows fill; null: none. */
export function setSectionField(choice: SheetChoice, fieldKey: string | null): SheetChoice {
  return changePlan(choice, ({ sectionField: _was, ...plan }) =>
    fieldKey === null ? plan : { ...plan, sectionField: fieldKey },
  );
}

/** Gives all money columns of a sheet one unit. */
export function setSheetUnit(choice: SheetChoice, unit: MoneyUnit): SheetChoice {
  return changeColumns(choice, (column) =>
    column.unit === undefined ? column : { ...column, unit, unitFrom: 'given' },
  );
}

export function setColumnUnit(choice: SheetChoice, index: number, unit: MoneyUnit): SheetChoice {
  return changeColumns(choice, (column) =>
    column.index === index ? { ...column, unit, unitFrom: 'given' } : column,
  );
}

/** Says which field a column is; `null`: none. A field that another column has already is refused. */
export function setColumnField(choice: SheetChoice, index: number, fieldKey: string | null): SheetChoice {
  const columns = choice.plan?.columns ?? [];
  if (fieldKey !== null && columns.some((other) => other.index !== index && other.fieldKey === fieldKey)) {
    return choice;
  }
  const isMoney = fieldKey !== null && fieldByKey(fieldKey)?.type === 'money';
  return changeColumns(choice, (column) =>
    column.index === index ? bindColumn(column, fieldKey, isMoney) : column,
  );
}

/** Makes a column a new field of the branch's own, which the import adds. */
export function setNewField(choice: SheetChoice, index: number, newField: BranchField): SheetChoice {
  return changeColumns(choice, (column) =>
    column.index === index
      ? { ...bindColumn(column, newField.key, newField.type === 'money'), newField }
      : column,
  );
}

function bindColumn(column: ColumnPlan, fieldKey: string | null, isMoney: boolean): ColumnPlan {
  const { unit, unitFrom, role: _role, newField: _newField, ...rest } = column;
  const told: ColumnPlan = { ...rest, fieldKey, matched: 'given' };
  return isMoney ? { ...told, unit: unit ?? 'yuan', unitFrom: unitFrom ?? 'default' } : told;
}

/** The field of a column: one of the catalogue, or the one that the import adds. */
export function fieldOfColumn({ fieldKey, newField }: ColumnPlan): Field | undefined {
  if (fieldKey === null) return undefined;
  return newField === undefined ? fieldByKey(fieldKey) : fieldOfBranch(newField);
}

/** The field with this key, as a sheet's plan or the catalogue has it. */
export function fieldInPlan(plan: SheetPlan, key: string): Field | undefined {
  const column = plan.columns.find(({ fieldKey }) => fieldKey === key);
  return column === undefined ? fieldByKey(key) : fieldOfColumn(column);
}

function changeColumns(choice: SheetChoice, change: (column: ColumnPlan) => ColumnPlan): SheetChoice {
  return changePlan(choice, (plan) => ({ ...plan, columns: plan.columns.map(change) }));
}

/** True when a column deserves a look: nothing found for it, or found by likeness, content or without a unit. */
export function isDoubtful(column: ColumnPlan): boolean {
  const { role, matched } = column;
  if (role !== undefined || matched === 'given' || matched === 'remembered') return false;
  if (column.fieldKey === null || column.unitFrom === 'default' || column.unitFrom === 'cells') return true;
  return matched === 'likeness' || matched === 'content';
}

/** True when a sheet that is taken says who its customers are. */
export function namesCustomers(plan: SheetPlan): boolean {
  return plan.columns.some(({ fieldKey }) => fieldKey === 'name' || fieldKey === 'customerNo');
}
