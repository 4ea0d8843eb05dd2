import type { LayoutBlock, Named } from './layout';

export type TableSource = Extract<LayoutBlock, { kind: 'table' }>['source'];

/** Something a row of a source says, for one column of a table. */
export interface SourceValue extends Named {
  readonly key: string;
}

/** What the rows of each source hold. An empty table has only headings. */
export const tableSources = {
  blank: [],
  /** 往来记录, the latest first. `what` is way and words in one: 电联。理财到期提醒。 */
  contacts: [
    { key: 'on', zh: '日期', en: 'Date' },
    { key: 'what', zh: '内容', en: 'Contact' },
    { key: 'way', zh: '方式', en: 'Way' },
    { key: 'text', zh: '经过', en: 'What was said' },
    { key: 'purpose', zh: '目的', en: 'Purpose' },
    { key: 'next', zh: '下一步', en: 'Next step' },
    { key: 'by', zh: '联系人员', en: 'By' },
  ],
  /** Family, companies and their people. */
  relations: [
    { key: 'relation', zh: '关系', en: 'Relation' },
    { key: 'name', zh: '姓名', en: 'Name' },
    { key: 'customerNo', zh: '客户号', en: 'Customer no.' },
    { key: 'tier', zh: '等级', en: 'Tier' },
    { key: 'assets', zh: '资产', en: 'Assets' },
    { key: 'note', zh: '说明', en: 'Note' },
  ],
  /** 改进措施, open ones first. `result`: the outcome, or that it is still open. */
  improvements: [
    { key: 'text', zh: '措施', en: 'Measure' },
    { key: 'owner', zh: '负责人', en: 'Owner' },
    { key: 'due', zh: '期限', en: 'Due' },
    { key: 'result', zh: '结果', en: 'Result' },
    { key: 'period', zh: '评估月份', en: 'Month' },
    { key: 'opened', zh: '提出日期', en: 'Opened' },
    { key: 'closed', zh: '关闭日期', en: 'Closed' },
  ],
  holdings: [
    { key: 'product', zh: '产品', en: 'Product' },
    { key: 'amount', zh: '金额', en: 'Amount' },
    { key: 'share', zh: '占比', en: 'Share' },
  ],
} as const satisfies Readonly<Record<TableSource, readonly SourceValue[]>>;

/** The values that columns of a table with this source can show. */
export function valuesOfSource(source: TableSource): readonly SourceValue[] {
  return tableSources[source];
}
