import { useLang } from '@renderer/components/language/language-context';
import { completenessColumnKey, tierColumnKey } from '@renderer/data/view/customer-columns';
import type { CustomerIndex } from '@renderer/data/view/customer-index';
import type { ColumnFilter } from '@renderer/data/view/view-column';
import { formatField } from '@shared/domain/fields/format-field';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { useMemo } from 'react';
import { gridColumn } from '../grid/grid-columns';
import { FilterPanel } from './FilterPanel';
import type { FilterShape } from './filter-draft';
import { listValues } from './list-values';

interface Props {
  readonly columnKey: string;
  readonly index: CustomerIndex;
  readonly schemes: readonly TierScheme[];
  readonly filters: readonly ColumnFilter[];
  readonly anchor: DOMRect;
  readonly onChange: (filters: readonly ColumnFilter[]) => void;
  readonly onClose: () => void;
}

/** Chooses the controls for a column: ranges for amounts and dates, a list where there are few values, else text. */
export function ColumnFilterPanel(props: Props) {
  const { columnKey, index, schemes, filters, onChange, onClose } = props;
  const { lang } = useLang();
  const column = gridColumn(columnKey);
  const { shape, values } = useMemo(() => chooseShape(index, columnKey), [index, columnKey]);
  if (column === undefined) return null;
  const { field } = column;
  const describeValue = (value: string) => {
    if (columnKey === tierColumnKey) {
      const tier = schemes.flatMap((scheme) => scheme.tiers).find((candidate) => candidate.key === value);
      return tier === undefined ? value : lang === 'en' ? tier.en : tier.zh;
    }
    if (field === undefined) return value;
    return formatField(field, field.type === 'flag' ? value === 'true' : value, lang, { masked: true });
  };
  return (
    <FilterPanel
      key={columnKey}
      column={column}
      shape={shape}
      current={filters.find((filter) => filter.key === columnKey)}
      values={values}
      describeValue={describeValue}
      anchor={props.anchor}
      onApply={(filter) => {
        const others = filters.filter((other) => other.key !== columnKey);
        onChange(filter === null ? others : [...others, filter]);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function chooseShape(index: CustomerIndex, key: string) {
  const none: ReturnType<typeof listValues> = [];
  const shaped = (shape: FilterShape, values = none) => ({ shape, values: values ?? [] });
  if (key === completenessColumnKey) return shaped('number');
  const type = gridColumn(key)?.field?.type;
  if (type === 'money') return shaped('amount');
  if (type === 'number' || type === 'rate') return shaped('number');
  if (type === 'date') return shaped('date');
  const values = type === 'longText' || key === 'name' ? null : listValues(index, key);
  return values === null ? shaped('text') : shaped('list', values);
}
