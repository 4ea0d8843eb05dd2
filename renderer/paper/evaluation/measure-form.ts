import type { ComposedForm, ComposedLine } from '@shared/domain/evaluations/compose-form';
import type { PaperFrame } from '@shared/domain/paper/layout';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { evaluationWords } from '@shared/words/evaluations';
import { roomOf } from '../frame';
import { measureHeading } from '../heading';
import { estimateLines, heightOfLines } from '../text-measure';
import { type ControlRow, listControlRows } from './control-rows';

/** The size the form was drawn at; the same numbers as in `css/form-css.ts`. */
const drawnAt = 10.5;
const textShare = 0.905;

/**
 * Columns in percent of the width: 序号, 分析指标, 指标权重, 指标得分, 客户等级, 得分依据, 备注 (branch-practice section 6).
 */
export const formColumns = [5.62, 16.85, 10.11, 10.11, 10.11, 29.22, 17.98] as const;
/** Label and value of the control foot, three of each in a row. */
export const controlColumns = [14.04, 19.29] as const;

/** Measures of a form at one size of type, in millimetres. */
export interface FormMeasures {
  readonly points: number;
  readonly scale: number;
  readonly widthMm: number;
  /** What rows have on a page below the headings of the table. */
  readonly rowsMm: number;
}

function widthOf(percent: number, { widthMm, scale }: Pick<FormMeasures, 'widthMm' | 'scale'>): number {
  return Math.max(3, (percent / 100) * widthMm - 2.8 * scale - 0.4);
}

export function measureForm(frame: PaperFrame, lang: Lang, points: number, form: ComposedForm): FormMeasures {
  const { widthMm, heightMm } = roomOf(frame);
  const scale = points / drawnAt;
  const words = wordsIn(evaluationWords, lang);
  const names = [
    words.sequence,
    words.indicator,
    words.weight,
    words.score,
    words.grade,
    words.basis,
    words.remark,
  ];
  const base = { points, scale, widthMm };
  const head = Math.max(
    ...names.map((name, at) => estimateLines(name, widthOf(formColumns[at] ?? 10, base), points * 0.86)),
  );
  const nameLines = estimateLines(
    `${words.customerName}${form.customerName}${words.number}${form.number}　　`,
    widthMm,
    points,
  );
  const top =
    measureHeading(frame, words.title, lang) +
    heightOfLines(nameLines, points, 1.45) +
    1.8 * scale +
    Math.max(9.6 * scale, heightOfLines(head, points * 0.86, 1.45) + 2);
  return { ...base, rowsMm: Math.max(20, heightMm - top) };
}

/** The room of 得分依据 and 备注, and the size of their text. */
export function roomOfTexts(measures: FormMeasures): {
  readonly basisMm: number;
  readonly remarkMm: number;
  readonly points: number;
} {
  return {
    basisMm: widthOf(formColumns[5], measures),
    remarkMm: widthOf(formColumns[6], measures),
    points: measures.points * textShare,
  };
}

/** Height of a row of the form. */
export function measureLine(line: ComposedLine, measures: FormMeasures): number {
  const { basisMm, remarkMm, points } = roomOfTexts(measures);
  const text = Math.max(
    heightOfLines(estimateLines(line.basis, basisMm, points), points, 1.4),
    heightOfLines(estimateLines(line.remark, remarkMm, points), points, 1.4),
    heightOfLines(
      estimateLines(line.name, widthOf(formColumns[1], measures), measures.points),
      measures.points,
      1.45,
    ),
  );
  return Math.max(9.5 * measures.scale, text + 2 * measures.scale);
}

function measureControl(row: ControlRow, measures: FormMeasures): number {
  const heights = row.map(([label, value]) =>
    Math.max(
      estimateLines(label, widthOf(controlColumns[0], measures), measures.points * textShare),
      estimateLines(value, widthOf(controlColumns[1], measures), measures.points),
    ),
  );
  return Math.max(
    8.8 * measures.scale,
    heightOfLines(Math.max(...heights), measures.points, 1.45) + 2 * measures.scale,
  );
}

/** Height of what closes a form: 合计, 评估结果, the note, and the foot of a controlled document. */
export function measureClosing(form: ComposedForm, lang: Lang, measures: FormMeasures): number {
  const { points, scale, widthMm } = measures;
  const words = wordsIn(evaluationWords, lang);
  const outcome = `${words.finalScore}${form.finalScore ?? ''}${words.provisionalMark}　　${words.advice}${words.title}${words.title}`;
  const lines = estimateLines(outcome, widthMm * 0.75, points);
  const note = form.provisional
    ? heightOfLines(
        estimateLines(words.provisionalNote(form.pending, form.knownWeight), widthMm, points * 0.81),
        points * 0.81,
        1.45,
      ) + 1.5
    : 0;
  const control = listControlRows(form, lang).reduce((sum, row) => sum + measureControl(row, measures), 0);
  return 19 * scale + heightOfLines(Math.max(0, lines - 1), points, 1.6) + note + 5 * scale + control + 1;
}
