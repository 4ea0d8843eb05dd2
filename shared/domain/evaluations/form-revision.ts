import type { CalendarDate } from '../kernel/calendar';
import type { EvaluationForm, EvaluationLine } from './form';

/** The cells of a line that count for 修改处数. */
const revisedCells = ['score', 'basis', 'remark'] as const;
export type RevisedCell = (typeof revisedCells)[number];

/** A cell that reads otherwise than when the form was approved. */
export interface ChangedCell {
  /** Key of the indicator. */
  readonly key: string;
  readonly cell: RevisedCell;
  /** The line as it was approved; undefined when the form has it only now. */
  readonly before: EvaluationLine | undefined;
  /** The line as it is; undefined when it is gone. */
  readonly after: EvaluationLine | undefined;
}

const emptyLine: Pick<EvaluationLine, RevisedCell | 'parts'> = {
  score: null,
  basis: { kind: 'none' },
  remark: '',
};

/** What a cell holds; the basis of a mixed score is that of both parts. */
function contentOf(line: Pick<EvaluationLine, RevisedCell | 'parts'>, cell: RevisedCell): string {
  const hand = cell === 'basis' ? line.parts?.hand.basis : undefined;
  return JSON.stringify(hand === undefined ? line[cell] : [line[cell], hand]);
}

/** The cells in which two states of a form differ, in the order of the lines as they are now. */
export function listChangedCells(
  before: readonly EvaluationLine[],
  after: readonly EvaluationLine[],
): readonly ChangedCell[] {
  const earlier = new Map(before.map((line) => [line.key, line]));
  const now = new Set(after.map((line) => line.key));
  const pairs = [
    ...after.map((line) => [earlier.get(line.key), line] as const),
    ...before.filter((line) => !now.has(line.key)).map((line) => [line, undefined] as const),
  ];
  return pairs.flatMap(([was, is]) =>
    revisedCells
      .filter((cell) => contentOf(was ?? emptyLine, cell) !== contentOf(is ?? emptyLine, cell))
      .map((cell) => ({ key: (is ?? was)?.key ?? '', cell, before: was, after: is })),
  );
}

/**
 * Keeps 修改处数 and 修改日期 of a reopened form up to date after its lines were written: the places are the cells
 * that differ from the lines as they were approved, the date is that of the last write. Other forms stay as they are.
 */
export function followRevision(form: EvaluationForm, today: CalendarDate): EvaluationForm {
  const base = form.revised?.at(-1);
  if (base === undefined || form.approved !== null) return form;
  const places = listChangedCells(base.lines, form.lines).length;
  return { ...form, revision: { mark: base.mark, places, date: today } };
}

/**
 * What of a form belongs to its control and not to its scores: a form that is counted again keeps it, and its
 * revision follows the new lines.
 */
export function keepControl(
  form: EvaluationForm,
  earlier: EvaluationForm | undefined,
  today: CalendarDate,
): EvaluationForm {
  if (earlier === undefined) return form;
  const { submitted, reviewed, approved, revision, revised, returned } = earlier;
  const kept: EvaluationForm = {
    ...form,
    ...(submitted === undefined ? {} : { submitted }),
    ...(revised === undefined ? {} : { revised }),
    ...(returned === undefined ? {} : { returned }),
    reviewed,
    approved,
    revision,
  };
  const isSame = revised === undefined || listChangedCells(earlier.lines, form.lines).length === 0;
  return isSame ? kept : followRevision(kept, today);
}
