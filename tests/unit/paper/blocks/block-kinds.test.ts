import { noFacts } from '@renderer/data/paper/card-facts';
import { fillSparingly } from '@renderer/paper/blocks/fill-pages';
import { measureBlocks, measureRow } from '@renderer/paper/blocks/measures';
import type { PaperRow } from '@renderer/paper/blocks/row';
import { usualFrame } from '@renderer/paper/frame';
import type { LayoutBlock, PaperLayout } from '@shared/domain/paper/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, layoutWithId, person, readText } from './samples';

const named = (zh: string) => ({ zh, en: zh });
const common = { id: 'b', kinds: ['individual' as const, 'company' as const] };

/** One block of each kind. */
const blocks: Readonly<Record<LayoutBlock['kind'], LayoutBlock>> = {
  fields: {
    ...common,
    kind: 'fields',
    title: named('基本'),
    columns: 3,
    cells: [
      { values: ['name', '@tier'], label: null, wide: false, strong: true },
      { values: ['mobile'], label: named('电话'), wide: false, strong: false },
      { values: ['address'], label: null, wide: true, strong: false },
    ],
  },
  ownFields: { ...common, kind: 'ownFields', title: named('自有') },
  write: { ...common, kind: 'write', title: named('经过'), heightMm: 40, ruled: true },
  table: {
    ...common,
    kind: 'table',
    title: named('往来'),
    source: 'contacts',
    columns: [
      { label: named('日期'), percent: 20, value: 'on' },
      { label: named('方式'), percent: 20, value: 'way' },
      { label: named('经过'), percent: 60, value: 'text' },
    ],
    most: 5,
    blank: 3,
  },
  chart: { ...common, kind: 'chart', title: named('资产'), months: 6 },
  text: { ...common, kind: 'text', title: null, text: named('兹有{{客户名称}}，电话{{手机}}。') },
  choices: { ...common, kind: 'choices', title: named('方式'), choices: [named('电联'), named('面谈')] },
  sign: { ...common, kind: 'sign', title: null, labels: [named('客户'), named('经办')] },
};

function withBlocks(own: readonly LayoutBlock[], change: Partial<PaperLayout> = {}): PaperLayout {
  return { ...layoutWithId('full-card'), blocks: [...own], ...change };
}

const expected: Readonly<
  Record<LayoutBlock['kind'], readonly [full: readonly string[], blank: readonly string[]]>
> = {
  fields: [
    ['基本', '赵思远', '金', '138****4471', '宁波市江东区****'],
    ['基本', '电话'],
  ],
  ownFields: [[], []],
  write: [['经过'], ['经过']],
  table: [
    ['往来', '日期', '2026-10-21', '电联', '139****1111'],
    ['往来', '日期', '年　月　日'],
  ],
  chart: [['资产', '92.40', '10月'], ['资产']],
  text: [['兹有赵思远，电话138****4471。'], ['兹有________，电话________。']],
  choices: [
    ['方式', '电联', '面谈'],
    ['方式', '电联'],
  ],
  sign: [['客户：', '经办：'], ['客户：']],
};

describe('blocks', () => {
  it.each(Object.values(blocks))('$kind prints filled and blank, on a sheet and on a small card', (block) => {
    const [full, blank] = expected[block.kind];
    const sheet = withBlocks([block]);
    const grid = layoutWithId('small-card-4').grid;
    const small = withBlocks([block], { kind: 'smallCard', grid });
    const filled = readText(build(sheet).document.pages);
    for (const text of full) expect(filled).toContain(text);
    const empty = readText(build(sheet, { customers: [null], facts: noFacts }).document.pages);
    for (const text of blank) expect(empty).toContain(text);
    for (const layout of [sheet, small]) {
      for (const customers of [[person], [null]]) {
        const { pages } = build(layout, { customers }).document;
        expect(pages).toHaveLength(1);
        expect(pages[0]).not.toMatch(/undefined|NaN| style=/);
      }
    }
  });

  it('are printed for the kinds of customers they are for', () => {
    const only = { ...blocks.write, kinds: ['company' as const] };
    const text = (blankKind: 'individual' | 'company') =>
      readText(build(withBlocks([only]), { customers: [null], blankKind }).document.pages);
    expect(text('company')).toContain('经过');
    expect(text('individual')).not.toContain('经过');
  });

  it('of a table say its headings again on the next page', () => {
    const many = {
      ...blocks.table,
      kind: 'table' as const,
      source: 'blank' as const,
      blank: 60,
    } as LayoutBlock;
    const { pages } = build(withBlocks([many], { frame: { ...usualFrame, leastPoints: 10.5 } })).document;
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.split('>日期<').length).toBe(2);
  });
});

const words = fc
  .array(fc.constantFrom('国债', 'Featherstonehaugh ', '，', '𠮷', '13812344471', '\n', '。'), {
    maxLength: 400,
  })
  .map((parts) => parts.join(''));

const rows: fc.Arbitrary<readonly PaperRow[]> = fc.array(
  fc.oneof(
    fc.record({ text: fc.string({ maxLength: 40 }) }).map(({ text }): PaperRow => ({ kind: 'band', text })),
    fc.record({ label: fc.string({ maxLength: 30 }), text: words }).map(
      ({ label, text }): PaperRow => ({
        kind: 'texts',
        grid: { key: 'fields-1', percents: [13, 87] },
        cells: [
          { text: label, span: 1, isLabel: true },
          { text, span: 1 },
        ],
      }),
    ),
    words.map((text): PaperRow => ({ kind: 'paragraph', text, align: 'left', points: 10.5 })),
    fc
      .integer({ min: 6, max: 60 })
      .map((heightMm): PaperRow => ({ kind: 'room', label: '', heightMm, isRuled: true, hint: '' })),
  ),
  { maxLength: 14 },
);

function textsOf(row: PaperRow): string {
  if (row.kind === 'texts')
    return row.cells.map(({ text, isLabel }) => (isLabel === true ? '' : text)).join('');
  return row.kind === 'paragraph' || row.kind === 'band' ? row.text : '';
}

describe('pages of rows', () => {
  it('hold every character in order, and no page is higher than its room', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(90, 140, 240), (all, roomMm) => {
        const measures = measureBlocks(usualFrame, 'zh-CN', 10.5);
        const pages = fillSparingly(all, measures, roomMm, '（续）');
        const tidy = (list: readonly PaperRow[]) => list.map(textsOf).join('').replace(/\s/g, '');
        expect(tidy(pages.flat())).toBe(tidy(all));
        for (const page of pages) {
          const height = page.reduce((sum, row) => sum + measureRow(row, measures), 0);
          expect(height).toBeLessThanOrEqual(roomMm + 0.01);
        }
      }),
      { numRuns: 150 },
    );
  });
});
