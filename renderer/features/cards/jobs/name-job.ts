import { readToday } from '@renderer/data/current-period';
import { nameOf } from '@shared/domain/fields/values';
import { tidyName } from '@shared/domain/paper/name-pattern';
import { cardsPageWords } from '@shared/words/cards-page';
import { type Lang, wordsIn } from '@shared/words/define-words';
import type { StudioSetting } from '../paper/studio-setting';
import type { Wanted } from '../paper/use-preview';

/** What a job and its file are called: 关系卡-赵思远, 关系卡-23位-2026-11-03, 空白关系卡. */
export function nameJob({ kind }: Pick<StudioSetting, 'kind'>, wanted: Wanted, lang: Lang): string {
  const words = wordsIn(cardsPageWords, lang);
  const paper = words[kind];
  const [only] = wanted.customers;
  if (wanted.blank > 0 || only === undefined) return words.fileBlank(paper);
  if (wanted.customers.length === 1) return tidyName(words.fileOne(paper, nameOf(only)));
  return words.fileMany(paper, wanted.customers.length, readToday());
}
