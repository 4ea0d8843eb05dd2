import { deriveFromCatalogue } from '../../fields/catalogue';
import type { Field } from '../../fields/field';
import { readHeaderText } from './header-text';

export interface SynonymIndex {
  /** Header or path name -> field key. */
  readonly strong: ReadonlyMap<string, string>;
  /** Names such as `编号` that count only where nothing better is there. */
  readonly weak: ReadonlyMap<string, string>;
}

function buildIndex(fields: readonly Field[]): SynonymIndex {
  const strong = new Map<string, string>();
  const weak = new Map<string, string>();
  const add = (map: Map<string, string>, header: string, key: string): void => {
    const { name, bare } = readHeaderText(header);
    for (const form of [name, bare]) if (form !== '' && !map.has(form)) map.set(form, key);
  };
  // A field's own names come first, so that no synonym of another field can take them.
  for (const field of fields) add(strong, field.zh, field.key);
  for (const field of fields) for (const synonym of field.synonyms) add(strong, synonym, field.key);
  for (const field of fields) add(strong, field.en, field.key);
  for (const field of fields) for (const synonym of field.weakSynonyms ?? []) add(weak, synonym, field.key);
  return { strong, weak };
}

const indexInForce = deriveFromCatalogue(buildIndex);

/** Every name by which the catalogue knows its fields, the branch's own included, made comparable. */
export const synonymIndex: SynonymIndex = {
  get strong() {
    return indexInForce().strong;
  },
  get weak() {
    return indexInForce().weak;
  },
};

/** Headers of a row counter; `编号` is one too when its cells count 1, 2, 3. */
export const rowNumberNames: ReadonlySet<string> = new Set([
  '序号',
  '序',
  '行号',
  'no.',
  'no',
  '#',
  '项次',
  '次序',
]);

/** Headers of a column that repeats the month or day of the figures. */
export const periodNames: ReadonlySet<string> = new Set([
  '统计月份',
  '月份',
  '数据日期',
  '统计日期',
  '期次',
  '报表日期',
]);

/** Words of an evaluation form; a sheet made of them holds no customers. */
export const evaluationNames: ReadonlySet<string> = new Set([
  '评价项目',
  '评定指标',
  '分析指标',
  '指标权重',
  '指标得分',
  '标准分',
  '调查评估值',
  '评估方法',
  '评估结果',
  '评议得分',
  '评议平均得分',
  '客户信誉度',
  '得分依据',
]);
