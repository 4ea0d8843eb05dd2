import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import type { CalendarDate } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type EvaluationForm, type EvaluationLine, statusOf } from './form';
import { followRevision } from './form-revision';
import { scoreForm } from './score';
import type { EvaluationTemplate } from './template';

export type HandScoreFailure =
  | 'evaluations.unknownIndicator'
  | 'evaluations.computed'
  | 'evaluations.scoreRange'
  | 'evaluations.scoreDecimals'
  | 'evaluations.frozen'
  | 'evaluations.handedIn'
  | 'evaluations.unchanged';

/** What a person writes into one row of a form; what is left out stays as it is. */
export interface HandScore {
  /** Key of the indicator. */
  readonly key: string;
  /** 指标得分; null takes the score back. */
  readonly score?: number | null;
  /** 得分依据; empty text takes it back. */
  readonly basis?: string;
  /** 备注. */
  readonly remark?: string;
  readonly person: string;
  readonly today: CalendarDate;
}

function writeLine(line: EvaluationLine, input: HandScore): EvaluationLine {
  const basis =
    input.basis === undefined
      ? line.basis
      : input.basis.trim() === ''
        ? ({ kind: 'none' } as const)
        : ({ kind: 'typed', text: input.basis.trim() } as const);
  return {
    ...line,
    score: input.score === undefined ? line.score : input.score,
    basis,
    remark: input.remark === undefined ? line.remark : input.remark.trim(),
  };
}

/**
 * Command: writes a score, its basis or a remark into a form by hand. A score the data gave cannot be typed over
 * (correct the data instead); its remark can. Scores run from 0 to the weight with at most one decimal;
 * `details.weight` tells the limit. An approved form is frozen, one handed in waits for its review; a reopened one
 * counts the places that differ from what was approved.
 */
export function scoreByHand(
  form: EvaluationForm,
  template: EvaluationTemplate,
  input: HandScore,
): Result<ChangeDraft, HandScoreFailure> {
  const indicator = template.indicators.find(({ key }) => key === input.key);
  const line = form.lines.find(({ key }) => key === input.key);
  if (indicator === undefined || line === undefined) return fail('evaluations.unknownIndicator');
  const status = statusOf(form);
  if (status === 'approved') return fail('evaluations.frozen');
  // What somebody is reviewing must not change under their eyes.
  if (status !== 'draft') return fail('evaluations.handedIn');
  if (line.source === 'computed' && (input.score !== undefined || input.basis !== undefined)) {
    return fail('evaluations.computed');
  }
  if (typeof input.score === 'number') {
    const details = { weight: indicator.weight };
    if (!(input.score >= 0 && input.score <= indicator.weight))
      return fail('evaluations.scoreRange', { details });
    if (Math.abs(input.score * 10 - Math.round(input.score * 10)) > 1e-6) {
      return fail('evaluations.scoreDecimals', { details });
    }
  }
  const lines = form.lines.map((each) => (each === line ? writeLine(each, input) : each));
  const { finalScore, advice, provisional } = scoreForm(template, lines);
  const edited = followRevision({ ...form, lines, finalScore, advice, provisional }, input.today);
  const place = { collection: 'evaluations', partition: form.period } as const;
  if (diffRecords(place, form, { ...edited, revision: form.revision }) === null)
    return fail('evaluations.unchanged');
  const prepared = { date: input.today, person: input.person };
  const touched = diffRecords(place, form, { ...edited, prepared });
  if (touched === null) return fail('evaluations.unchanged');
  return succeed({
    command: 'scoreByHand',
    label: { kind: 'evaluationEdited', name: form.customerName, period: form.period },
    touched: [touched],
  });
}
