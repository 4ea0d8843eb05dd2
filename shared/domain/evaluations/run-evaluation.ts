import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import { fail, type Result, succeed } from '../kernel/result';
import type { CustomerRecord } from '../records/records';
import { type EvaluationContext, evaluateCustomer } from './evaluate-customer';
import { type EvaluationForm, statusOf } from './form';
import { countNumbers, usualNumberPattern } from './form-number';
import { keepControl } from './form-revision';
import type { EvaluationTemplate } from './template';
import { keepTemplate, type TemplatesView, templateForCustomer } from './templates-in-book';

export type EvaluationFailure = 'evaluations.nobody' | 'evaluations.frozen';

/** What a month's evaluation is asked to do. */
export interface EvaluationOrder extends Omit<EvaluationContext, 'nextNumber'> {
  readonly settings: TemplatesView;
  readonly templates: readonly EvaluationTemplate[];
  /** Tells whether a customer is still in the book: in a long run somebody may be deleted. Absent: all are. */
  readonly isPresent?: (customerId: string) => boolean;
  /** All customers or the chosen ones; prospects and lost customers are passed over. */
  readonly customers: readonly CustomerRecord[];
  /** Forms the book already has for the period, read by `readForm`. */
  readonly existing: readonly EvaluationForm[];
  /** Letters before the 编号, from the branch's settings; may be empty. */
  readonly numberPrefix: string;
  /** Pattern of the 编号, from the branch's settings; the usual one when it is not given. */
  readonly numberPattern?: string;
}

export interface EvaluationRun {
  readonly draft: ChangeDraft;
  /** The forms of the run as they will stand, in the order of `customers`. */
  readonly forms: readonly EvaluationForm[];
  /** Customers passed over: no template for them, no customer yet or any more, or a form handed in or approved. */
  readonly passedOver: number;
}

function isEvaluated(record: CustomerRecord): boolean {
  return record.stage !== 'prospect' && record.stage !== 'lost';
}

function touchForm(form: EvaluationForm, earlier: EvaluationForm | undefined): TouchedRecord | null {
  const place = { collection: 'evaluations', partition: form.period } as const;
  if (earlier === undefined) return { ...place, id: form.id, before: null, after: form };
  const difference = diffRecords(place, earlier, form);
  // Counting the same again is no new preparation: the form keeps its 编制日期.
  const onlyPrepared = Object.keys(difference?.after ?? {}).join() === 'prepared';
  return onlyPrepared ? null : difference;
}

/**
 * Evaluates the customers one slice at a time: yields the number done after every `slice` customers, so that the
 * caller can show progress, breathe and stop; returns the run, whose draft writes all forms as one change.
 * An approved form is frozen (branch-practice section 6) and left alone, and so is one that was handed in.
 */
export function* evaluateAll(
  order: EvaluationOrder,
  slice = 200,
): Generator<number, Result<EvaluationRun, EvaluationFailure>, void> {
  const existing = new Map(order.existing.map((form) => [form.customerId, form]));
  const nextNumber = countNumbers(
    {
      pattern: order.numberPattern ?? usualNumberPattern,
      prefix: order.numberPrefix,
      period: order.period,
      today: order.today,
    },
    order.existing.map((form) => form.number),
  );
  const context: EvaluationContext = { ...order, nextNumber };
  const made: { form: EvaluationForm; touch: TouchedRecord | null; template: EvaluationTemplate }[] = [];
  const used = new Set<EvaluationTemplate>();
  let passedOver = 0;
  let frozen = 0;
  for (const [index, record] of order.customers.entries()) {
    const template = isEvaluated(record)
      ? templateForCustomer(order.templates, record, order.tiersOf)
      : undefined;
    const earlier = existing.get(record.id);
    if (template === undefined || (earlier !== undefined && statusOf(earlier) !== 'draft')) {
      passedOver += 1;
      if (template !== undefined) frozen += 1;
    } else {
      const counted = evaluateCustomer(template, record, context, earlier);
      const form = keepControl(counted, earlier, order.today);
      const touch = touchForm(form, earlier);
      made.push({ form: touch === null && earlier !== undefined ? earlier : form, touch, template });
    }
    if ((index + 1) % slice === 0) yield index + 1;
  }
  // Who was deleted while the run went on gets no form.
  const forms: EvaluationForm[] = [];
  const touched: TouchedRecord[] = [];
  for (const { form, touch, template } of made) {
    if (order.isPresent?.(form.customerId) === false) {
      passedOver += 1;
      continue;
    }
    forms.push(form);
    if (touch !== null) touched.push(touch);
    used.add(template);
  }
  if (forms.length === 0) return fail(frozen > 0 ? 'evaluations.frozen' : 'evaluations.nobody');
  const kept = [...used]
    .map((template) => keepTemplate(order.settings, template, true))
    .filter((touch): touch is TouchedRecord => touch !== null);
  return succeed({
    draft: {
      command: 'runEvaluation',
      label: { kind: 'evaluated', period: order.period, count: forms.length },
      touched: [...kept, ...touched],
    },
    forms,
    passedOver,
  });
}

/** Command: the same in one go, for a handful of customers or an unattended run. */
export function runEvaluation(order: EvaluationOrder): Result<EvaluationRun, EvaluationFailure> {
  const steps = evaluateAll(order, Number.POSITIVE_INFINITY);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
