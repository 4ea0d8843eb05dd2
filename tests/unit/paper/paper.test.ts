import { buildCardsHtml, type CardsOrder } from '@renderer/paper/build-cards';
import { buildCompositionHtml } from '@renderer/paper/build-composition';
import { buildEvaluationsHtml } from '@renderer/paper/build-evaluations';
import { buildTierTableHtml } from '@renderer/paper/build-tier-table';
import { type PaperDocument, type PrintContext, toDocumentHtml } from '@renderer/paper/document';
import { paperCss } from '@renderer/paper/paper-css';
import { buildRecoveryKeySheet } from '@renderer/paper/recovery-key-sheet';
import { composeCustomers, compositionDimensions } from '@shared/domain/composition/compose';
import { composeForm } from '@shared/domain/evaluations/compose-form';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes, retailScheme } from '@shared/domain/tiers/default-schemes';
import { tierCustomers } from '@shared/domain/tiers/tier-customers';
import { describe, expect, it } from 'vitest';
import { evaluateOne, zhao } from '../evaluations/samples';

const context: PrintContext = {
  branch: '江东支行',
  printedBy: '陈思远',
  printedAt: '2026-11-03 14:32',
  lang: 'zh-CN',
};

const customer: CustomerRecord = {
  ...zhao,
  employer: '宁波甬江机电有限公司',
  mobile: '13812344471',
  idNumber: '330212197403090012',
  address: '宁波市江东区桑田路18弄6号',
  remark: '6月1日通话，配偶电话 13999999999',
};

function cards(more: Partial<CardsOrder> = {}): PaperDocument {
  return buildCardsHtml({
    ...context,
    customers: [customer],
    kind: 'full',
    perPage: 6,
    masked: false,
    schemes: defaultSchemes,
    ...more,
  });
}

/** What a reader sees: the text of the pages without markup. */
function readText(document: PaperDocument): string {
  return document.pages.join('\n').replace(/<[^>]+>/g, '|');
}

describe('the full card', () => {
  it('holds what the book knows, and empty cells for the rest', () => {
    const text = readText(cards({ asOf: '2026-10-31' }));
    for (const expected of [
      '客户关系卡',
      '赵思远',
      '金',
      '宁波甬江机电有限公司',
      '13812344471',
      '资产与产品（万元，2026-10-31）',
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).toContain('存款 40.00　·　理财 38.50　·　基金 13.90');
    expect(text).toContain('2011-06-18（15 年 4 个月）');
    expect(text).toContain('第 1 页　共 1 页');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('masks phones and IDs, in remarks too', () => {
    const text = readText(cards({ masked: true }));
    expect(text).toContain('138****4471');
    expect(text).toContain('139****9999');
    expect(text).not.toMatch(/13812344471|13999999999|330212197403090012/);
  });

  it('goes on on further pages when the remark is long, and loses no word', () => {
    const sentences = Array.from({ length: 150 }, (_, index) => `第${index + 1}次联系谈到国债与存单的安排。`);
    const document = cards({ customers: [{ ...customer, remark: sentences.join('') }] });
    expect(document.pages.length).toBeGreaterThan(1);
    const text = readText(document);
    expect(text).toContain('客户关系卡（续）');
    expect(text).toContain(`第 2 页　共 ${document.pages.length} 页`);
    const bare = document.pages
      .join('')
      .replace(/<footer.*?<\/footer>|<h1>.*?<\/div>|<[^>]+>|备注（续）/g, '');
    expect(bare).toContain(sentences.join(''));
  });

  it('is printed blank for handwriting', () => {
    const text = readText(cards({ customers: [null] }));
    expect(text).toContain('客户名称');
    expect(text).toContain('（手写）');
    expect(text).not.toContain('赵思远');
  });
});

describe('the small cards', () => {
  it('stand six on a page with one numbering', () => {
    const people = Array.from({ length: 13 }, (_, index) => ({ ...customer, id: `p${index}` }));
    const document = cards({ kind: 'small', customers: people });
    expect(document.pages).toHaveLength(3);
    expect(document.pages.map((page) => page.split('class="card ').length - 1)).toEqual([6, 6, 1]);
    expect(readText(document)).toContain('第 3 页　共 3 页');
  });

  it('go on on a further card when the remark is long', () => {
    const remark = '喜欢旅游和摄影，'.repeat(40);
    const document = cards({ kind: 'small', customers: [{ ...customer, remark }], perPage: 8 });
    const values = [...document.pages.join('').matchAll(/<dd>(.*?)<\/dd>/g)].map((match) => match[1] ?? '');
    expect(values.join('').replace(/<b[^>]*>.*?<\/b>|陈思远/g, '')).toContain(remark);
    expect(document.pages.join('')).toContain('客户关系卡（续）');
  });

  it('are for those outside the key tiers', () => {
    const plain = { ...customer, id: 'q', monthlyAverageAum: 100_000_000 / 10 };
    const { pages } = cards({ customers: [plain, customer, null], kind: 'byTier' });
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('重要客户');
    expect(pages[0]).toContain('00020184');
    expect(pages[1]?.split('class="card ').length).toBe(3);
  });
});

describe('the evaluation form', () => {
  const form = evaluateOne(customer);
  const print = (lang: 'zh-CN' | 'en') =>
    buildEvaluationsHtml([composeForm(form, retailTemplate, lang)], { ...context, lang });

  it('has every part of branch-practice section 6', () => {
    const text = readText(print('zh-CN'));
    const parts =
      '客户关系评估表 客户名称 编号 序号 分析指标 指标权重 指标得分 客户等级 得分依据 备注 合计 评估结果 最终得分 建议 改进关系 维持关系 终止关系 文案名称 受控状态 执行部门 监督部门 考证部门 编制日期 审核日期 批准日期 修改标记 修改处数 修改日期';
    for (const part of parts.split(' ')) expect(text).toContain(part);
    expect(text).toContain('JD-202610-0001');
    expect(text).toContain('暂定：4 项待填，最终得分按已知的 55 分权重折算为百分。');
  });

  it('ticks one of three boxes', () => {
    const [page = ''] = print('zh-CN').pages;
    const choices = page.split('class="choice"').slice(1);
    expect(choices).toHaveLength(3);
    expect(choices.map((choice) => choice.includes('<path'))).toEqual([true, false, false]);
  });

  it('is complete in English', () => {
    const text = readText(print('en'));
    expect(text).toContain('Relationship Evaluation Form');
    expect(text.replace(/赵思远|王敏|江东支行|陈思远/g, '')).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('every document', () => {
  const hostile = `<img src=x onerror="alert(1)">&'\`</td></table><script>`;
  const evil: CustomerRecord = {
    ...customer,
    name: hostile,
    address: hostile,
    remark: hostile,
    manager: hostile,
  };
  const documents = (['zh-CN', 'en'] as const).flatMap((lang): readonly PaperDocument[] => {
    const here = { ...context, lang, branch: hostile, printedBy: hostile };
    const compositions = compositionDimensions.map((each) =>
      composeCustomers(each, [evil], defaultSchemes, lang),
    );
    return [
      cards({ ...here, customers: [evil, null], kind: 'full' }),
      cards({ ...here, customers: [evil, null], kind: 'small', perPage: 4 }),
      buildEvaluationsHtml([composeForm(evaluateOne(evil), retailTemplate, lang)], here),
      buildCompositionHtml({ ...here, period: hostile, groups: [{ title: hostile, compositions }] }),
      buildTierTableHtml({
        ...here,
        period: hostile,
        tiering: tierCustomers(retailScheme, [evil]),
        findCustomer: () => evil,
        list: 'all',
      }),
      buildRecoveryKeySheet({ recoveryKey: `ABCDE-${hostile}` }, here),
    ];
  });

  it.each(documents)('keeps what people typed as text: $title ($lang)', (document) => {
    const file = toDocumentHtml(document);
    expect(file).not.toMatch(/<img|<script/i);
    expect(file.replace(paperCss, '')).not.toMatch(/ style=|<[^>]* on\w+=/i);
    expect(file).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;&#96;');
  });

  it.each(documents)('closes every element it opens: $title ($lang)', (document) => {
    for (const page of document.pages) {
      const open: string[] = [];
      for (const [, slash, name = '', self] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
        if (self === '/' || name === 'col') continue;
        if (slash === '') open.push(name);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
    }
  });
});
