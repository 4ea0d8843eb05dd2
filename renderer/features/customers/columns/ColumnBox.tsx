import { useLang } from '@renderer/components/language/language-context';
import type { KeyboardEvent } from 'react';
import type { GridColumn } from '../grid/grid-columns';

interface Props {
  readonly column: GridColumn;
  readonly isShown: boolean;
  /** True for the name, which is always shown. */
  readonly isFixed?: boolean;
  readonly onToggle: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One column by its name, with a tick while it is shown. */
export function ColumnBox({ column, isShown, isFixed = false, onToggle, onKeyDown }: Props) {
  const { lang } = useLang();
  return (
    <label className="bb-column-name" title={column.fullCaption(lang)}>
      <input
        type="checkbox"
        checked={isShown}
        disabled={isFixed}
        {...(isShown ? { 'data-row': column.key } : {})}
        onChange={onToggle}
        onKeyDown={onKeyDown}
      />
      <span>{column.caption(lang)}</span>
    </label>
  );
}
