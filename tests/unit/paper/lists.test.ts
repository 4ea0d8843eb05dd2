import { noFacts } from '@renderer/data/paper/card-facts';
import type { CustomerPaperOrder } from '@renderer/paper/blocks/paper-order';
import { buildListHtml, buildListInSteps } from '@renderer/paper/lists/build-list';
import { chooseWidths } from '@renderer/paper/lists/list-widths';
import { columnFor, estimateLines, measureEms } from '@renderer/paper/text-measure';
import { defaultLayouts } from '@shared/domain/paper/default-layouts';
import type { LayoutList, PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const usual = defaultLayouts.find(({ id }) => id === 'customer-list');
if (usual === undefined) throw new Error('no list among the layouts');
const layout: PaperLayout = usual;

function customerOf(number: number, more: Partial<CustomerRecord> = {}): CustomerRecord {
  return {
    id: `c${number}`,
    kind: 'individual',
    stage: 'established',
    name: `客户${number}`,
    customerNo: String(20_000 + number),
    mobile: '13812344471',
    manager: number % 2 === 0 ? '陈思远' : '王慧',
    deposits: number * 100_00,
    wealth: 0,
    funds: 0,
    ...more,
  };
}

function order(
  customers: CustomerPaperOrder['customers'],
  list: Partial<LayoutList> = {},
): CustomerPaperOrder {
  return {
    branch: '江东支行',
    printedBy: '陈思远',
    printedAt: '2026-11-03 14:32',
    lang: 'zh-CN',
    layout: { ...layout, list: { ...(layout.list as LayoutList), ...list } },
    customers,
    masked: false,
    schemes: defaultSchemes,
    facts: noFacts,
    asOf: '2026-10-31',
  };
}

const textOfPage = (page: string) => page.replace(/<[^>]+>/g, '|');

/** Cells of the body rows of all pages, in order. */
function readRows(pages: readonly string[]): readonly (readonly string[])[] {
  return pages.flatMap((page) => {
    const body = /<tbody>(.*)<\/tbody>/s.exec(page)?.[1] ?? '';
    return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, text = '']) => text),
    );
  });
}

describe('the customer list', () => {
  it('has companies by their average deposits where the sheets tell nothing else, and says so', () => {
    const company: CustomerRecord = {
      id: 'company',
      kind: 'company',
      name: '宁波四明服饰有限公司',
      averageDeposits: 320_000_000,
    };
    const { pages } = buildListHtml(order([customerOf(1), company])).document;
    expect(textOfPage(pages[0] ?? '')).toContain('公司客户为日均存款');
    expect(readRows(pages)[1]?.[4]).toBe('320.00');
    expect(textOfPage(pages[0] ?? '')).toContain('合计　2 位||320.01');
    expect(buildListHtml(order([customerOf(1)])).document.pages[0]).not.toContain('日均存款');
  });

  it('is of no day when it is blank', () => {
    expect(buildListHtml(order([null])).document.pages[0]).not.toContain('余额日期');
  });

  it('has its heading on every page, everybody once and the total at the end', () => {
    const customers = Array.from({ length: 100 }, (_, index) => customerOf(index + 1));
    const { document, pageOf } = buildListHtml(order(customers));
    expect(document.pages.length).toBe(3);
    for (const page of document.pages) {
      expect(textOfPage(page)).toContain('客户清单');
      expect(textOfPage(page)).toContain('|资产|');
      expect(textOfPage(page)).toContain('共 100 位客户');
      expect(textOfPage(page)).toContain('余额日期 2026-10-31');
    }
    expect(textOfPage(document.pages[1] ?? '')).toContain('第 2 页　共 3 页');
    const rows = readRows(document.pages);
    expect(rows).toHaveLength(101);
    expect(rows[99]?.slice(0, 3)).toEqual(['100', '客户100', '20100']);
    // 100 + 200 + ... + 10,000 yuan: 505,000.
    expect(rows[100]).toEqual(['合计　100 位', '50.50', '', '']);
    expect(pageOf.get('c1')).toBe(0);
    expect(pageOf.get('c100')).toBe(2);
  });

  it('gathers by manager with subtotals, and says on the next page whose group goes on', () => {
    const customers = Array.from({ length: 90 }, (_, index) => customerOf(index + 1));
    const { manager: _, ...nobody } = customerOf(200);
    const { document } = buildListHtml(order([nobody, ...customers], { groupBy: 'manager' }));
    const text = document.pages.map(textOfPage).join('\n');
    const place = (what: string) => text.indexOf(what);
    expect(place('客户经理：王慧　45 位')).toBeGreaterThan(-1);
    expect(place('客户经理：陈思远　45 位')).toBeGreaterThan(place('客户经理：王慧　45 位'));
    expect(place('未分配客户经理　1 位')).toBeGreaterThan(place('客户经理：陈思远　45 位'));
    expect(text).toContain('45 位（续）');
    const sums = readRows(document.pages).filter(([first]) => first === '小计');
    // Odd numbers to 89: 2,025; even ones to 90: 2,070; and 200.
    expect(sums.map((row) => row[1])).toEqual(['20.25', '20.70', '2.00']);
    expect(readRows(document.pages).at(-1)?.[1]).toBe('42.95');
  });

  it('gathers by tier from the highest, those without one last', () => {
    const rich = customerOf(1, { monthlyAverageAum: 800_0000_00 });
    const plain = customerOf(2, { monthlyAverageAum: 1_0000_00 });
    const { deposits: _d, wealth: _w, funds: _f, ...unknown } = customerOf(3);
    const { document } = buildListHtml(order([unknown, plain, rich], { groupBy: 'tier' }));
    const names = readRows(document.pages).flatMap(([, name]) => (name?.startsWith('客户') ? [name] : []));
    expect(names).toEqual(['客户1', '客户2', '客户3']);
    expect(document.pages.map(textOfPage).join()).toContain('未分层　1 位');
  });

  it('has nothing to total without amounts, and a row of its own for a label without room', () => {
    const columns = (...keys: readonly string[]) => ({
      columns: keys.map((value) => ({ value, label: null, widthMm: null })),
    });
    const { document } = buildListHtml(order([customerOf(1), customerOf(2)], columns('name', 'mobile')));
    expect(readRows(document.pages).at(-1)).toEqual(['合计　2 位']);
    const first = buildListHtml(order([customerOf(1), customerOf(2)], columns('deposits', 'name')));
    expect(readRows(first.document.pages).slice(-2)).toEqual([['合计　2 位'], ['0.03', '']]);
  });

  it('prints pages of empty rows for handwriting', () => {
    const { document } = buildListHtml(order([null, null]));
    expect(document.pages).toHaveLength(2);
    expect(readRows(document.pages).length).toBeGreaterThan(30);
    expect(new Set(readRows(document.pages).flat())).toEqual(new Set(['']));
    expect(buildListHtml(order([])).document.pages).toHaveLength(1);
  });

  it('lays a text longer than a page out over several, nothing lost', () => {
    const remark = Array.from({ length: 1000 }, (_, place) => `备注第${place}条，`).join('');
    const { document } = buildListHtml(
      order([customerOf(1), customerOf(2, { remark }), customerOf(3)], {
        columns: [
          { value: '@rank', label: null, widthMm: 12 },
          { value: 'name', label: null, widthMm: 30 },
          { value: 'remark', label: null, widthMm: null },
        ],
      }),
    );
    expect(document.pages.length).toBeGreaterThan(2);
    const said = readRows(document.pages)
      .map((row) => row[2] ?? '')
      .join('');
    expect(said).toBe(remark);
  });

  it('masks what is to be masked and says amounts as the language has them', () => {
    const { document } = buildListHtml({ ...order([customerOf(12)]), masked: true, lang: 'en' });
    const text = document.pages.map(textOfPage).join();
    expect(text).toContain('138****4471');
    expect(text).toContain('Customer List');
    expect(text).toContain('¥1,200');
    expect(text).toContain('Total of 1 customer');
  });

  it('loses nobody, whatever the columns, the paper and the texts are', () => {
    const column = fc.record({
      value: fc.constantFrom(
        '@rank',
        'name',
        'customerNo',
        'remark',
        'deposits',
        '@tier',
        '@assets',
        'address',
        'gone',
      ),
      label: fc.option(fc.record({ zh: fc.string({ maxLength: 12 }), en: fc.constant('Label') }), {
        nil: null,
      }),
      widthMm: fc.option(fc.integer({ min: 6, max: 200 }), { nil: null }),
    });
    const text = fc.array(fc.constantFrom('宁波市江东区', 'Wong-Lin ', '𠮷野家', '1234567890', '\n', '，'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('none' as const, 'manager' as const, 'tier' as const),
        fc.array(text, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('A4' as const, 'A5' as const, 'letter' as const, 'envelopeDL' as const),
        fc.constantFrom('portrait' as const, 'landscape' as const),
        fc.boolean(),
        (columns, groupBy, texts, size, orientation, totals) => {
          const customers = texts.map((parts, index) => customerOf(index, { remark: parts.join('') }));
          const base = order(customers, {
            columns: [...columns, { value: 'customerNo', label: null, widthMm: null }],
            groupBy,
            totals,
          });
          const { document, pageOf } = buildListHtml({
            ...base,
            layout: { ...base.layout, frame: { ...base.layout.frame, size, orientation } },
          });
          // Rows of customers have all columns; headings of groups and sums have fewer cells.
          const rows = readRows(document.pages).filter((row) => row.length === columns.length + 1);
          const numbers = rows.map((row) => row.at(-1) ?? '').join('');
          for (const [index, { id }] of customers.entries()) {
            expect(pageOf.get(id)).toBeLessThan(document.pages.length);
            expect(numbers).toContain(String(20_000 + index));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives back after every customer, so that a long list never holds the window up', () => {
    const customers = Array.from({ length: 20_000 }, (_, index) => customerOf(index));
    let steps = 0;
    const building = buildListInSteps(order(customers, { groupBy: 'manager' }));
    let step = building.next();
    while (step.done !== true) {
      steps += 1;
      step = building.next();
    }
    expect(steps).toBeGreaterThan(20_000);
    expect(step.value.pageOf.size).toBe(20_000);
  });
});

describe('widths of the columns', () => {
  const need = (contentEms: number, more: object = {}) => ({
    givenMm: null,
    contentEms,
    labelEms: 2,
    isNumber: false,
    ...more,
  });
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

  it('leaves given ones alone and spreads the rest', () => {
    const { points, widths } = chooseWidths([need(4, { givenMm: 30 }), need(4), need(8)], [9.5, 9], 178);
    expect(points).toBe(9.5);
    expect(widths[0]).toBe(30);
    expect(sum(widths)).toBeCloseTo(178);
    expect((widths[2] ?? 0) / (widths[1] ?? 1)).toBeGreaterThan(1.3);
  });

  it('sets the type smaller before anything wraps', () => {
    const wide = Array.from({ length: 9 }, () => need(6));
    const { points, widths } = chooseWidths(wide, [9.5, 9, 8.5, 8, 7.5, 7], 190);
    expect(points).toBeLessThan(9.5);
    expect(sum(widths)).toBeCloseTo(190);
  });

  it('never takes more than the room', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            givenMm: fc.option(fc.integer({ min: 6, max: 200 }), { nil: null }),
            contentEms: fc.double({ min: 0, max: 300, noNaN: true }),
            labelEms: fc.double({ min: 0, max: 60, noNaN: true }),
            isNumber: fc.boolean(),
          }),
          { minLength: 1, maxLength: 20 },
        ),
        fc.double({ min: 60, max: 280, noNaN: true }),
        (needs, room) => {
          const { widths } = chooseWidths(needs, [9.5, 8, 7], room);
          expect(sum(widths)).toBeLessThanOrEqual(room + 1e-6);
          for (const width of widths) expect(width).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('measures a column so that its text stays on one line', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.constantFrom(7, 9.5, 12), (text, points) => {
        fc.pre(!text.includes('\n'));
        expect(estimateLines(text, columnFor(measureEms(text), points), points)).toBe(1);
      }),
    );
  });
});
