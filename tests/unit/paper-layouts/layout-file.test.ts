import { defaultLayouts, usualLayout } from '@shared/domain/paper/default-layouts';
import type { PaperLayout } from '@shared/domain/paper/layout';
import { longestLayoutFile, readLayoutFile, writeLayoutFile } from '@shared/domain/paper/layout-file';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const card = usualLayout('fullCard');
const head = { format: 'branchbook.paperLayouts', version: 1 };

describe('a file of layouts', () => {
  it('gives back what was written', () => {
    expect(readLayoutFile(writeLayoutFile(defaultLayouts))).toEqual({ ok: true, value: defaultLayouts });
    expect(readLayoutFile(`\uFEFF${writeLayoutFile([card])}`)).toEqual({ ok: true, value: [card] });
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'design.fileNotOne'],
    ['text', '客户名称,客户号', 'design.fileNotOne'],
    ['half a file', writeLayoutFile([card]).slice(0, 800), 'design.fileNotOne'],
    ['other JSON', '{"name":"x"}', 'design.fileNotOne'],
    ['a list', '[1,2]', 'design.fileNotOne'],
    ['null', 'null', 'design.fileNotOne'],
    ['a later version', JSON.stringify({ ...head, version: 9, layouts: [{}] }), 'design.fileNewer'],
    ['no layouts', JSON.stringify({ ...head, layouts: [] }), 'design.fileEmpty'],
    [
      'an unknown kind of paper',
      JSON.stringify({ ...head, layouts: [{ ...card, kind: 'poster' }] }),
      'design.fileBroken',
    ],
    ['far too much', 'x'.repeat(longestLayoutFile + 1), 'design.fileTooLarge'],
    ['nested without end', `${'['.repeat(200_000)}`, 'design.fileNotOne'],
  ])('refuses %s', (_, text, reason) => {
    expect(readLayoutFile(text)).toMatchObject({ ok: false, reason });
  });

  it('says which layout is broken, and takes none', () => {
    const layouts = [card, { ...card, frame: { ...card.frame, points: 900 } }];
    expect(readLayoutFile(JSON.stringify({ ...head, layouts }))).toEqual({
      ok: false,
      reason: 'design.fileBroken',
      details: { layout: 2, place: 'frame.points' },
    });
  });

  it('leaves out what it does not know, prototypes included', () => {
    const text = JSON.stringify({ ...head, layouts: [card] }).replace(
      '"id":"full-card"',
      '"id":"full-card","onload":"alert(1)","__proto__":{"polluted":true}',
    );
    const read = readLayoutFile(text);
    expect(read).toEqual({ ok: true, value: [card] });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('keeps texts as texts, whatever they say', () => {
    const name = { zh: '<script>alert(1)</script>', en: '"><img onerror=1>' };
    const hostile: PaperLayout = { ...card, name, frame: { ...card.frame, heading: name } };
    expect(readLayoutFile(writeLayoutFile([hostile]))).toEqual({ ok: true, value: [hostile] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (layout) => {
        const read = readLayoutFile(JSON.stringify({ ...head, layouts: [layout] }));
        expect(read.ok).toBe(false);
      }),
    );
  });
});
