import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import type { CalendarDate } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type EvaluationForm, type EvaluationLine, statusOf } from './form';
import { followRevision } from './form-revision';
import { scoreForm } from './score';
import { addParts } from './score-indicator';
import type { EvaluationTemplate, Indicator } from './template';

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
  const remark = input.remark === undefined ? line.remark : input.remark.trim();
  const score = input.score === undefined ? line.score : input.score;
  return { ...line, score, basis, remark };
}

/** Of a mixed score only the part by hand is written; the score follows. */
function writeMixed(line: EvaluationLine, input: HandScore): EvaluationLine {
  if (line.source !== 'mixed' || line.parts === undefined) return writeLine(line, input);
  const { computed, hand } = line.parts;
  const { score, basis, remark } = writeLine({ ...line, ...hand }, input);
  const parts = { computed, hand: { score, basis } };
  return { ...line, parts, score: addParts(parts), remark };
}

/** The most that can be given by hand. */
function limitOf(indicator: Indicator, line: EvaluationLine): number {
  const { scoring, weight } = indicator;
  return line.source === 'mixed' && scoring.kind === 'mixed' ? scoring.hand : weight;
}

/**
 * Command: writes a score, its basis or a remark into a form by hand. A score the data gave cannot be typed over
 * (correct the data instead); its remark can. Of a mixed score the part by hand is written. Scores run from 0 to the
 * weight (to `hand` of a mixed one) with at most one decimal;
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
    const limit = limitOf(indicator, line);
    const details = { weight: limit };
    if (!(input.score >= 0 && input.score <= limit)) return fail('evaluations.scoreRange', { details });
    if (Math.abs(input.score * 10 - Math.round(input.score * 10)) > 1e-6) {
      return fail('evaluations.scoreDecimals', { details });
    }
  }
  const lines = form.lines.map((each) => (each === line ? writeMixed(each, input) : each));
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
