import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { readHeaderText } from '@shared/domain/sheets/planning/header-text';
import { synonymIndex } from '@shared/domain/sheets/planning/synonym-index';

/** What a mark in a template stands for. */
export type Mark =
  /** A field of the customer in whose row it stands. */
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'number' }
  | { readonly kind: 'branch' }
  | { readonly kind: 'date' }
  | { readonly kind: 'month' }
  | { readonly kind: 'count' }
  /** Sum of a field over all customers. */
  | { readonly kind: 'total'; readonly field: Field };

const braces = /[{｛]{2}\s*([^{}｛｝]{1,60}?)\s*[}｝]{2}/g;

const plainMarks: Readonly<Record<string, Exclude<Mark['kind'], 'field' | 'total'>>> = {
  序号: 'number',
  'no.': 'number',
  网点: 'branch',
  branch: 'branch',
  日期: 'date',
  date: 'date',
  月份: 'month',
  month: 'month',
  客户数: 'count',
  户数: 'count',
  count: 'count',
};

/** A text taken apart at its marks: texts between them, and the names of marks. */
export interface MarkedText {
  readonly pieces: readonly (string | { readonly mark: string })[];
}

/** The marks in a text; `null` when it has none. */
export function findMarks(text: string): MarkedText | null {
  const pieces: (string | { readonly mark: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(braces)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({ mark: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (pieces.length === 0) return null;
  if (from < text.length) pieces.push(text.slice(from));
  return { pieces };
}

/** What a mark's name stands for; `undefined` when nobody knows it. Names of fields win over everything else. */
export function readMark(name: string): Mark | undefined {
  const total = /^(?:合计|总计|total|sum)\s*[:：]\s*(.+)$/i.exec(name);
  if (total !== null) {
    const field = findField(total[1] ?? '');
    return field?.type === 'money' || field?.type === 'number' ? { kind: 'total', field } : undefined;
  }
  const plain = plainMarks[name.toLowerCase()];
  if (plain !== undefined) return { kind: plain };
  const field = findField(name);
  return field === undefined ? undefined : { kind: 'field', field };
}

/** A field by its key, its names, or a header that means it. */
function findField(name: string): Field | undefined {
  const direct = fieldByKey(name.trim());
  if (direct !== undefined) return direct;
  const { name: full, bare } = readHeaderText(name);
  const { strong, weak } = synonymIndex;
  const key = strong.get(full) ?? strong.get(bare) ?? weak.get(full) ?? weak.get(bare);
  return key === undefined ? undefined : fieldByKey(key);
}

/** True for marks that belong to a row of one customer. */
export function isOfCustomer(mark: Mark): boolean {
  return mark.kind === 'field' || mark.kind === 'number';
}
