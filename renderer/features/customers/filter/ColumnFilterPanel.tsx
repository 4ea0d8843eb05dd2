import { useLang } from '@renderer/components/language/language-context';
import { countValues, measureRange, type ValueCount } from '@renderer/data/view/count-values';
import { describeValue } from '@renderer/data/view/describe-filters';
import { useCallback, useMemo } from 'react';
import { gridColumn } from '../grid/grid-columns';
import type { PageModel } from '../use-page-model';
import { FilterPanel } from './FilterPanel';
import { listShapes, shapeOf } from './filter-shapes';

interface Props {
  readonly model: PageModel;
  readonly columnKey: string;
  readonly anchor: DOMRect;
  readonly onClose: () => void;
}

/** The filter of a column with what its controls need: values and their counts under the other conditions in force. */
export function ColumnFilterPanel({ model, columnKey, anchor, onClose }: Props) {
  const { lang } = useLang();
  const { live, filters, view } = model;
  const { index, schemes } = live;
  const column = gridColumn(columnKey);
  const field = column?.field;
  const shapes = useMemo(
    () => listShapes(columnKey, field, () => index.codesOf(columnKey).values.length),
    [index, columnKey, field],
  );
  // Counted once, when the list is first shown: it must not move under the pointer. 100,000 names are only counted
  // for somebody who wants to see them.
  const listValues = useMemo(() => {
    let counted: readonly ValueCount[] | null = null;
    return () => {
      counted ??= countValues(index, view.request, columnKey);
      return counted;
    };
  }, [index, view.request, columnKey]);
  const hasRange = shapes[0] === 'amount' || shapes[0] === 'number' || shapes[0] === 'date';
  const range = useMemo(
    () => (hasRange ? measureRange(index, view.request, columnKey) : null),
    [index, view.request, columnKey, hasRange],
  );
  const describe = useCallback(
    (value: string) => describeValue(columnKey, value, { lang, schemes }),
    [columnKey, lang, schemes],
  );
  if (column === undefined) return null;
  const current = filters.find((filter) => filter.key === columnKey);
  return (
    <FilterPanel
      key={columnKey}
      column={column}
      shapes={shapes}
      first={shapeOf(current, shapes)}
      current={current}
      listValues={listValues}
      range={range}
      describeValue={describe}
      anchor={anchor}
      onApply={(filter) => {
        const at = filters.findIndex((other) => other.key === columnKey);
        const others = filters.filter((other) => other.key !== columnKey);
        if (filter === null) model.filter(others);
        else model.filter(at < 0 ? [...filters, filter] : filters.with(at, filter));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
