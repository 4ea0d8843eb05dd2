import type { ChangeDraft } from '../changes/draft';
import type { CustomersView } from '../commands/customers-view';
import { numberOf, textOf } from '../fields/values';
import type { CalendarDate } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type CustomerRecord, solePartition } from '../records/records';
import { touchValues } from './move-stage';
import { numberProspects } from './prospect-number';
import { readStage } from './read-stage';
import { gradeScore, type ProspectScore, scoreProspect } from './score-prospect';
import type { RulesView, StageRules } from './stage-rules';
import { cardReadOnKey, type ProspectGrade, readGrade } from './touches';

/** What the weekly regrading proposes for a prospect. */
export interface GradeProposal {
  readonly record: CustomerRecord;
  readonly scored: ProspectScore;
  /** Undefined for one that was never graded. */
  readonly from: ProspectGrade | undefined;
  readonly to: ProspectGrade;
  /** The score of the last grading. */
  readonly before: number | undefined;
}

/** Scores a prospect and says which grade that is; see `scoreProspect`. */
export function proposeGrade(
  record: CustomerRecord,
  touches: number,
  rules: StageRules,
  thresholds: StageRules['thresholds'] = rules.thresholds,
): GradeProposal {
  const scored = scoreProspect(record, { touches }, rules);
  return {
    record,
    scored,
    from: readGrade(record.prospectGrade),
    to: gradeScore(scored.score, thresholds),
    before: numberOf(record, 'prospectScore'),
  };
}

/** Id of the settings record that remembers the day of the last regrading. */
const gradedId = 'prospectsGraded';

/** The day prospects were last regraded, where they were. */
export function readGradedOn(settings: RulesView): CalendarDate | undefined {
  const on = settings.get(gradedId)?.on;
  return typeof on === 'string' ? on : undefined;
}

/**
 * Command: accepts grades and scores of prospects (branch-practice section 3: regraded weekly), in one change, and
 * remembers the day. Fails with `stage.nobody` when none of them is a prospect of the book any more.
 */
export function gradeProspects(
  view: CustomersView,
  settings: RulesView,
  input: {
    readonly grades: readonly {
      readonly id: string;
      readonly score: number;
      readonly grade: ProspectGrade;
    }[];
    readonly today: CalendarDate;
  },
): Result<ChangeDraft> {
  const touched: ChangeDraft['touched'][number][] = [];
  let count = 0;
  const seen = new Set<string>();
  for (const { id, score, grade } of input.grades) {
    const record = view.get(id);
    if (record === undefined || seen.has(id) || readStage(record) !== 'prospect') continue;
    seen.add(id);
    count += 1;
    touched.push(...touchValues(record, { prospectScore: score, prospectGrade: grade }));
  }
  if (count === 0) return fail('stage.nobody');
  const remembered = settings.get(gradedId);
  if (remembered?.on !== input.today)
    touched.push({
      collection: 'settings',
      partition: solePartition,
      id: gradedId,
      before: remembered === undefined ? null : { on: remembered.on ?? null },
      after: { on: input.today },
    });
  return succeed({ command: 'gradeProspects', label: { kind: 'prospectsGraded', count }, touched });
}

/** Command: numbers the prospects that have none, in one change; `stage.nobody` when all have one. */
export function numberAllProspects(
  view: CustomersView,
  rules: StageRules,
  today: CalendarDate,
): Result<ChangeDraft> {
  const next = numberProspects(rules.numberPattern, Number(today.slice(0, 4)), view.all());
  const touched = view
    .all()
    .filter((record) => readStage(record) === 'prospect' && textOf(record, 'prospectNo') === undefined)
    .flatMap((record) => touchValues(record, { prospectNo: next() }));
  if (touched.length === 0) return fail('stage.nobody');
  return succeed({
    command: 'numberProspects',
    label: { kind: 'prospectsNumbered', count: touched.length },
    touched,
  });
}

/** Command: notes that the cards of prospects were looked at today; `stage.nobody` when there is nothing to note. */
export function markCardsRead(
  view: CustomersView,
  ids: readonly string[],
  today: CalendarDate,
): Result<ChangeDraft> {
  const touched = [...new Set(ids)]
    .map((id) => view.get(id))
    .filter((record) => record !== undefined)
    .flatMap((record) => touchValues(record, { [cardReadOnKey]: today }));
  if (touched.length === 0) return fail('stage.nobody');
  return succeed({ command: 'markCardsRead', label: { kind: 'cardsRead', count: touched.length }, touched });
}
