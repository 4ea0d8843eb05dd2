import { noFacts } from '@renderer/data/paper/card-facts';
import { listFactsWanted } from '@renderer/data/paper/facts-wanted';
import { digestOf } from '@renderer/paper/blocks/digest';
import { buildTierCardsInSteps } from '@renderer/paper/build-cards';
import { finishSteps } from '@renderer/paper/build-customer-paper';
import { buildEvaluationsHtml } from '@renderer/paper/build-evaluations';
import { finishDocument, toDocumentHtml } from '@renderer/paper/document';
import { roomOf, sizeOf, usualFrame } from '@renderer/paper/frame';
import { html } from '@renderer/paper/html';
import { paperCss } from '@renderer/paper/paper-css';
import { composeForm } from '@shared/domain/evaluations/compose-form';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import type { PaperFrame } from '@shared/domain/paper/layout';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { describe, expect, it } from 'vitest';
import { evaluateOne } from '../../evaluations/samples';
import { around, build, context, layoutWithId, person, readText } from './samples';

const page = [{ kind: 'notice', body: html`<p>x</p>` }];
const frame = (change: Partial<PaperFrame>): PaperFrame => ({ ...usualFrame, ...change });

describe('frames', () => {
  it.each([
    ['A4', 'portrait', 210, 297],
    ['A4', 'landscape', 297, 210],
    ['A5', 'portrait', 148, 210],
    ['letter', 'portrait', 215.9, 279.4],
    ['envelopeDL', 'landscape', 220, 110],
  ] as const)('%s %s is %d by %d mm', (size, orientation, widthMm, heightMm) => {
    const own = frame({ size, orientation });
    expect(sizeOf(own)).toEqual({ widthMm, heightMm });
    const document = finishDocument('x', page, context, own);
    expect(document.size).toEqual({ widthMm, heightMm });
    expect(document.css).toContain(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`);
    expect(roomOf(own).widthMm).toBeCloseTo(widthMm - 32);
  });

  it('leave documents without a layout as they were', () => {
    expect(finishDocument('x', page, context).css).toBe(paperCss);
  });

  it('say what the branch wants at head and foot, and nothing where it wants nothing', () => {
    const own = frame({ foot: { zh: '内部资料', en: 'Internal' }, showsPrinted: false, showsPages: false });
    const text = readText(finishDocument('x', page, context, own).pages);
    expect(text).toContain('内部资料');
    expect(text).not.toMatch(/打印|第 1 页/);
    const bare = frame({ foot: { zh: '', en: '' }, showsPrinted: false, showsPages: false });
    expect(finishDocument('x', page, context, bare).pages.join('')).not.toContain('<footer');
    expect(roomOf(bare).heightMm).toBeGreaterThan(roomOf(own).heightMm);
    const headed = { ...layoutWithId('full-card'), frame: frame({ heading: { zh: '贵宾卡', en: 'VIP' } }) };
    expect(readText(build(headed).document.pages)).toContain('贵宾卡');
  });

  it('take a logo once for the whole document, and none that is no picture', () => {
    const logo = (image: string) => ({ image, heightMm: 12, place: 'left' as const });
    const good = 'data:image/png;base64,iVBORw0KGgo=';
    const layout = { ...layoutWithId('full-card'), frame: frame({ logo: logo(good) }) };
    const { document } = build(layout, { customers: [person, { ...person, id: 'b' }] });
    expect(toDocumentHtml(document).split(good)).toHaveLength(2);
    const bad = frame({ logo: logo('data:image/png;base64,"); } </style><script>') });
    expect(finishDocument('x', page, context, bad).css).not.toMatch(/script|<\/style/);
  });

  it('of two sizes lie in one document, each sheet in its own', () => {
    const small = layoutWithId('small-card-2');
    const half = {
      ...small,
      frame: { ...small.frame, size: 'A5' as const, orientation: 'landscape' as const },
      grid: { across: 1, down: 1, gapMm: { across: 0, down: 0 }, cutMarks: false, border: true },
    };
    const plain = { ...person, id: 'plain', monthlyAverageAum: 100 };
    const built = finishSteps(
      buildTierCardsInSteps({
        ...context,
        layouts: { full: layoutWithId('full-card'), small: half },
        customers: [plain, person],
        facts: noFacts,
        masked: true,
        schemes: defaultSchemes,
      }),
    );
    expect([...built.pageOf]).toEqual([
      ['zhao', 0],
      ['plain', 1],
    ]);
    expect(built.document.css).toMatch(/@page frame-\w+ \{ size: 210mm 148mm/);
    expect(built.document.css).toMatch(/@page frame-\w+ \{ size: 210mm 297mm/);
  });
});

describe('the evaluation form in a frame', () => {
  const form = { ...evaluateOne(person), revision: { mark: 'B', places: 3, date: '2026-11-09' } };
  const layout = {
    ...layoutWithId('evaluation-form'),
    frame: frame({
      size: 'A5',
      margins: { top: 10, right: 10, bottom: 7, left: 10 },
      points: 9,
      leastPoints: 7,
    }),
  };

  it('keeps its columns, its revision and its one page', () => {
    const { pages, size } = buildEvaluationsHtml(
      [composeForm(form, retailTemplate, 'zh-CN')],
      context,
      layout,
    );
    expect(pages).toHaveLength(1);
    expect(size).toEqual({ widthMm: 148, heightMm: 210 });
    const text = readText(pages);
    expect(text.replace(/\|+/g, '|')).toContain('|序号|分析指标|指标权重|指标得分|客户等级|得分依据|备注|');
    expect(text.replace(/\|+/g, '|')).toContain('|修改标记|B|修改处数|3|修改日期|2026-11-09|');
  });

  it('loses nothing of a basis of a thousand words', () => {
    const basis = Array.from({ length: 120 }, (_, at) => `依据第${at}条。`).join('');
    const lines = form.lines.map((line, at) =>
      at === 0 ? { ...line, basis: { kind: 'typed' as const, text: basis } } : line,
    );
    const { pages } = buildEvaluationsHtml(
      [composeForm({ ...form, lines }, retailTemplate, 'zh-CN')],
      context,
      layout,
    );
    const cells = [...pages.join('').matchAll(/<td class="text">(.*?)<\/td>/g)].map(([, text]) => text);
    expect(cells.join('')).toContain(basis);
  });
});

describe('the sign of what stands on a card', () => {
  const card = layoutWithId('full-card');
  const sign = (record = person, facts = noFacts) => digestOf(card, record, facts, defaultSchemes);

  it('changes with what is printed, and with nothing else', () => {
    expect(sign()).toBe(sign({ ...person }));
    expect(sign({ ...person, mobile: '13812344472' })).not.toBe(sign());
    expect(sign(person, { of: () => around })).not.toBe(sign());
    expect(sign({ ...person, wechat: 'zhao' })).toBe(sign());
  });
});

describe('facts are read', () => {
  it('only as far as a layout prints them', () => {
    const nothing = { contacts: 0, relations: false, months: 0, improvements: false };
    expect(listFactsWanted(layoutWithId('small-card-6'))).toEqual(nothing);
    expect(listFactsWanted(layoutWithId('full-card'))).toEqual({
      contacts: 5,
      relations: true,
      months: 6,
      improvements: false,
    });
    expect(listFactsWanted(layoutWithId('maintenance-plan')).improvements).toBe(true);
  });
});
