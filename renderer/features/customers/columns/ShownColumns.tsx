import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { viewWords } from '@shared/words/customer-views';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { gridColumn } from '../grid/grid-columns';
import { ColumnBox } from './ColumnBox';
import { matchesColumn } from './list-sections';
import { moveColumn, toggleColumn } from './move-column';

interface Props {
  readonly keys: readonly string[];
  /** What was typed into the search box: other columns are left out of the list. */
  readonly text: string;
  readonly onChange: (keys: readonly string[]) => void;
}

/** The columns shown, in their order: hidden by a click or Space, moved by dragging, Alt+arrows or the buttons. */
export function ShownColumns({ keys, text, onChange }: Props) {
  const words = useWords(viewWords);
  const { lang } = useLang();
  const root = useRef<HTMLUListElement>(null);
  const focusNext = useRef<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const columns = keys
    .map(gridColumn)
    .filter((column) => column !== undefined)
    .filter((column) => matchesColumn(column, text, lang));
  const listBoxes = () => [...(root.current?.querySelectorAll<HTMLInputElement>('[data-row]') ?? [])];
  useLayoutEffect(() => {
    // A line that moved or went away loses the focus; the keyboard goes on from where it was.
    const key = focusNext.current;
    if (key === null || keys.length === 0) return;
    focusNext.current = null;
    const boxes = [...(root.current?.querySelectorAll<HTMLInputElement>('[data-row]') ?? [])];
    boxes.find((box) => box.dataset.row === key)?.focus();
  }, [keys]);
  const move = (key: string, to: number) => {
    focusNext.current = key;
    onChange(moveColumn(keys, key, to));
  };
  const hide = (key: string) => {
    const at = columns.findIndex((column) => column.key === key);
    focusNext.current = (columns[at + 1] ?? columns[at - 1])?.key ?? null;
    onChange(toggleColumn(keys, key));
  };
  const press = (event: KeyboardEvent<HTMLElement>, key: string) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) {
      move(key, keys.indexOf(key) + step);
      return;
    }
    const boxes = listBoxes();
    boxes[boxes.findIndex((box) => box.dataset.row === key) + step]?.focus();
  };
  return (
    <ul className="bb-columns-shown" ref={root} data-testid="columns-shown">
      {columns.map((column) => {
        const { key } = column;
        const caption = column.caption(lang);
        const isFixed = key === 'name';
        return (
          <li
            key={key}
            className="bb-column"
            draggable={!isFixed}
            data-dragged={dragged === key}
            data-over={over === key}
            onDragStart={(event) => {
              setDragged(key);
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', caption);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(key);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null && dragged !== key) move(dragged, keys.indexOf(key));
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <ColumnBox
              column={column}
              isShown
              isFixed={isFixed}
              onToggle={() => hide(key)}
              onKeyDown={(event) => press(event, key)}
            />
            {isFixed ? null : (
              <span className="bb-column-moves">
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={words.moveColumnUp(caption)}
                  disabled={keys.indexOf(key) <= 1}
                  onClick={() => move(key, keys.indexOf(key) - 1)}
                >
                  <Icon name="up" size={12} />
                </button>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={words.moveColumnDown(caption)}
                  disabled={keys.indexOf(key) === keys.length - 1}
                  onClick={() => move(key, keys.indexOf(key) + 1)}
                >
                  <Icon name="down" size={12} />
                </button>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
