import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useViewport } from '../preview/use-viewport';
import './virtual-list.css';

interface Props {
  readonly count: number;
  /** Height of every row, px. */
  readonly rowHeight: number;
  readonly label: string;
  /** Row that is shown beside the list; -1 for none. */
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  /** Present where rows can be ticked: says whether a row is, and ticks or unticks it (Space, or a click on `data-tick`). */
  readonly isTicked?: (index: number) => boolean;
  readonly onTick?: (index: number) => void;
  readonly renderRow: (index: number) => ReactNode;
  readonly testId?: string;
}

/** Rows above and below the view that are drawn ahead of scrolling. */
const ahead = 4;

function stepOf(key: string, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}

/**
 * A list that draws only the rows in view, so that 100,000 cost as much as 20. One stop for Tab; arrow keys move the
 * current row, Space ticks it.
 */
export function VirtualList(props: Props) {
  const { count, rowHeight, label, current, onCurrent, isTicked, onTick, renderRow, testId } = props;
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const viewport = useViewport(root);
  const shown = Math.max(1, Math.floor(viewport.height / rowHeight));
  useLayoutEffect(() => {
    const list = root.current;
    if (list === null || current < 0) return;
    const top = current * rowHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + rowHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = top + rowHeight - list.clientHeight;
  }, [current, rowHeight]);

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === ' ' && onTick !== undefined && current >= 0) {
      event.preventDefault();
      onTick(current);
      return;
    }
    const step = stepOf(event.key, shown);
    if (step === null || count === 0) return;
    event.preventDefault();
    onCurrent(Math.min(count - 1, Math.max(0, (current < 0 ? -1 : current) + step)));
  };
  const chooseClicked = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>('[data-index]');
    if (row === null || row === undefined) return;
    const index = Number(row.dataset.index);
    if (onTick !== undefined && target?.closest('[data-tick]') !== null) onTick(index);
    else onCurrent(index);
  };
  const first = Math.max(0, Math.floor(viewport.scrollTop / rowHeight) - ahead);
  const last = Math.min(count - 1, Math.ceil((viewport.scrollTop + viewport.height) / rowHeight) + ahead);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  return (
    <div
      className="bb-vlist"
      role="listbox"
      aria-label={label}
      aria-multiselectable={onTick !== undefined}
      aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
      tabIndex={0}
      ref={root}
      onKeyDown={handleKey}
      onClick={chooseClicked}
      data-testid={testId}
      data-count={count}
    >
      <div className="bb-vlist-length" style={{ height: count * rowHeight }}>
        {rows.map((index) => (
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={isTicked === undefined ? index === current : isTicked(index)}
            aria-posinset={index + 1}
            aria-setsize={count}
            className="bb-vlist-row"
            data-current={index === current}
            style={{ top: index * rowHeight, height: rowHeight }}
            data-index={index}
          >
            {renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
