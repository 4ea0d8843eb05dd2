import type { ChangeLabel } from '@shared/domain/changes/change';
import { fieldByKey, findAnyField } from '@shared/domain/fields/catalogue';
import { describeChange, type NameLookup } from '@shared/words/changes';
import type { Lang } from '@shared/words/define-words';
import { useCallback } from 'react';
import { useLang } from './language-context';

const lookups: { readonly [L in Lang]: NameLookup } = { 'zh-CN': nameIn('zh'), en: nameIn('en') };

function nameIn(side: 'zh' | 'en'): NameLookup {
  const stages = fieldByKey('stage')?.choices ?? [];
  return (kind, key) => {
    if (kind === 'field') return findAnyField(key)?.[side] ?? key;
    return kind === 'stage' ? (stages.find(({ value }) => value === key)?.[side] ?? key) : key;
  };
}

/** Tells what a change did, in the language of the screens: `修改 赵思远 的资产`. */
export function useChangeWords(): (label: ChangeLabel) => string {
  const { lang } = useLang();
  return useCallback((label: ChangeLabel) => describeChange(label, lang, lookups[lang]), [lang]);
}
