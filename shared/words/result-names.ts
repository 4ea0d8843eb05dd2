import type { GradeCount } from '../domain/evaluations/results/distribution';
import { type Lang, wordsIn } from './define-words';
import { resultsWords } from './evaluation-results';
import { adviceName } from './evaluations';

/** The word for what a customer stands under in a matrix of moves: an advice, a grade, 无得分 or 未评. */
export function nameOfMoveKey(
  key: string,
  grades: readonly Pick<GradeCount, 'zh' | 'en'>[],
  lang: Lang,
): string {
  const words = wordsIn(resultsWords, lang);
  if (key === 'none') return words.noScore;
  if (key === 'absent') return words.absent;
  if (key === 'maintain' || key === 'improve' || key === 'end') return adviceName(key, lang);
  const grade = grades.find(({ zh }) => zh === key);
  return grade === undefined ? key : lang === 'en' ? grade.en : grade.zh;
}
