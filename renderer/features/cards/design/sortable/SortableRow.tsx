import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { getReorderDestinationIndex } from '@atlaskit/pragmatic-drag-and-drop-hitbox/util/get-reorder-destination-index';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly at: number;
  readonly list: symbol;
  readonly name: string;
  readonly onMove: (from: number, to: number, byKey: boolean) => void;
  readonly children: (handle: ReactNode) => ReactNode;
}

/** One row: dragged by its handle, dropped above or below another row of the same list. */
export function SortableRow({ at, list, name, onMove, children }: Props) {
  const words = useWords(layoutEditorWords);
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, setEdge] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  const latest = useRef(onMove);
  latest.current = onMove;
  useEffect(() => {
    if (row.current === null || handle.current === null) return undefined;
    return combine(
      draggable({
        element: row.current,
        dragHandle: handle.current,
        getInitialData: () => ({ list, at }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => source.data.list === list,
        getData: ({ input, element }) =>
          attachClosestEdge({ at }, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) => setEdge(source.data.at === at ? null : extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const from = source.data.at;
          if (typeof from !== 'number') return;
          const to = getReorderDestinationIndex({
            startIndex: from,
            indexOfTarget: at,
            closestEdgeOfTarget: extractClosestEdge(self.data),
            axis: 'vertical',
          });
          latest.current(from, to, false);
        },
      }),
    );
  }, [at, list]);
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(at, event.key === 'ArrowUp' ? at - 1 : at + 1, true);
  };
  return (
    <li
      ref={row}
      data-at={at}
      data-edge={edge ?? undefined}
      data-dragging={dragging || undefined}
      onKeyDown={press}
    >
      {children(
        <button
          type="button"
          className="bb-sortable-handle"
          data-handle
          ref={handle}
          aria-label={words.moveHandle(name)}
          title={words.moveHandle(name)}
        >
          <Icon name="grip" size={14} />
        </button>,
      )}
    </li>
  );
}
