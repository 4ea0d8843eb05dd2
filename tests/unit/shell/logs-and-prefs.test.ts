import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErrorLog } from '@electron/services/error-log';
import { traceOf } from '@electron/services/error-trace';
import { PrefsStore } from '@electron/services/prefs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-logs-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what of an error is kept', () => {
  it.each([
    ['book.diskFull', ['book.diskFull']],
    ['RangeError: 13800138000', ['RangeError']],
    ['Uncaught (in promise) TypeError: 赵思远', ['TypeError']],
    ['赵思远', ['Error']],
    ['Error: x\n    at C:\\Users\\赵思远\\app\\main.cjs:3:5', ['Error', '- main.cjs:3:5']],
    [
      'Error: x\n    at async Journal.append (/home/zhao/app/dist/main.cjs:10:2)\n    at new Foo (app://branchbook/assets/a-1.js:1:2)',
      ['Error', 'Journal.append main.cjs:10:2', 'Foo a-1.js:1:2'],
    ],
  ])('of %j', (what, kept) => {
    expect(traceOf(what)).toEqual(kept);
  });

  it('never a message, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        const [first = ''] = traceOf(new Error(message).stack ?? '');
        expect(first).toMatch(/^([A-Z][A-Za-z]*(Error|Exception)|Error)$/);
      }),
    );
  });
});

describe('the error log', () => {
  it('rotates and keeps a few older files', () => {
    const log = new ErrorLog(folder);
    writeFileSync(join(folder, 'errors.log'), 'x'.repeat(300_000));
    log.write('grid', 'book.diskFull');
    writeFileSync(join(folder, 'errors.log'), 'y'.repeat(300_000));
    log.writeError('main 赵', new TypeError('赵思远'));
    expect(readdirSync(folder).sort()).toEqual(['errors.log', 'errors.log.1', 'errors.log.2']);
    const entry = JSON.parse(readFileSync(join(folder, 'errors.log'), 'utf8'));
    expect(entry).toMatchObject({ where: 'main__', trace: expect.arrayContaining(['TypeError']) });
  });

  it('survives a place it cannot write to', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => new ErrorLog(join(folder, 'file')).write('grid', 'book.diskFull')).not.toThrow();
  });
});

describe('preferences', () => {
  const bounds = { x: 1, y: 2, width: 1100, height: 700, maximized: false };

  it('come back, and survive a damaged file', () => {
    const file = join(folder, 'profile', 'prefs.json');
    new PrefsStore(file).set({ lang: 'en' });
    new PrefsStore(file).set({ window: bounds });
    expect(new PrefsStore(file).get()).toEqual({ version: 1, lang: 'en', window: bounds });
    writeFileSync(file, '{"version":1,"lang":"fr"}');
    expect(new PrefsStore(file).get()).toEqual({ version: 1 });
    writeFileSync(file, 'not json');
    expect(new PrefsStore(file).get()).toEqual({ version: 1 });
  });
});
