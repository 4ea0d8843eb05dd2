import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import type { SheetPeek, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { SheetPlan, WorkbookPlan } from '@shared/domain/sheets/plan';
import type { PickedFile } from '@shared/ipc/contract';
import type { Progress } from '../book-session';
import type { ImportDone } from '../imports/import-order';
import type { CheckAnswer } from './door-protocol';
import { isDoubtful, namesCustomers, planOf, type SheetChoice } from './sheet-choices';

export const doorSteps = ['file', 'table', 'columns', 'check'] as const;
export type DoorStep = (typeof doorSteps)[number];

/** The trial of the plan as it stands. */
export interface CheckState {
  readonly state: 'none' | 'running' | 'done' | 'failed';
  /** Grows with every trial that ended, so that what is on screen is fetched anew. */
  readonly version: number;
  readonly done: number;
  readonly total: number;
  /** Of the last trial that ended well; while another runs it is what was true before. */
  readonly answer: CheckAnswer | null;
  readonly failure: Failure | null;
}

/** A workbook on the desk. */
export interface OpenWorkbookState {
  readonly peek: WorkbookPeek;
  readonly choices: readonly SheetChoice[];
  readonly step: DoorStep;
  /** Index of the sheet in view. */
  readonly sheet: number;
  readonly check: CheckState;
}

/** Where the door is: nothing there, a file on its way in, open on the desk, being written, written. */
export interface DoorState {
  readonly stage: 'idle' | 'opening' | 'open' | 'writing' | 'written';
  readonly file: PickedFile | null;
  /** Files that come after this one. */
  readonly waiting: readonly PickedFile[];
  readonly failure: Failure | null;
  readonly open: OpenWorkbookState | null;
  /** Of writing. */
  readonly progress: Progress | null;
  readonly written: ImportDone | null;
}

export const idleDoor: DoorState = {
  stage: 'idle',
  file: null,
  waiting: [],
  failure: null,
  open: null,
  progress: null,
  written: null,
};

export const noCheck: CheckState = {
  state: 'none',
  version: 0,
  done: 0,
  total: 0,
  answer: null,
  failure: null,
};

/** The plan as it stands. */
export function currentPlan({ peek, choices }: OpenWorkbookState): WorkbookPlan {
  return planOf(peek.file, choices);
}

/** The choice for the sheet in view. */
export function choiceInView({ choices, sheet }: OpenWorkbookState): SheetChoice | undefined {
  return choices.find(({ index }) => index === sheet);
}

/** The first look at a sheet. */
export function peekOf({ peek }: OpenWorkbookState, sheet: number): SheetPeek | undefined {
  return peek.sheets.find(({ index }) => index === sheet);
}

/** What keeps the plan from being written. */
export type Obstacle =
  | { readonly kind: 'noSheet' }
  | { readonly kind: 'noName'; readonly sheet: string; readonly index: number };

/** The first thing the person has to settle, or null when the plan can be tried. */
export function findObstacle(plan: WorkbookPlan): Obstacle | null {
  if (plan.sheets.length === 0) return { kind: 'noSheet' };
  const nameless = plan.sheets.find((sheet) => !namesCustomers(sheet));
  return nameless === undefined ? null : { kind: 'noName', sheet: nameless.name, index: nameless.index };
}

/** The step at which a freshly opened workbook needs somebody; `check` when all of it was understood. */
export function firstStep(plan: WorkbookPlan): DoorStep {
  if (plan.sheets.length === 0) return 'table';
  return plan.sheets.some(hasDoubts) ? 'columns' : 'check';
}

/** Steps in which nothing is left to settle; doubtful columns count as settled once the person went past them. */
export function listSettled(open: OpenWorkbookState): ReadonlySet<DoorStep> {
  const plan = currentPlan(open);
  const settled = new Set<DoorStep>(['file']);
  if (plan.sheets.length > 0) settled.add('table');
  const isPast = open.step === 'check' || !plan.sheets.some(hasDoubts);
  if (findObstacle(plan) === null && isPast) settled.add('columns');
  return settled;
}

function hasDoubts(sheet: SheetPlan): boolean {
  return sheet.columns.some(isDoubtful);
}

/** True when a password may open the file after all. */
export function wantsPassword({ stage, failure, file }: DoorState): boolean {
  const isLocked = failure?.reason === 'workbook.encrypted' || failure?.reason === 'workbook.wrongPassword';
  return stage === 'idle' && file !== null && isLocked;
}

/** The month an import is for: that of its newest sheet, else of today. */
export function periodOf(plan: WorkbookPlan, today: CalendarDate): Month {
  return (plan.asOf ?? today).slice(0, 7);
}
