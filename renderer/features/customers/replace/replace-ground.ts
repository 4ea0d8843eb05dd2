import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { bulkWords } from '@shared/words/bulk';
import { findReplaceWords } from '@shared/words/find-replace';
import { useMemo, useState } from 'react';
import { type GridColumn, gridColumn } from '../grid/grid-columns';
import { rectOf } from '../range/range-model';
import { rangeOf } from '../range/range-store';
import type { PageModel } from '../use-page-model';
import type { ReplaceGround } from './plan-replace';

type Scope = 'range' | 'selected' | 'shown';

export interface ChosenGround {
  readonly scope: string;
  readonly scopes: readonly { readonly value: string; readonly label: string }[];
  choose(scope: string): void;
  /** Columns in which something can be replaced, and those shown in which nothing can. */
  readonly writable: readonly GridColumn[];
  readonly readOnly: readonly GridColumn[];
  readonly ground: ReplaceGround;
}

/**
 * The cells a replacement looks at: the range where more than one cell is selected, else the ticked customers, else
 * those shown. `columns` narrows it; without any, every column that can be written counts.
 */
export function useReplaceGround(model: PageModel, columns: readonly string[]): ChosenGround {
  const words = useWords(findReplaceWords);
  const bulk = useWords(bulkWords);
  const formats = useFormats();
  const { session, selected, shown, live, columnKeys, edits } = model;
  // The range as it was when the dialog opened: the grid cannot be reached while it is open.
  const [rect] = useState(() => {
    const found = rectOf(rangeOf(session).range, columnKeys, shown.rows.length);
    return found === undefined || (found.top === found.bottom && found.left === found.right)
      ? undefined
      : found;
  });
  const [wanted, choose] = useState<string | null>(null);
  const cells = rect === undefined ? 0 : (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);
  const scopes: readonly { readonly value: Scope; readonly label: string }[] = [
    ...(rect === undefined ? [] : [{ value: 'range' as const, label: words.range(formats.count(cells)) }]),
    ...(selected.size === 0
      ? []
      : [{ value: 'selected' as const, label: bulk.selected(formats.count(selected.size)) }]),
    { value: 'shown', label: bulk.shown(formats.count(shown.order.length)) },
  ];
  const scope = scopes.find(({ value }) => value === wanted)?.value ?? scopes[0]?.value ?? 'shown';
  const all = useMemo(() => {
    const keys =
      scope === 'range' && rect !== undefined ? columnKeys.slice(rect.left, rect.right + 1) : columnKeys;
    return keys.map(gridColumn).filter((column) => column !== undefined);
  }, [scope, rect, columnKeys]);
  const writable = useMemo(() => all.filter(isWritable), [all]);
  const readOnly = useMemo(() => all.filter((column) => column.field?.derived === true), [all]);
  const ground = useMemo<ReplaceGround>(() => {
    const chosen = columns.length === 0 ? writable : writable.filter(({ key }) => columns.includes(key));
    const fields = chosen.flatMap(({ field }) => field ?? []);
    const { records } = live.index;
    // What is found changes with the values, though nobody comes or goes.
    if (edits < 0) return { count: 0, customerAt: () => undefined, fields };
    if (scope === 'range' && rect !== undefined) {
      const { top, bottom } = rect;
      return {
        count: bottom - top + 1,
        customerAt: (index) => records[shown.rows[top + index] ?? -1],
        fields,
      };
    }
    if (scope === 'selected') {
      const ids = [...selected];
      return { count: ids.length, customerAt: (index) => session.customers.get(ids[index] ?? ''), fields };
    }
    return {
      count: shown.order.length,
      customerAt: (index) => records[shown.order[index] ?? -1],
      fields,
    };
  }, [scope, rect, columns, writable, live, shown, selected, session, edits]);
  return { scope, scopes, choose, writable, readOnly, ground };
}

function isWritable({ field }: GridColumn): boolean {
  return field !== undefined && field.derived !== true;
}
