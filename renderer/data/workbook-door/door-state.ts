import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import type { RawRow, SheetPeek, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { SheetPlan, WorkbookPlan } from '@shared/domain/sheets/plan';
import type { PickedFile } from '@shared/ipc/contract';
import type { Progress } from '../book-session';
import type { ImportDone } from '../imports/import-order';
import type { AlikeCells, CheckAnswer } from './door-protocol';
import type { FileQueue } from './file-queue';
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
  /** Offered after a repair: what else is like the cell that was repaired. */
  readonly alike: AlikeOffer | null;
}

/** Cells like one that was just repaired, which may be repaired with it. */
export interface AlikeOffer {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** What was typed. */
  readonly to: string;
  readonly cells: AlikeCells;
}

/** Where the door is: nothing there, a file on its way in, open on the desk, being written, written. */
export interface DoorState {
  readonly stage: 'idle' | 'opening' | 'open' | 'writing' | 'written';
  readonly file: PickedFile | null;
  /** All files that came together, this one among them. */
  readonly queue: FileQueue;
  /** The first rows while the rest is still being looked at. */
  readonly head: readonly RawRow[] | null;
  readonly failure: Failure | null;
  readonly open: OpenWorkbookState | null;
  /** Of writing. */
  readonly progress: Progress | null;
  readonly written: ImportDone | null;
}

export const idleDoor: DoorState = {
  stage: 'idle',
  file: null,
  queue: [],
  head: null,
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
export function firstStep(plan: WorkbookPlan, peek: WorkbookPeek): DoorStep {
  if (plan.sheets.length === 0 || plan.sheets.some((sheet) => asksAboutRows(sheet, peek))) return 'table';
  return plan.sheets.some(hasDoubts) ? 'columns' : 'check';
}

/** True while nobody has said whether the hidden rows of a sheet are taken. */
export function asksAboutRows(plan: SheetPlan, peek: WorkbookPeek): boolean {
  const hidden = peek.sheets.find(({ index }) => index === plan.index)?.hiddenRows ?? 0;
  return hidden > 0 && plan.hiddenRows === undefined;
}

/** Steps in which nothing is left to settle; doubtful columns count as settled once the person went past them. */
export function listSettled(open: OpenWorkbookState): ReadonlySet<DoorStep> {
  const plan = currentPlan(open);
  const settled = new Set<DoorStep>(['file']);
  const asks = plan.sheets.some((sheet) => asksAboutRows(sheet, open.peek));
  if (plan.sheets.length > 0 && !asks) settled.add('table');
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
