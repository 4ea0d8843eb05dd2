import type { Field } from '../fields/field';
import type { CalendarDate } from '../kernel/calendar';
import type { CustomerRecord, FieldValue } from '../records/records';
import type { Expression } from './expression';
import type { FormulaIssue } from './formula-issue';
import type { FormulaFault, FormulaValue } from './formula-value';
import type { Shape } from './shape';

export type Run = (record: CustomerRecord) => FormulaValue;

/** A part of a formula made ready: what it will be, and how it is computed. */
export interface Planned {
  readonly node: Expression;
  readonly shape: Shape;
  readonly run: Run;
  /** The field it is, when it is nothing but a field. */
  readonly field?: Field;
}

/** What a formula needs from around it. */
export interface FormulaWorld {
  /** The field with a key, also one that is shown no longer. */
  readonly fieldOf: (key: string) => Field | undefined;
  /** The stored form of a field's value; a fault when the field is computed and has none. */
  readonly read: (record: CustomerRecord, field: Field) => FieldValue | FormulaFault | undefined;
  readonly today: CalendarDate;
  /** Told of everything wrong that can be seen before computing. */
  readonly report?: (issue: FormulaIssue, at: Expression) => void;
}
