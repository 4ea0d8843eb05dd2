import { fieldByKey } from '@shared/domain/fields/catalogue';
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
import { planSheetAt, planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';

/** A sheet with what was understood of it and what the person decided. */
export interface SheetChoice {
  readonly index: number;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly filledRows: number;
  readonly taken: boolean;
  /** Null while nobody knows where its header is. */
  readonly plan: SheetPlan | null;
  /** Why it is not taken of itself. */
  readonly reason: IgnoredReason | null;
}

/** The sheets of a workbook as the first plan sees them. */
export function listChoices(peek: WorkbookPeek, plan: WorkbookPlan): readonly SheetChoice[] {
  return peek.sheets.map((sheet) => {
    const planned = plan.sheets.find(({ index }) => index === sheet.index) ?? null;
    const reason = plan.ignored.find(({ index }) => index === sheet.index)?.reason ?? null;
    const { index, name, visibility, filledRows } = sheet;
    return { index, name, visibility, filledRows, taken: planned !== null, plan: planned, reason };
  });
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

/** Takes a sheet in or leaves it out; a sheet nobody looked at is looked at now. */
export function takeSheet(
  choice: SheetChoice,
  peek: SheetPeek,
  file: string,
  size: WorkbookPeek,
  taken: boolean,
): SheetChoice {
  if (!taken || choice.plan !== null) return { ...choice, taken };
  const planned = planWorkbook({ ...size, file, sheets: [peek] }, { [peek.name]: {} }).sheets[0];
  if (planned !== undefined) return { ...choice, taken, plan: planned };
  const first = peek.head[0]?.number;
  const guessed = first === undefined ? undefined : planSheetAt(peek, file, [first]);
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
  return plan === undefined ? choice : { ...choice, plan, taken: true };
}

type PlanChange = Partial<Pick<SheetPlan, 'columns' | 'kind' | 'stage' | 'asOf'>>;

function changePlan(choice: SheetChoice, change: PlanChange): SheetChoice {
  return choice.plan === null ? choice : { ...choice, plan: { ...choice.plan, ...change } };
}

export function setKind(choice: SheetChoice, kind: SheetKind): SheetChoice {
  return changePlan(choice, { kind });
}

export function setAsOf(choice: SheetChoice, asOf: CalendarDate): SheetChoice {
  return changePlan(choice, { asOf });
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
  return changeColumns(choice, (column) => {
    if (column.index !== index) return column;
    const { unit, unitFrom, role: _role, ...rest } = column;
    const told: ColumnPlan = { ...rest, fieldKey, matched: 'given' };
    if (fieldKey === null || fieldByKey(fieldKey)?.type !== 'money') return told;
    return { ...told, unit: unit ?? 'yuan', unitFrom: unitFrom ?? 'default' };
  });
}

function changeColumns(choice: SheetChoice, change: (column: ColumnPlan) => ColumnPlan): SheetChoice {
  return changePlan(choice, { columns: (choice.plan?.columns ?? []).map(change) });
}

/** True when a column deserves a look: nothing found for it, or found by likeness, content or without a unit. */
export function isDoubtful(column: ColumnPlan): boolean {
  if (column.role !== undefined || column.matched === 'given') return false;
  if (column.fieldKey === null || column.unitFrom === 'default' || column.unitFrom === 'cells') return true;
  return column.matched === 'likeness' || column.matched === 'content';
}

/** True when a sheet that is taken says who its customers are. */
export function namesCustomers(plan: SheetPlan): boolean {
  return plan.columns.some(({ fieldKey }) => fieldKey === 'name' || fieldKey === 'customerNo');
}
