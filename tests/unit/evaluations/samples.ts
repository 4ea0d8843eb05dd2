import type { ChangeDraft } from '@shared/domain/changes/draft';
import { recordFrom } from '@shared/domain/changes/patch';
import { defaultTemplates, retailTemplate } from '@shared/domain/evaluations/default-templates';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import { type EvaluationOrder, runEvaluation } from '@shared/domain/evaluations/run-evaluation';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import type { TemplatesView } from '@shared/domain/evaluations/templates-in-book';
import { toFen } from '@shared/domain/kernel/money';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';

/** 赵思远 as a full record: every computed indicator but the change can be answered. */
export const zhao: CustomerRecord = {
  id: 'zhao',
  kind: 'individual',
  stage: 'established',
  name: '赵思远',
  customerNo: '00020184',
  manager: '陈思远',
  monthlyAverageAum: toFen(92.4, 'wan'),
  aum: toFen(92.4, 'wan'),
  deposits: toFen(40, 'wan'),
  wealth: toFen(38.5, 'wan'),
  funds: toFen(13.9, 'wan'),
  loans: 0,
  contribution: toFen(0.86, 'wan'),
  openedOn: '2011-06-18',
};

/** A settings table that holds the given records. */
export function viewOf(records: readonly BookRecord[] = []): TemplatesView {
  return { get: (id) => records.find((record) => record.id === id), all: () => records };
}

/** The order of October 2026, with what a test wants otherwise. */
export function orderFor(
  customers: readonly CustomerRecord[],
  more: Partial<EvaluationOrder> = {},
): EvaluationOrder {
  let made = 0;
  return {
    settings: viewOf(),
    templates: defaultTemplates,
    customers,
    existing: [],
    numberPrefix: 'JD',
    period: '2026-10',
    today: '2026-11-03',
    preparedBy: '王敏',
    makeId: () => {
      made += 1;
      return `form-${made}`;
    },
    ...more,
  };
}

/** Forms as the book gives them back after storing what a draft created. */
export function storeForms(draft: ChangeDraft): readonly EvaluationForm[] {
  return draft.touched.flatMap((touched) => {
    if (touched.collection !== 'evaluations' || touched.before !== null) return [];
    const form = readForm(recordFrom(touched.id, touched.after ?? {}));
    return form === undefined ? [] : [form];
  });
}

/** The stored form of one customer. */
export function evaluateOne(record: CustomerRecord, more: Partial<EvaluationOrder> = {}): EvaluationForm {
  const run = runEvaluation(orderFor([record], more));
  if (!run.ok) throw new Error(run.reason);
  const [form] = storeForms(run.value.draft);
  if (form === undefined) throw new Error('no form was made');
  return form;
}

/** The retail template with one indicator changed. */
export function changeIndicator(
  place: number,
  change: Partial<EvaluationTemplate['indicators'][number]>,
): EvaluationTemplate {
  const indicators = retailTemplate.indicators.map((indicator, index) =>
    index === place ? { ...indicator, ...change } : indicator,
  );
  return { ...retailTemplate, indicators };
}
