import type { ReactNode } from 'react';
import { useRef } from 'react';
import { SortableRow } from './SortableRow';
import './sortable.css';

interface Props<T> {
  readonly items: readonly T[];
  /** Name of the list for screen readers. */
  readonly label: string;
  readonly nameOf: (item: T, at: number) => string;
  /** Ids that stay with the items; absent: their places. */
  readonly idOf?: (item: T) => string;
  readonly onMove: (from: number, to: number) => void;
  /** What a row shows; `handle` is to be put where it begins. */
  readonly children: (item: T, at: number, handle: ReactNode) => ReactNode;
  readonly testId?: string;
}

/** A list whose rows are put in order by dragging their handles, or with Alt and the arrow keys. */
export function SortableList<T>({ items, label, nameOf, idOf, onMove, children, testId }: Props<T>) {
  const root = useRef<HTMLUListElement>(null);
  /** The token by which rows of this list know each other: nothing is dropped into another list. */
  const list = useRef(Symbol(label));
  const move = (from: number, to: number, byKey: boolean) => {
    if (to < 0 || to >= items.length || from === to) return;
    onMove(from, to);
    if (!byKey) return;
    // The keyboard stays on the row that moved.
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`:scope > [data-at="${to}"] [data-handle]`)?.focus(),
    );
  };
  return (
    <ul className="bb-sortable" aria-label={label} ref={root} data-testid={testId}>
      {items.map((item, at) => (
        <SortableRow
          key={idOf === undefined ? `${at}` : idOf(item)}
          at={at}
          list={list.current}
          name={nameOf(item, at)}
          onMove={move}
        >
          {(handle) => children(item, at, handle)}
        </SortableRow>
      ))}
    </ul>
  );
}
