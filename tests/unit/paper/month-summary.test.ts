import type { ResultsExtras } from '@renderer/data/evaluations/results-extras';
import { html } from '@renderer/paper/html';
import {
  buildBlankSummaryHtml,
  buildMonthSummaryHtml,
} from '@renderer/paper/month-summary/build-month-summary';
import { flowBlocks, type SummaryBlock, titleMm } from '@renderer/paper/month-summary/flow';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import { summarizeResults } from '@shared/domain/evaluations/results/summarize-results';
import { usualLayout } from '@shared/domain/paper/default-layouts';
import type { PaperLayout, SummaryPart } from '@shared/domain/paper/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchForm } from '../evaluations/results/forms';

const layout = usualLayout('monthSummary');
const context = {
  branch: '江东支行',
  printedBy: '王敏',
  printedAt: '2026-11-05 14:32',
  lang: 'zh-CN',
  period: '2026年10月',
} as const;

/** A branch of 200 customers in two months, of `managers` managers. */
function makeExtras(managers = 6, provisional = 0): ResultsExtras {
  const make = (period: string, shift: number) =>
    Array.from({ length: 200 }, (_, place) =>
      sketchForm({
        id: String(place),
        score: 30 + ((place * 13 + shift * (place % 4)) % 65),
        period,
        manager: `经理${place % managers}`,
        provisional: period === '2026-10' && place < provisional,
        lines: { assets: 10 + shift / 10, assetsChange: 6 - shift / 20, loyalty: 7 },
      }),
    );
  const results = summarizeResults({
    period: '2026-10',
    forms: make('2026-10', 17),
    previous: make('2026-09', 0),
    templateOf: () => retailTemplate,
    tierOf: (id) => ({
      key: `t${Number(id) % 5}`,
      zh: `第${Number(id) % 5}级`,
      en: '',
      tone: 'gold',
      scheme: { zh: '零售', en: 'Retail' },
      order: Number(id) % 5,
    }),
  });
  return {
    results,
    improvements: Array.from({ length: 8 }, (_, place) => ({
      id: `m${place}`,
      customerId: String(place),
      customerName: `客户${place}`,
      period: '2026-10',
      text: '到期前一周约见，电话 13812345678 联系',
      owner: '经理1',
      due: '2026-11-30',
      state: 'open' as const,
      opened: { date: '2026-11-05', person: '王敏' },
    })),
    effects: new Map(),
    recipients: [
      { id: 'director', role: '营销总监', name: '周雨', sentOn: '2026-11-05' },
      { id: 'marketing', role: '市场营销部经理', name: '' },
    ],
  };
}

const textOf = (pages: readonly string[]) => pages.join('\n').replaceAll(/<[^>]*>/g, '|');

describe('评估月度汇总 on paper', () => {
  it('takes two sheets of A4 for a usual branch, in either language', () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const { pages, size } = buildMonthSummaryHtml(makeExtras(), { ...context, lang }, layout);
      expect(pages).toHaveLength(2);
      expect(size).toEqual({ widthMm: 210, heightMm: 297 });
    }
  });

  it('prints the parts of the layout in its order, and no others', () => {
    const titles: Readonly<Record<SummaryPart, string>> = {
      advice: '平均得分',
      distribution: '得分分布',
      tiers: '按客户分层',
      managers: '按客户经理',
      moves: '与上月相比',
      falls: '降幅最大的客户',
      improvements: '改进措施',
      circulation: '传阅',
    };
    fc.assert(
      fc.property(fc.shuffledSubarray([...(layout.summary ?? [])], { minLength: 1 }), (summary) => {
        const own: PaperLayout = { ...layout, summary };
        const text = textOf(buildMonthSummaryHtml(makeExtras(), context, own).pages);
        const heads = summary.filter((part) => part !== 'advice');
        const places = heads.map((part) => text.indexOf(`|${titles[part]}`));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((place) => place >= 0)).toBe(true);
        for (const [part, title] of Object.entries(titles)) {
          if (!summary.includes(part as SummaryPart) && part !== 'advice')
            expect(text).not.toContain(`<h2>${title}`);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('says when the month is not complete, and hides phone numbers that people wrote', () => {
    const text = textOf(buildMonthSummaryHtml(makeExtras(6, 3), context, layout).pages);
    expect(text).toContain('暂定：还有 3 张评估表待填');
    expect(text).toContain('138****5678');
    expect(text).not.toContain('13812345678');
    expect(textOf(buildMonthSummaryHtml(makeExtras(), context, layout).pages)).not.toContain('暂定：');
  });

  it('adds up managers beyond the first, so that the totals stay', () => {
    const text = textOf(buildMonthSummaryHtml(makeExtras(40), context, layout).pages);
    expect(text).toContain('其余 27 人');
    expect(text).toContain('|合计|');
  });

  it('fits narrow paper', () => {
    const small: PaperLayout = { ...layout, frame: { ...layout.frame, size: 'A5' } };
    const { pages, size } = buildMonthSummaryHtml(makeExtras(), context, small);
    expect(size).toEqual({ widthMm: 148, heightMm: 210 });
    expect(pages.length).toBeGreaterThan(2);
  });

  it('prints a month without forms and without last month', () => {
    const results = summarizeResults({
      period: '2026-10',
      forms: [],
      previous: [],
      templateOf: () => retailTemplate,
      tierOf: () => undefined,
    });
    const empty = { results, improvements: [], effects: new Map(), recipients: [] };
    const text = textOf(buildMonthSummaryHtml(empty, context, layout).pages);
    expect(text).toContain('没有改进措施');
    expect(text).toContain('不作比较');
  });
});

describe('parts flowing over pages', () => {
  const table = (rows: readonly number[]): SummaryBlock => ({
    kind: 'table',
    title: html`T`,
    head: html``,
    headMm: 5,
    rows: rows.map((heightMm, place) => ({ content: html`<tr>${place}</tr>`, heightMm })),
  });

  it('every row comes out once and in order, and no page takes more than its room', () => {
    const height = fc.integer({ min: 4, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.array(height, { minLength: 1, maxLength: 40 }), { maxLength: 5 }), (tables) => {
        const pages = flowBlocks(tables.map(table), 80, 100, '（续）');
        const rows = pages
          .flat()
          .flatMap(({ text }) => [...text.matchAll(/<tr>(\d+)<\/tr>/g)].map(([, row]) => Number(row)));
        expect(rows).toEqual(tables.flatMap((each) => each.map((_, place) => place)));
        let from = 0;
        const all = tables.flat();
        for (const [place, page] of pages.entries()) {
          const tablesOn = page.length;
          const count = page.reduce((sum, { text }) => sum + [...text.matchAll(/<tr>/g)].length, 0);
          const used =
            tablesOn * (titleMm + 5) + all.slice(from, from + count).reduce((sum, each) => sum + each, 0);
          from += count;
          if (count > 1) expect(used).toBeLessThanOrEqual(place === 0 ? 80 : 100);
        }
      }),
    );
  });

  it('marks a table that goes on overleaf', () => {
    const pages = flowBlocks([table([20, 20, 20, 20, 20, 20])], 80, 100, '（续）');
    expect(pages).toHaveLength(2);
    expect(pages[1]?.[0]?.text).toContain('T（续）');
  });
});

describe('the blank summary', () => {
  it.each(['zh-CN', 'en'] as const)('has every part without a figure, on two pages at most (%s)', (lang) => {
    const { pages } = buildBlankSummaryHtml({ ...context, lang }, layout);
    expect(pages.length).toBeLessThanOrEqual(2);
    const text = pages.join('').replaceAll(/<[^>]*>/g, ' ');
    const parts =
      lang === 'en' ? ['Manager', 'Scores', 'Role'] : ['得分分布', '客户经理', '改进措施', '反馈'];
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toContain('%');
    expect(pages.join('')).not.toContain('undefined');
  });

  it('follows the parts of the layout', () => {
    const only: PaperLayout = { ...layout, summary: ['falls'] };
    const { pages } = buildBlankSummaryHtml(context, only);
    expect(pages).toHaveLength(1);
    expect(pages[0]).not.toContain('得分分布');
  });
});
