import type { AssetsPair } from '../balances/moves';
import { nameOf, textOf } from '../fields/values';
import { type CalendarDate, endOfMonth, type Month } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import type { EvaluationForm, EvaluationLine } from './form';
import type { NumberedForm } from './form-number';
import { measureValue } from './measure-value';
import { percentForValue, roundToTenth, scoreForm } from './score';
import type { EvaluationTemplate, Indicator } from './template';

/** What an evaluation needs besides the customer and the template. */
export interface EvaluationContext {
  readonly period: Month;
  readonly today: CalendarDate;
  /** Name of the person who prepares the forms (编制). */
  readonly preparedBy: string;
  /** The customer's assets in the period and in the month before, where the book has balances of both. */
  readonly assetsPair?: (record: CustomerRecord) => AssetsPair | undefined;
  /** The customer's assets a month earlier in fen as an older form tells them; asked where there is no pair. */
  readonly previousAssets?: (record: CustomerRecord) => Fen | undefined;
  readonly makeId: () => string;
  /** Gives the next free 编号. */
  readonly nextNumber: (form: NumberedForm) => string;
}

function scoreIndicator(
  indicator: Indicator,
  record: CustomerRecord,
  context: EvaluationContext,
  previous: EvaluationLine | undefined,
): EvaluationLine {
  const remark = previous?.remark ?? '';
  // What a person filled in stays until the book knows the value itself.
  const byHand = previous?.source === 'manual' && previous.score !== null ? previous : undefined;
  const score =
    byHand?.score !== undefined && byHand.score !== null && byHand.score <= indicator.weight
      ? byHand.score
      : null;
  if (indicator.scoring.kind === 'manual') {
    const basis = score === null ? ({ kind: 'none' } as const) : (byHand?.basis ?? { kind: 'none' });
    return { key: indicator.key, source: 'manual', score, basis, remark };
  }
  const { measure } = indicator.scoring;
  const isMove = measure === 'assetsChange';
  const assetsPair = isMove ? context.assetsPair?.(record) : undefined;
  const measured = measureValue(measure, record, {
    asOf: endOfMonth(context.period),
    assetsPair,
    previousAssets: isMove && assetsPair === undefined ? context.previousAssets?.(record) : undefined,
  });
  if (measured.value === null) {
    const basis = score === null ? measured.basis : (byHand?.basis ?? measured.basis);
    return { key: indicator.key, source: 'manual', score, basis, remark };
  }
  const percent = percentForValue(indicator.scoring.bands, measured.value);
  return {
    key: indicator.key,
    source: 'computed',
    score: roundToTenth((indicator.weight * percent) / 100),
    basis: measured.basis,
    remark,
  };
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
  const lines = template.indicators.map((indicator) =>
    scoreIndicator(indicator, record, context, earlier.get(indicator.key)),
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
