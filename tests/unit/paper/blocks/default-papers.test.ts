import { toDocumentHtml } from '@renderer/paper/document';
import { defaultLayouts } from '@shared/domain/paper/default-layouts';
import { customerPapers } from '@shared/domain/paper/paper-kind';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';
import { build, company, layoutWithId, longRemark, person, readText, readValues } from './samples';

const papers = defaultLayouts.filter(
  ({ kind }) => kind !== 'labels' && (customerPapers as readonly string[]).includes(kind),
);
const langs = ['zh-CN', 'en'] as const;
const people: readonly (readonly [string, CustomerRecord | null])[] = [
  ['a full record', person],
  ['an empty one', { id: 'empty', kind: 'individual', name: '上官静' }],
  ['a company', company],
  ['nobody', null],
];
const each = papers.flatMap((layout) =>
  langs.flatMap((lang) => people.map(([who, customer]) => ({ layout, lang, who, customer, id: layout.id }))),
);

function expectClosed(page: string): void {
  const open: string[] = [];
  for (const [, slash, name = '', self] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
    if (self === '/' || name === 'col') continue;
    if (slash === '') open.push(name);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
}

describe('papers of the house', () => {
  it.each(each)('$id for $who in $lang is one whole page', ({ layout, lang, customer }) => {
    const { document, tooLong } = build(layout, { lang, customers: [customer] });
    expect(document.pages).toHaveLength(1);
    expect(tooLong).toEqual([]);
    expectClosed(document.pages.join(''));
    expect(readText(document.pages)).not.toMatch(/undefined|null|NaN|\{\{/);
    expect(toDocumentHtml(document).replace(document.css, '')).not.toMatch(/ style=|<script/i);
  });

  it.each(each.filter(({ lang, who }) => lang === 'en' && who === 'nobody'))(
    '$id is English all over when blank',
    ({ layout }) => {
      const text = readText(
        build(layout, { lang: 'en', customers: [null], branch: 'Jiangdong' }).document.pages,
      );
      expect(text.replaceAll('陈思远', '')).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it.each(['full-card', 'customer-info', 'visit-record', 'small-card-8', 'small-card-2'])(
    '%s holds every character of a remark of ten thousand',
    (id) => {
      const { document, tooLong } = build(layoutWithId(id), {
        customers: [{ ...person, remark: longRemark }],
      });
      const values = readValues(document.pages).replaceAll(person.name as string, '');
      // The small card has the manager's line between the beginning and the rest.
      expect(values.replaceAll(/陈思远/g, '')).toContain(longRemark);
      expect(document.pages.length).toBeGreaterThan(1);
      expect(readText(document.pages)).toContain('（续）');
      expect(tooLong).toEqual([person.id]);
    },
  );

  it.each(papers)('$id holds rare characters and long foreign names', (layout) => {
    const name = '𠮷田䶮 Maximilian Featherstonehaugh-Cholmondeley';
    const { document } = build(layout, { customers: [{ ...person, name }] });
    expect(readText(document.pages)).toContain(name);
  });

  it.each(papers)('$id keeps what people typed as text', (layout) => {
    const hostile = `<img src=x onerror="alert(1)">&'`;
    const record = { ...person, name: hostile, address: hostile, remark: hostile, manager: hostile };
    const file = toDocumentHtml(build(layout, { customers: [record], branch: hostile }).document);
    expect(file).not.toMatch(/<img|<script/i);
    expect(file).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
  });
});

describe('the full card', () => {
  const card = layoutWithId('full-card');

  it('shows contacts, household and months of assets from the book', () => {
    const text = readText(build(card).document.pages);
    for (const expected of [
      '2026-10-21',
      '电联。理财到期提醒，电话 139****1111　下一步：面谈续作（2026-11-10）',
      '丈夫 孙立军（00020191，金）',
      '家庭合计 168.20 万元',
      '较上月 -21.10（-18.6%）',
      '113.50',
      '10月',
    ])
      expect(text).toContain(expected);
  });

  it('draws no line from one month alone, and breaks it where a month is missing', () => {
    const months = (known: readonly (number | undefined)[]) => ({
      of: () => ({
        contacts: [],
        relations: [],
        household: undefined,
        improvements: [],
        months: known.map((assets, at) => ({ month: `2026-0${at + 1}`, assets })),
      }),
    });
    const lines = (known: readonly (number | undefined)[]) =>
      build(card, { facts: months(known) })
        .document.pages.join('')
        .split('<polyline').length - 1;
    expect(lines([100])).toBe(0);
    expect(lines([100, 200, 300])).toBe(1);
    expect(lines([100, 200, undefined, 300, 400])).toBe(2);
  });

  it('shrinks a text to keep its sheet, and goes on in the usual size when that is not enough', () => {
    const size = (length: number) => {
      const { document } = build(card, { customers: [{ ...person, remark: longRemark.slice(0, length) }] });
      return [document.pages.length, /class="blocks (pt-\d+)"/.exec(document.pages[0] ?? '')?.[1]];
    };
    expect(size(20)).toEqual([1, 'pt-105']);
    const [pages, points] = size(800);
    expect(pages).toBe(1);
    expect(points).not.toBe('pt-105');
    expect(size(3000)[1]).toBe('pt-105');
  });

  it('has fewer empty rows to write on when the page is full, two at least', () => {
    const blanks = (remark: string) =>
      build(card, { customers: [{ ...person, remark }] })
        .document.pages.join('')
        .split('class="hint"').length - 2;
    expect(blanks('')).toBeGreaterThan(blanks(longRemark.slice(0, 300)));
    expect(blanks(longRemark.slice(0, 700))).toBeGreaterThanOrEqual(2);
  });
});
