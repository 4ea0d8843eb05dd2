import { type CardFacts, type CustomerFacts, emptyFacts } from '@renderer/data/paper/card-facts';
import type { CustomerPaperOrder } from '@renderer/paper/blocks/paper-order';
import { buildCustomerPaperInSteps, finishSteps } from '@renderer/paper/build-customer-paper';
import type { PrintContext } from '@renderer/paper/document';
import { toFen } from '@shared/domain/kernel/money';
import { defaultLayouts } from '@shared/domain/paper/default-layouts';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { zhao } from '../../evaluations/samples';

export const context: PrintContext = {
  branch: '江东支行',
  printedBy: '陈思远',
  printedAt: '2026-11-03 14:32',
  lang: 'zh-CN',
};

/** A person of whom the book knows much. */
export const person: CustomerRecord = {
  ...zhao,
  gender: 'female',
  birthDate: '1974-03-09',
  employer: '宁波甬江机电有限公司',
  mobile: '13812344471',
  address: '宁波市江东区桑田路18弄6号',
  remark: '周三下午方便',
};

export const company: CustomerRecord = {
  id: 'company',
  kind: 'company',
  name: '宁波四明服饰有限公司',
  customerNo: 'C0000118',
  contactPerson: '徐丽',
  averageDeposits: toFen(320.5, 'wan'),
};

const spouse: CustomerRecord = {
  ...zhao,
  id: 'spouse',
  name: '孙立军',
  customerNo: '00020191',
  gender: 'male',
};

/** What the book holds around 赵思远. */
export const around: CustomerFacts = {
  contacts: [
    {
      id: 'c1',
      customerId: 'zhao',
      on: '2026-10-21',
      way: 'call',
      text: '理财到期提醒，电话 13900001111',
      next: { on: '2026-11-10', text: '面谈续作' },
      by: '陈思远',
    },
  ],
  relations: [
    { role: { relation: 'spouse', other: 'from' }, other: spouse, note: '', isHousehold: true },
    { role: { relation: 'friend', other: 'from' }, other: undefined, note: '不在簿中', isHousehold: false },
  ],
  household: toFen(168.2, 'wan'),
  months: [
    { month: '2026-08', assets: toFen(113.2, 'wan') },
    { month: '2026-09', assets: toFen(113.5, 'wan') },
    { month: '2026-10', assets: toFen(92.4, 'wan') },
  ],
  improvements: [
    {
      id: 'i1',
      customerId: 'zhao',
      period: '2026-09',
      text: '到期前一周约见',
      owner: '陈思远',
      due: '2026-11-05',
      state: 'open',
      opened: { date: '2026-10-03', person: '王敏' },
    },
  ],
};

export const facts: CardFacts = { of: (id) => (id === zhao.id ? around : emptyFacts) };

export function layoutWithId(id: string): PaperLayout {
  const layout = defaultLayouts.find((known) => known.id === id);
  if (layout === undefined) throw new Error(`no layout ${id}`);
  return layout;
}

/** Builds a paper as a test wants it: of 赵思远, masked, in Chinese. */
export function build(layout: PaperLayout, more: Partial<CustomerPaperOrder> = {}) {
  return finishSteps(
    buildCustomerPaperInSteps({
      ...context,
      layout,
      customers: [person],
      facts,
      masked: true,
      schemes: defaultSchemes,
      asOf: '2026-10-31',
      ...more,
    }),
  );
}

/** What a reader sees: the text of the pages, `|` for markup. */
export function readText(pages: readonly string[]): string {
  return pages
    .join('\n')
    .replace(/<[^>]+>/g, '|')
    .replaceAll('&amp;', '&');
}

/** The values on the pages one after the other: cells and lines to write on, without labels. */
export function readValues(pages: readonly string[]): string {
  return [...pages.join('').matchAll(/<(td|dd|p)[^>]*>(.*?)<\/\1>/g)]
    .map(([, , text = '']) => text.replace(/<[^>]+>/g, ''))
    .join('');
}

/** Ten thousand characters of which no two stretches are alike. */
export const longRemark = Array.from(
  { length: 700 },
  (_, index) => `第${index + 1}次联系谈到国债与存单安排。`,
)
  .join('')
  .slice(0, 10_000);
