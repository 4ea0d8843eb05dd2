import type { LayoutBlock, SummaryPart } from '../domain/paper/layout';
import type { TableSource } from '../domain/paper/table-sources';
import { defineWords, type Lang, wordsIn } from './define-words';

const blockWords = defineWords({
  fields: { zh: '字段', en: 'Fields' },
  ownFields: { zh: '网点自定义字段', en: "Branch's own fields" },
  write: { zh: '手写区', en: 'Room to write' },
  table: { zh: '表格', en: 'Table' },
  chart: { zh: '资产走势图', en: 'Chart of assets' },
  text: { zh: '文字', en: 'Text' },
  choices: { zh: '勾选项', en: 'Boxes to tick' },
  sign: { zh: '签字栏', en: 'Signatures' },
} satisfies Record<LayoutBlock['kind'], { zh: string; en: string }>);

/** Name of a kind of section. */
export function blockKindName(kind: LayoutBlock['kind'], lang: Lang): string {
  return wordsIn(blockWords, lang)[kind];
}

const sourceWords = defineWords({
  blank: { zh: '空表，全部手写', en: 'Empty, by hand' },
  contacts: { zh: '往来记录', en: 'Contact record' },
  relations: { zh: '家庭与关系', en: 'Family and relations' },
  improvements: { zh: '改进措施', en: 'Improvement measures' },
  holdings: { zh: '持有产品', en: 'Products held' },
} satisfies Record<TableSource, { zh: string; en: string }>);

/** Name of what a table is filled from. */
export function tableSourceName(source: TableSource, lang: Lang): string {
  return wordsIn(sourceWords, lang)[source];
}

const summaryWords = defineWords({
  advice: { zh: '评估建议', en: 'Advice' },
  distribution: { zh: '得分分布', en: 'Distribution of scores' },
  tiers: { zh: '按等级', en: 'By tier' },
  managers: { zh: '按客户经理', en: 'By manager' },
  moves: { zh: '与上月比较', en: 'Against last month' },
  falls: { zh: '降幅最大的客户', en: 'Largest falls' },
  improvements: { zh: '改进措施', en: 'Improvement measures' },
  circulation: { zh: '传阅名单', en: 'Circulation list' },
} satisfies Record<SummaryPart, { zh: string; en: string }>);

/** Name of a part of the month's summary. */
export function summaryPartName(part: SummaryPart, lang: Lang): string {
  return wordsIn(summaryWords, lang)[part];
}
