import { nameOf, textOf } from '../fields/values';
import { type CalendarDate, endOfMonth, type Month } from '../kernel/calendar';
import type { CustomerRecord } from '../records/records';
import type { EvaluationFacts } from './facts';
import type { EvaluationForm } from './form';
import type { NumberedForm } from './form-number';
import { scoreForm } from './score';
import { scoreIndicator } from './score-indicator';
import type { EvaluationTemplate } from './template';

/** What an evaluation needs besides the customer and the template. */
export interface EvaluationContext extends EvaluationFacts {
  readonly period: Month;
  readonly today: CalendarDate;
  /** Name of the person who prepares the forms (编制). */
  readonly preparedBy: string;
  readonly makeId: () => string;
  /** Gives the next free 编号. */
  readonly nextNumber: (form: NumberedForm) => string;
}

/**
 * Fills the form of one customer for the period. Indicators the data can answer are scored; manual ones, and computed
 * ones whose value the book does not have, wait for a person. Running a month again (`existing`) keeps the form's id,
 * 编号, remarks and scores given by hand, and counts again what the data can answer.
 */
export function evaluateCustomer(
  template: EvaluationTemplate,
  record: CustomerRecord,
  context: EvaluationContext,
  existing?: EvaluationForm,
): EvaluationForm {
  const earlier = new Map(existing?.lines.map((line) => [line.key, line]));
  const measuring = { asOf: endOfMonth(context.period), facts: context };
  const lines = template.indicators.map((indicator) =>
    scoreIndicator(indicator, record, measuring, earlier.get(indicator.key)),
  );
  const { finalScore, advice, provisional } = scoreForm(template, lines);
  return {
    id: existing?.id ?? context.makeId(),
    number:
      existing?.number ??
      context.nextNumber({ manager: textOf(record, 'manager'), customerNo: textOf(record, 'customerNo') }),
    period: context.period,
    customerId: record.id,
    customerName: nameOf(record),
    manager: textOf(record, 'manager') ?? '',
    templateId: template.id,
    templateVersion: template.version,
    lines,
    finalScore,
    advice,
    provisional,
    prepared: { date: context.today, person: context.preparedBy },
    reviewed: existing?.reviewed ?? null,
    approved: existing?.approved ?? null,
    revision: existing?.revision ?? null,
  };
}
