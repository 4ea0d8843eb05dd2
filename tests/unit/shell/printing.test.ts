import { chooseFreeName, foldFileName, tidyFileName } from '@electron/services/file-names';
import { joinDocuments } from '@electron/services/paper/join-documents';
import { pdfOptions } from '@electron/services/paper/page-size';
import { printOptions, readOutcome } from '@electron/services/paper/print-page';
import { readUsualPrinter } from '@electron/services/paper/printers';
import { splitDocument } from '@electron/services/pdf/split-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('sheets', () => {
  it.each([
    [210, 297, 'A4', false],
    [297, 210, 'A4', true],
    [148, 210, 'A5', false],
    [215.9, 279.4, 'Letter', false],
  ])('%s by %s mm is %s', (widthMm, heightMm, name, landscape) => {
    expect(pdfOptions({ widthMm, heightMm })).toMatchObject({ pageSize: name, landscape });
  });

  it('of other sizes are told in numbers, upright and turned', () => {
    const envelope = { widthMm: 220, heightMm: 110 };
    expect(printOptions(envelope, { dialog: true })).toMatchObject({
      silent: false,
      landscape: true,
      pageSize: { width: 110_000, height: 220_000 },
    });
    const { pageSize } = pdfOptions(envelope);
    expect(pageSize).toMatchObject({ width: expect.closeTo(4.33, 2), height: expect.closeTo(8.66, 2) });
  });
});

describe('the system', () => {
  it('names the usual printer in its own way', () => {
    expect(readUsualPrinter('system default destination: Laser-2F\n')).toBe('Laser-2F');
    expect(readUsualPrinter('no system default destination\n')).toBeUndefined();
    const registry = 'HKEY_CURRENT_USER\\x\r\n    Device    REG_SZ    HP LaserJet 1020,winspool,Ne00:\r\n';
    expect(readUsualPrinter(registry)).toBe('HP LaserJet 1020');
  });

  it('says how a print ended', () => {
    expect(readOutcome(true, '')).toEqual({ ok: true, value: { printed: true } });
    expect(readOutcome(false, 'Print job canceled')).toEqual({ ok: true, value: { printed: false } });
    expect(readOutcome(false, 'Invalid printer settings')).toMatchObject({ reason: 'paper.noPrinter' });
    expect(readOutcome(false, 'Print job failed')).toMatchObject({ reason: 'paper.notPrinted' });
  });
});

describe('documents', () => {
  it('come together again as they were split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }), (pages, atOnce) => {
        const body = Array.from({ length: pages }, (_, page) => `<section class="page">${page}</section>`);
        const whole = `<html><head><style>x</style></head><body>${body.join('')}</body></html>`;
        expect(joinDocuments(splitDocument(whole, atOnce))).toBe(whole);
      }),
    );
  });
});

describe('names in a folder', () => {
  it('never leave it and never mean another thing to the system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (typed) => {
        const name = tidyFileName(typed, 'pdf');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.pdf$/u);
        expect(name).not.toMatch(/^\.|^\s|[.\s]\.pdf$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(Buffer.byteLength(tidyFileName('长'.repeat(200), 'pdf'))).toBeLessThan(250);
      }),
    );
    expect(tidyFileName('nul.txt', 'pdf')).toBe('_nul.txt.pdf');
    expect(tidyFileName('COM¹', 'pdf')).toBe('_COM¹.pdf');
  });

  it('get a number when they are taken, capitals or not', () => {
    const given = new Set(['a.pdf', 'a (2).pdf']);
    expect(chooseFreeName('A', 'pdf', (name) => given.has(foldFileName(name)))).toBe('A (3).pdf');
  });
});
