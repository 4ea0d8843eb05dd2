import { emptyHistory, foldHistory } from '@shared/domain/changes/history';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { type PrintingEntry, readPrinting, recordPrinting } from '@shared/domain/paper/record-printing';
import type { BookRecord } from '@shared/domain/records/records';
import { describe, expect, test } from 'vitest';

const entry: PrintingEntry = {
  paper: 'fullCard',
  layout: { id: 'full-card', name: '重要客户卡' },
  to: 'pdf',
  file: '关系卡.pdf',
  pages: 2,
  fields: ['name', 'phone', 'name'],
  full: true,
  customers: [
    { id: 'a', digest: 'd1' },
    { id: 'b', digest: 'd2' },
    { id: 'a', digest: 'd1' },
  ],
};
const now = { at: '2026-11-03T06:32:00.000Z', by: '王敏' };
const known = (records: readonly BookRecord[]) => ({
  get: (id: string) => records.find((record) => record.id === id),
});

describe('a printing is written down', () => {
  test('with layout, fields, pages, and each customer once', () => {
    const draft = recordPrinting(known([]), entry, now);
    expect(draft.label).toEqual({
      kind: 'printed',
      paper: 'fullCard',
      layout: '重要客户卡',
      to: 'pdf',
      file: '关系卡.pdf',
      pages: 2,
      customers: 2,
      fields: ['name', 'phone'],
      full: true,
    });
    expect(draft.touched.map(({ id, before }) => [id, before])).toEqual([
      ['a', null],
      ['b', null],
    ]);
    const after = draft.touched[0]?.after;
    expect(readPrinting(recordFrom('a', after ?? {}))?.papers.fullCard).toEqual({
      ...now,
      layout: 'full-card',
      digest: 'd1',
    });
  });

  test('other papers of the customer stay, the same one is replaced', () => {
    const earlier = { at: '2026-10-01T00:00:00.000Z', by: '陈思远', layout: 'x', digest: 'old' };
    const record: BookRecord = { id: 'a', papers: { fullCard: earlier, visitRecord: earlier } };
    const [touched] = recordPrinting(known([record]), entry, now).touched;
    const next = readPrinting(applyPatch(record, touched?.after ?? {}));
    expect(next?.papers.visitRecord).toEqual(earlier);
    expect(next?.papers.fullCard?.digest).toBe('d1');
    expect(readPrinting(applyPatch(applyPatch(record, touched?.after ?? {}), touched?.before ?? {}))).toEqual(
      readPrinting(record),
    );
  });

  test('blank sheets touch nobody', () => {
    expect(recordPrinting(known([]), { ...entry, customers: [] }, now).touched).toEqual([]);
  });

  test('there is nothing to take back', () => {
    const { label, command } = recordPrinting(known([]), entry, now);
    const header = { id: '1', clock: '1', actor: '王敏', command, label };
    expect(foldHistory(emptyHistory, { seq: 1, header })).toEqual(emptyHistory);
  });

  test.each([undefined, { id: 'a' }, { id: 'a', papers: 'x' }, { id: 'a', papers: { fullCard: { at: 1 } } }])(
    'what cannot be read counts as never printed: %j',
    (record) => {
      expect(readPrinting(record)?.papers.fullCard).toBeUndefined();
    },
  );
});
