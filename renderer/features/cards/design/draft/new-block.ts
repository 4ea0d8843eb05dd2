import type { LayoutBlock, LayoutCell } from '@shared/domain/paper/layout';
import { type TableSource, valuesOfSource } from '@shared/domain/paper/table-sources';

/** The kinds of sections, in the order they are offered. */
export const blockKinds = [
  'fields',
  'write',
  'table',
  'choices',
  'text',
  'chart',
  'sign',
  'ownFields',
] as const satisfies readonly LayoutBlock['kind'][];

/** An id that no section has yet. */
export function giveBlockId(blocks: readonly LayoutBlock[]): string {
  let count = blocks.length + 1;
  while (blocks.some(({ id }) => id === `section-${count}`)) count += 1;
  return `section-${count}`;
}

/** A section to begin with; `title` stands over it or beside it. */
export function makeBlock(kind: LayoutBlock['kind'], id: string, title: LayoutBlock['title']): LayoutBlock {
  const base = { id, title, kinds: ['individual', 'company'] as LayoutBlock['kinds'] };
  switch (kind) {
    case 'fields':
      return { ...base, kind, columns: 2, cells: [] };
    case 'ownFields':
      return { ...base, kind };
    case 'write':
      return { ...base, kind, heightMm: 20, ruled: false };
    case 'table':
      return { ...base, kind, source: 'contacts', columns: columnsOf('contacts'), most: 5, blank: 3 };
    case 'chart':
      return { ...base, kind, months: 6 };
    case 'text':
      return { ...base, title: null, kind, text: { zh: '', en: '' } };
    case 'choices':
      return {
        ...base,
        kind,
        choices: [
          { zh: '是', en: 'Yes' },
          { zh: '否', en: 'No' },
        ],
      };
    case 'sign':
      return { ...base, title: null, kind, labels: [{ zh: '签字', en: 'Signature' }] };
  }
}

/** A cell that shows one value. */
export function makeCell(value: string): LayoutCell {
  return { values: [value], label: null, wide: false, strong: false };
}

type TableColumns = Extract<LayoutBlock, { kind: 'table' }>['columns'];

/** Columns to begin with for what a table is filled from: its first three values. */
export function columnsOf(source: TableSource): TableColumns {
  const values =
    source === 'contacts' ? valuesOfSource(source).slice(0, 2) : valuesOfSource(source).slice(0, 4);
  if (values.length === 0) {
    return [
      { label: { zh: '日期', en: 'Date' }, percent: 20 },
      { label: { zh: '内容', en: 'What' }, percent: 60 },
      { label: { zh: '经办', en: 'By' }, percent: 20 },
    ];
  }
  const even = Math.floor(100 / values.length);
  const shares = source === 'contacts' ? [20, 80] : values.map(() => even);
  return values.map(({ key, zh, en }, at) => ({
    label: { zh, en },
    percent: at === 0 && source !== 'contacts' ? 100 - even * (values.length - 1) : (shares[at] ?? even),
    value: key,
  }));
}
