import { escapeHtml, html } from '@renderer/paper/html';
import { paginate } from '@renderer/paper/paginate';
import { cutIntoPieces, estimateLines, splitAtLines } from '@renderer/paper/text-measure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('markup', () => {
  it('escapes values, passes markup, joins lists and drops nothing', () => {
    const rows = ['a<b', 1, html`<i>c</i>`, null, false, undefined];
    expect(html`<p title="${'"x"'}">${rows}</p>`.text).toBe('<p title="&quot;x&quot;">a&lt;b1<i>c</i></p>');
  });

  it('never lets text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`]/);
      }),
    );
  });
});

describe('the estimate of lines', () => {
  it.each([
    ['', 1],
    ['一'.repeat(10), 1],
    ['一'.repeat(30), 2],
    ['a\nb\nc', 3],
  ])('of %j in 64 mm', (text, lines) => {
    expect(estimateLines(text, 64, 10.5)).toBe(lines);
  });

  it('cuts text into pieces that fit and together are the text', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '，', '。', 'a', 'W', ' ', '\n', '𠮷', '1') });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 10, max: 80 }),
        (value, lines, width) => {
          const pieces = cutIntoPieces(value, lines, width, 9.5);
          expect(pieces.join('')).toBe(value);
          expect(splitAtLines(value, lines, width, 9.5)[0]).toBe(pieces[0]);
          for (const piece of pieces) {
            if ([...piece].length > 1) expect(estimateLines(piece, width, 9.5)).toBeLessThanOrEqual(lines);
          }
        },
      ),
    );
  });
});

describe('pages', () => {
  it('hold every block once, in order, and no more than fits', () => {
    const heights = fc.array(
      fc.record({ heightMm: fc.integer({ min: 1, max: 50 }), withNext: fc.boolean() }),
    );
    fc.assert(
      fc.property(heights, (blocks) => {
        const numbered = blocks.map((block, index) => ({ ...block, content: index }));
        const pages = paginate(numbered, 60, 100);
        expect(pages.flat()).toEqual(numbered.map((block) => block.content));
        for (const [place, page] of pages.entries()) {
          const height = page.reduce((sum, index) => sum + (blocks[index]?.heightMm ?? 0), 0);
          if (page.length > 1) expect(height).toBeLessThanOrEqual(place === 0 ? 60 : 100);
        }
      }),
    );
  });

  it('keep a heading with what follows it', () => {
    const heading = { content: 'heading', heightMm: 10, withNext: true };
    const row = { content: 'row', heightMm: 30 };
    expect(paginate([row, heading, row], 60, 60)).toEqual([['row'], ['heading', 'row']]);
    expect(paginate([], 60, 60)).toEqual([[]]);
  });
});
