import type { GradeCount } from '../domain/evaluations/results/distribution';
import type { TierPlaceName } from '../domain/evaluations/results/summarize-results';
import { type Lang, wordsIn } from './define-words';
import { resultsWords } from './evaluation-results';
import { adviceName } from './evaluations';

/** The name of a tier among the tiers of a month; its scheme beside it where two schemes have a tier of that name. */
export function nameOfTierGroup(
  tier: TierPlaceName | null,
  groups: readonly { readonly tier: TierPlaceName | null }[],
  lang: Lang,
): string {
  if (tier === null) return wordsIn(resultsWords, lang).noTier;
  const nameIn = (named: { readonly zh: string; readonly en: string }) =>
    lang === 'en' ? named.en : named.zh;
  const name = nameIn(tier);
  const isDouble = groups.some(
    (other) => other.tier !== null && other.tier.key !== tier.key && nameIn(other.tier) === name,
  );
  if (!isDouble) return name;
  return lang === 'en' ? `${name} (${nameIn(tier.scheme)})` : `${name}（${nameIn(tier.scheme)}）`;
}

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
