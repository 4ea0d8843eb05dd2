import { makeId } from '@renderer/data/book/make-id';
import { toFen } from '@shared/domain/kernel/money';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { wordsIn } from '@shared/words/define-words';
import { schemeWords } from '@shared/words/tier-schemes';

/** A name that no scheme has. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(tried)) return tried;
  }
}

function nameNew(
  zh: string,
  en: string,
  schemes: readonly TierScheme[],
): Pick<TierScheme, 'id' | 'zh' | 'en'> {
  return {
    id: makeId(),
    zh: freeName(zh, new Set(schemes.map((scheme) => scheme.zh))),
    en: freeName(en, new Set(schemes.map((scheme) => scheme.en))),
  };
}

/** A scheme to begin with: three tiers by monthly average assets. */
export function makeScheme(schemes: readonly TierScheme[]): TierScheme {
  const zh = wordsIn(schemeWords, 'zh-CN').newName;
  const en = wordsIn(schemeWords, 'en').newName;
  return {
    ...nameNew(zh, en, schemes),
    version: 1,
    basis: 'monthlyAssets',
    kinds: ['individual', 'company'],
    tiers: [
      { key: 'tier1', zh: '一级', en: 'First', tone: 'diamond', minimum: toFen(100, 'wan') },
      { key: 'tier2', zh: '二级', en: 'Second', tone: 'gold', minimum: toFen(10, 'wan') },
      { key: 'tier3', zh: '三级', en: 'Third', tone: 'ordinary', minimum: null },
    ],
    keyTiers: [],
    clock: { months: 3 },
  };
}

/** A copy of a scheme under a name of its own, in force once it is saved. */
export function makeCopy(scheme: TierScheme, schemes: readonly TierScheme[]): TierScheme {
  const { on: _on, from: _from, ...content } = scheme;
  const zh = wordsIn(schemeWords, 'zh-CN').copyOf(scheme.zh);
  const en = wordsIn(schemeWords, 'en').copyOf(scheme.en);
  return { ...content, ...nameNew(zh.slice(0, 36), en.slice(0, 56), schemes), version: 1 };
}
