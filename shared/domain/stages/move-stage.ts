import type { ChangeDraft } from '../changes/draft';
import { checkValues, type NewValues } from '../commands/check-values';
import type { CustomersView } from '../commands/customers-view';
import { textOf } from '../fields/values';
import { type CalendarDate, isCalendarDate } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { calledName } from '../merging/merge-customers';
import { type CustomerRecord, type CustomerStage, solePartition } from '../records/records';
import { readStage } from './read-stage';

/** A move from one stage to the next, with what it needs to be told. */
export type StageMove =
  /** A prospect opened an account. */
  | { readonly to: 'new'; readonly customerNo: string; readonly openedOn: CalendarDate }
  /** A new customer has become an old one. */
  | { readonly to: 'established' }
  | { readonly to: 'lost'; readonly on: CalendarDate; readonly reason: string }
  | { readonly to: 'wonBack'; readonly on: CalendarDate; readonly reason: string };

export type StageFailure =
  | 'customer.gone'
  | 'stage.notProspect'
  | 'stage.notCustomer'
  | 'stage.notNew'
  | 'stage.notLost'
  | 'stage.same'
  | 'stage.numberMissing'
  | 'stage.reasonMissing'
  | 'stage.reasonTooLong'
  | 'stage.dateForm'
  | 'stage.future'
  | 'stage.lostBeforeOpening'
  | 'stage.wonBackBeforeLost';

const longestReason = 200;

/**
 * Command: moves a customer on in its life (branch-practice section 3): 准客户 -> 新客户 with its number and the day of
 * opening, 新客户 -> 老客户, anybody -> 流失 with day and reason, and back from there. A lost customer keeps the days and
 * reasons of its loss when it is won back; it has no tier while it is lost. Moves that contradict what is known (lost
 * before the account was opened, won back before lost, a day to come) are refused, see `StageFailure`; so is a number
 * that somebody else has (`customerNo.taken`).
 */
export function moveStage(
  view: CustomersView,
  input: { readonly id: string; readonly move: StageMove; readonly today: CalendarDate },
): Result<ChangeDraft> {
  const record = view.get(input.id);
  if (record === undefined) return fail('customer.gone');
  const refused = findContradiction(record, input.move, input.today);
  if (refused !== undefined) return fail(refused);
  const values = valuesOfMove(input.move);
  const valid = checkValues(view, record.id, values);
  if (!valid.ok) return valid;
  return succeed({
    command: 'moveStage',
    label: { kind: 'stageMoved', name: calledName(record), stage: String(values.stage) },
    touched: touchValues(record, values),
  });
}

/**
 * Command: makes new customers old ones, all in one change. Those who are not new customers any more are passed over;
 * fails with `stage.nobody` when nobody is left.
 */
export function establishCustomers(view: CustomersView, ids: readonly string[]): Result<ChangeDraft> {
  const records = [...new Set(ids)]
    .map((id) => view.get(id))
    .filter((record) => record !== undefined)
    .filter((record) => readStage(record) === 'new');
  const [only] = records;
  if (only === undefined) return fail('stage.nobody');
  const stage: CustomerStage = 'established';
  return succeed({
    command: 'establishCustomers',
    label:
      records.length === 1
        ? { kind: 'stageMoved', name: calledName(only), stage }
        : { kind: 'stagesMoved', count: records.length, stage },
    touched: records.flatMap((record) => touchValues(record, { stage })),
  });
}

function valuesOfMove(move: StageMove): NewValues {
  switch (move.to) {
    case 'new':
      return { stage: 'new', customerNo: move.customerNo.trim(), openedOn: move.openedOn };
    case 'established':
      return { stage: 'established' };
    case 'lost':
      return {
        stage: 'lost',
        lostOn: move.on,
        lostReason: move.reason.trim(),
        wonBackOn: null,
        wonBackReason: null,
      };
    case 'wonBack':
      return { stage: 'established', wonBackOn: move.on, wonBackReason: move.reason.trim() };
  }
}

function findContradiction(
  record: CustomerRecord,
  move: StageMove,
  today: CalendarDate,
): StageFailure | undefined {
  const stage = readStage(record);
  switch (move.to) {
    case 'new':
      if (stage !== 'prospect') return 'stage.notProspect';
      if (move.customerNo.trim() === '') return 'stage.numberMissing';
      return findDayFault(move.openedOn, today);
    case 'established':
      return stage === 'new' ? undefined : 'stage.notNew';
    case 'lost': {
      if (stage === 'lost') return 'stage.same';
      if (stage === 'prospect') return 'stage.notCustomer';
      const opened = textOf(record, 'openedOn');
      const isBefore = opened !== undefined && move.on < opened;
      return (
        findDayFault(move.on, today) ??
        findReasonFault(move.reason) ??
        (isBefore ? 'stage.lostBeforeOpening' : undefined)
      );
    }
    case 'wonBack': {
      if (stage !== 'lost') return 'stage.notLost';
      const lost = textOf(record, 'lostOn');
      const isBefore = lost !== undefined && move.on < lost;
      return (
        findDayFault(move.on, today) ??
        findReasonFault(move.reason) ??
        (isBefore ? 'stage.wonBackBeforeLost' : undefined)
      );
    }
  }
}

function findDayFault(on: CalendarDate, today: CalendarDate): StageFailure | undefined {
  if (!isCalendarDate(on)) return 'stage.dateForm';
  return on > today ? 'stage.future' : undefined;
}

function findReasonFault(reason: string): StageFailure | undefined {
  const { length } = reason.trim();
  if (length === 0) return 'stage.reasonMissing';
  return length > longestReason ? 'stage.reasonTooLong' : undefined;
}

/** Writes values on a customer; what it has already is left alone. */
export function touchValues(record: CustomerRecord, values: NewValues): ChangeDraft['touched'] {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if ((record[key] ?? null) === value) continue;
    before[key] = record[key] ?? null;
    after[key] = value;
  }
  if (Object.keys(after).length === 0) return [];
  return [{ collection: 'customers', partition: solePartition, id: record.id, before, after }];
}
