import type { CustomerRecord } from '../records/records';
import { dateOfDay, type FormulaFault, type FormulaValue, faults, formatGeneral } from './formula-value';
import type { FormulaWorld, Planned } from './planned';
import { isNumeric, type Shape } from './shape';

/** The value as a number: blank stays blank, faults stay faults, anything else is `#VALUE!`. */
export function asNumber(value: FormulaValue): number | null | FormulaFault {
  if (typeof value === 'number' || value === null || typeof value === 'object') return value;
  return faults.value;
}

/** Tells the world when a part cannot be calculated with. */
export function requireNumber(part: Planned, world: FormulaWorld): void {
  if (!isNumeric(part.shape)) world.report?.({ reason: 'formula.notNumber', found: part.shape }, part.node);
}

/** Tells the world when a part is no date. */
export function requireDate(part: Planned, world: FormulaWorld): void {
  if (part.shape !== 'date' && part.shape !== 'mixed')
    world.report?.({ reason: 'formula.notDate', found: part.shape }, part.node);
}

/** Tells the world when a part cannot decide between yes and no. */
export function requireCondition(part: Planned, world: FormulaWorld): void {
  const { shape } = part;
  if (shape !== 'flag' && shape !== 'number' && shape !== 'mixed')
    world.report?.({ reason: 'formula.notCondition', found: shape }, part.node);
}

/**
 * A part as yes, no or not known (null). A number counts as in Excel: 0 is no. A yes-or-no field nobody filled in is no;
 * a comparison with an unknown amount stays unknown.
 */
export function asCondition(part: Planned): (record: CustomerRecord) => boolean | null | FormulaFault {
  const { run, field } = part;
  const blank = field?.type === 'flag' ? false : null;
  return (record) => {
    const value = run(record);
    if (typeof value === 'boolean') return value;
    if (value === null) return blank;
    if (typeof value === 'number') return value !== 0;
    return typeof value === 'object' ? value : faults.value;
  };
}

/** A part as text, as `&` and the text functions take it: blank is "", dates as YYYY-MM-DD, money in 万元. */
export function asText(part: Planned): (record: CustomerRecord) => string | FormulaFault {
  const { run, shape } = part;
  return (record) => toText(run(record), shape);
}

/** A value as text. */
export function toText(value: FormulaValue, shape: Shape): string | FormulaFault {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'object') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (shape === 'date') return dateOfDay(value) ?? faults.number;
  return formatGeneral(value);
}
