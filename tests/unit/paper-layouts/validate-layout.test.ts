import { usualLayout } from '@shared/domain/paper/default-layouts';
import type { LayoutBlock, PaperLayout } from '@shared/domain/paper/layout';
import { type LayoutRemark, listLayoutRemarks } from '@shared/domain/paper/layout-remarks';
import { validateLayout } from '@shared/domain/paper/validate-layout';
import { describe, expect, it } from 'vitest';

const card = usualLayout('fullCard');
const small = usualLayout('smallCard');
const room = { widthMm: 178, heightMm: 262 };
const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA';

function withFrame(frame: Partial<PaperLayout['frame']>): PaperLayout {
  return { ...card, frame: { ...card.frame, ...frame } };
}

function withBlock(block: LayoutBlock): PaperLayout {
  return { ...card, blocks: [block] };
}

const table: Extract<LayoutBlock, { kind: 'table' }> = {
  id: 'table',
  title: null,
  kinds: ['individual'],
  kind: 'table',
  source: 'contacts',
  columns: [
    { label: { zh: '日期', en: 'Date' }, percent: 20, value: 'on' },
    { label: { zh: '内容', en: 'Contact' }, percent: 30, value: 'what' },
    { label: { zh: '下一步', en: 'Next' }, percent: 20, value: 'next' },
  ],
  most: 3,
  blank: 2,
};

describe('validateLayout', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['an unknown kind', { ...card, kind: 'poster' }],
    ['an unknown section', { ...card, blocks: [{ ...table, kind: 'script' }] }],
    ['margins off the paper', withFrame({ margins: { top: -5, right: 5, bottom: 5, left: 5 } })],
    ['letters nobody can read', withFrame({ points: 2 })],
    [
      'a picture from elsewhere',
      withFrame({ logo: { image: 'https://example.com/a.png', heightMm: 10, place: 'left' } }),
    ],
    [
      'a picture that ends a style',
      withFrame({ logo: { image: `${png}");}body{display:none`, heightMm: 10, place: 'left' } }),
    ],
    [
      'a vector picture',
      withFrame({ logo: { image: 'data:image/svg+xml;base64,PHN2Zz4=', heightMm: 10, place: 'left' } }),
    ],
    [
      'text called a picture',
      withFrame({ logo: { image: 'data:image/png;base64,aGVsbG8=', heightMm: 10, place: 'left' } }),
    ],
    ['sections without end', { ...card, blocks: Array.from({ length: 41 }, () => table) }],
    ['a grid of nothing', { ...small, grid: { ...small.grid, across: 0 } }],
  ])('refuses %s', (_, candidate) => {
    expect(validateLayout(candidate)).toMatchObject({ ok: false, reason: 'design.invalid' });
  });

  it('takes a PNG as logo', () => {
    expect(validateLayout(withFrame({ logo: { image: png, heightMm: 10, place: 'left' } })).ok).toBe(true);
  });

  it('tidies names, ids, shares and sizes', () => {
    const valid = validateLayout({
      ...withFrame({ points: 9, leastPoints: 10 }),
      name: { zh: '  江东\n卡 ', en: '' },
      blocks: [table, table, { ...table, id: 'table-2' }],
    });
    if (!valid.ok) throw new Error(valid.reason);
    const { name, frame, blocks } = valid.value;
    expect(name).toEqual({ zh: '江东 卡', en: '江东 卡' });
    expect(frame.leastPoints).toBe(9);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(3);
    for (const block of blocks) {
      if (block.kind !== 'table') throw new Error('not a table');
      expect(block.columns.map(({ percent }) => percent)).toEqual([29, 42, 29]);
    }
  });

  it('drops what belongs to other kinds of paper', () => {
    const list = usualLayout('customerList');
    const valid = validateLayout({ ...list, blocks: card.blocks, grid: small.grid, summary: ['advice'] });
    expect(valid).toEqual({ ok: true, value: list });
  });
});

describe('listLayoutRemarks', () => {
  const grid = { across: 2, down: 12, gapMm: { across: 6, down: 6 }, cutMarks: true, border: true };
  const fields: Extract<LayoutBlock, { kind: 'fields' }> = {
    id: 'f',
    title: null,
    kinds: ['individual'],
    kind: 'fields',
    columns: 2,
    cells: [
      { values: ['x12345'], label: null, wide: false, strong: false },
      { values: ['creditCode', 'name'], label: null, wide: false, strong: false },
    ],
  };
  const text: LayoutBlock = {
    id: 't',
    title: { zh: '{{没有}}', en: '' },
    kinds: ['individual'],
    kind: 'text',
    text: { zh: '{{客户名称}}{{没有}}', en: '' },
  };

  it.each<[string, PaperLayout, LayoutRemark]>([
    [
      'cells lower than their content',
      { ...small, grid },
      { kind: 'gridLow', heightMm: 16.3, neededMm: 68.5 },
    ],
    ['cells too narrow', { ...small, grid: { ...grid, across: 6 } }, { kind: 'gridNarrow', widthMm: 24.7 }],
    ['nothing to print', { ...card, blocks: [] }, { kind: 'empty' }],
    ['a field that is gone', withBlock(fields), { kind: 'fieldGone', block: 'f', key: 'x12345' }],
    ['a field of others', withBlock(fields), { kind: 'fieldOfOthers', block: 'f', key: 'creditCode' }],
    ['a mark nobody knows', withBlock(text), { kind: 'unknownMark', block: 't', mark: '没有' }],
    ['shares that make no whole', withBlock(table), { kind: 'shares', block: 'table', total: 70 }],
  ])('tells of %s', (_, layout, remark) => {
    expect(listLayoutRemarks(layout, room)).toContainEqual(remark);
  });

  it('tells of margins that leave no room, and of a list wider than the paper', () => {
    expect(listLayoutRemarks(card, { widthMm: 20, heightMm: 200 })).toContainEqual({ kind: 'noRoom' });
    expect(listLayoutRemarks(usualLayout('customerList'), { widthMm: 120, heightMm: 200 })).toContainEqual({
      kind: 'listWide',
      widthMm: 138,
      roomMm: 120,
    });
  });
});
