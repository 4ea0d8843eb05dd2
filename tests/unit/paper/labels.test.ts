import { noFacts } from '@renderer/data/paper/card-facts';
import { sizeOf } from '@renderer/paper/frame';
import { type BuiltLabels, buildLabelsInSteps, type LabelsOrder } from '@renderer/paper/labels/build-labels';
import { fitLabel, placeLabels } from '@renderer/paper/labels/fit-label';
import { estimateLines, heightOfLines } from '@renderer/paper/text-measure';
import { defaultLayouts } from '@shared/domain/paper/default-layouts';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function layoutOf(id: string): PaperLayout {
  const found = defaultLayouts.find((layout) => layout.id === id);
  if (found === undefined) throw new Error(`no layout ${id}`);
  return found;
}

const sheet = layoutOf('labels-24');
const envelope = layoutOf('envelope-dl');

function customerOf(number: number, more: Partial<CustomerRecord> = {}): CustomerRecord {
  return {
    id: `c${number}`,
    kind: 'individual',
    stage: 'established',
    name: `赵${number}`,
    gender: 'female',
    postalCode: '315000',
    address: `宁波市江东区桑田路${number}号`,
    ...more,
  };
}

function build(
  customers: LabelsOrder['customers'],
  layout: PaperLayout = sheet,
  more: Partial<LabelsOrder> = {},
): BuiltLabels {
  const steps = buildLabelsInSteps({
    branch: '江东支行',
    printedBy: '陈思远',
    printedAt: '2026-11-03 14:32',
    lang: 'zh-CN',
    layout,
    customers,
    masked: false,
    schemes: defaultSchemes,
    facts: noFacts,
    ...more,
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const labelsOf = (page: string) =>
  [...page.matchAll(/<article class="label[^>]*>(.*?)<\/article>/gs)].map(([, label = '']) =>
    label.replace(/<[^>]+>/g, '|'),
  );

describe('labels', () => {
  it('stand 24 on a sheet with postal code, address and name', () => {
    const customers = Array.from({ length: 30 }, (_, index) => customerOf(index + 1));
    const { document, pageOf, tooLong, withoutAddress } = build(customers);
    expect(document.pages.map((page) => labelsOf(page).length)).toEqual([24, 6]);
    const [first = ''] = labelsOf(document.pages[0] ?? '');
    expect(first).toMatch(/315000\|+宁波市江东区桑田路1号\|+赵1 女士　收/);
    expect(pageOf.get('c24')).toBe(0);
    expect(pageOf.get('c25')).toBe(1);
    expect([tooLong, withoutAddress]).toEqual([[], []]);
    expect(document.pages.join()).not.toContain('第 1 页');
    expect(document.size).toEqual({ widthMm: 210, heightMm: 297 });
  });

  it('begin where the sheet still has labels', () => {
    const { document, pageOf } = build([customerOf(1), customerOf(2)], sheet, { usedPlaces: 23 });
    expect(document.pages).toHaveLength(2);
    expect([pageOf.get('c1'), pageOf.get('c2')]).toEqual([0, 1]);
    expect(document.pages[0]?.split('<div></div>').length).toBe(24);
    expect(build([], sheet, { usedPlaces: 5 }).document.pages).toEqual([]);
  });

  it('are not made for people without an address, and those are listed', () => {
    const nowhere = customerOf(2, { address: '' });
    const { document, withoutAddress, pageOf } = build([customerOf(1), nowhere, customerOf(3)]);
    expect(withoutAddress).toEqual(['c2']);
    expect(labelsOf(document.pages[0] ?? '')).toHaveLength(2);
    expect(pageOf.has('c2')).toBe(false);
    const plain: PaperLayout = {
      ...sheet,
      blocks: [
        {
          id: 'name',
          title: null,
          kinds: ['individual', 'company'],
          kind: 'text',
          text: { zh: '{{客户名称}}', en: '{{Customer name}}' },
        },
      ],
    };
    expect(build([nowhere], plain).withoutAddress).toEqual([]);
  });

  it('set long texts smaller, down to the least; who does not fit even then is listed, never cut', () => {
    const longer = customerOf(1, { address: '宁波市江东区桑田路十八弄六号楼'.repeat(7) });
    const longest = customerOf(2, { address: '宁波市江东区桑田路十八弄六号楼'.repeat(20) });
    const { document, tooLong } = build([longer, longest, customerOf(3)]);
    expect(tooLong).toEqual(['c2']);
    const [page = ''] = document.pages;
    expect(labelsOf(page)).toHaveLength(2);
    const sizes = [...page.matchAll(/class="left p(\d+)"/g)].map(([, size]) => Number(size) / 10);
    expect(sizes[0]).toBeLessThan(10);
    expect(sizes[0]).toBeGreaterThanOrEqual(7);
    expect(sizes[1]).toBe(10);
    for (const size of sizes) expect(document.css).toContain(`.p${size * 10} { font-size: ${size}pt; }`);
  });

  it('are blank where nobody is named', () => {
    const { document } = build([null, null]);
    expect(labelsOf(document.pages[0] ?? '')).toEqual(['||||||', '||||||']);
  });

  it('become envelopes with the branch as sender, a page each', () => {
    const company = customerOf(2, { kind: 'company', name: '宁波天一建材有限公司', contactPerson: '孙立军' });
    const { document, pageOf } = build([customerOf(1), company], envelope);
    expect(document.pages).toHaveLength(2);
    expect(document.size).toEqual({ widthMm: 220, heightMm: 110 });
    expect(document.pages[0]).toContain('<p class="code p130"><span>315000</span></p>');
    expect(document.pages[0]).toContain('江东支行');
    expect(document.pages[1]).toContain('<span>宁波天一建材有限公司</span><span>孙立军　收</span>');
    expect(pageOf.get('c2')).toBe(1);
  });

  it('lie inside their sheet, whatever the grid', () => {
    const millimetres = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 20 }),
        millimetres(6),
        millimetres(4),
        fc.constantFrom('A4' as const, 'letter' as const),
        (across, down, gapAcross, gapDown, size) => {
          const frame = { ...sheet.frame, size };
          const { size: label, perPage } = placeLabels(frame, {
            across,
            down,
            gapMm: { across: gapAcross, down: gapDown },
            cutMarks: false,
            border: false,
          });
          const { widthMm, heightMm } = sizeOf(frame);
          expect(perPage).toBe(across * down);
          const { left, right, top, bottom } = frame.margins;
          expect(label.widthMm * across + gapAcross * (across - 1)).toBeLessThanOrEqual(
            widthMm - left - right,
          );
          expect(label.heightMm * down + gapDown * (down - 1)).toBeLessThanOrEqual(
            heightMm - top - bottom + 1e-6,
          );
        },
      ),
    );
  });

  it('hold every text they are made with', () => {
    const places = placeLabels(sheet.frame, sheet.grid);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            text: fc.array(fc.constantFrom('宁波市', 'Room 12 ', '\n', '𠮷'), {
              minLength: 1,
              maxLength: 30,
            }),
            points: fc.constantFrom(9, 10, 13),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (texts) => {
          const asked = texts.map(({ text, points }) => ({
            text: text.join(''),
            points,
            align: 'left' as const,
          }));
          const fitted = fitLabel(asked, places, sheet.frame);
          if (fitted === undefined) return;
          const height = fitted.reduce(
            (total, { text, points }) =>
              total + heightOfLines(estimateLines(text, places.inner.widthMm, points), points, 1.3),
            0,
          );
          expect(height).toBeLessThanOrEqual(places.inner.heightMm);
          expect(fitted.map(({ text }) => text)).toEqual(asked.map(({ text }) => text));
          for (const { points } of fitted) expect(points).toBeGreaterThanOrEqual(sheet.frame.leastPoints);
        },
      ),
    );
  });
});
