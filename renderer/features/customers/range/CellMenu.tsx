import { useWords } from '@renderer/components/language/language-context';
import { gridWords } from '@shared/words/grid';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { CellMenuItem } from './cell-menu-items';

interface Props {
  readonly x: number;
  readonly y: number;
  /** Groups of entries; a line stands between them. */
  readonly groups: readonly (readonly CellMenuItem[])[];
  readonly onClose: () => void;
}

/** The menu of a cell: by right click, Shift+F10 or the menu key; arrows walk, Enter takes, Esc closes. */
export function CellMenu({ x, y, groups, onClose }: Props) {
  const words = useWords(gridWords);
  const root = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const menu = root.current;
    if (menu === null) return;
    const { offsetWidth, offsetHeight } = menu;
    menu.style.left = `${Math.max(4, Math.min(x, window.innerWidth - offsetWidth - 4))}px`;
    menu.style.top = `${y + offsetHeight > window.innerHeight - 4 ? Math.max(4, y - offsetHeight) : y}px`;
    const before = document.activeElement;
    menu.querySelector<HTMLElement>('[role="menuitem"]:not([disabled])')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [x, y]);
  useEffect(() => {
    const leave = (event: MouseEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) close.current();
    };
    const blur = () => close.current();
    window.addEventListener('mousedown', leave, { capture: true });
    window.addEventListener('wheel', leave, { capture: true, passive: true });
    window.addEventListener('blur', blur);
    return () => {
      window.removeEventListener('mousedown', leave, { capture: true });
      window.removeEventListener('wheel', leave, { capture: true });
      window.removeEventListener('blur', blur);
    };
  }, []);
  const press = (event: KeyboardEvent) => {
    const items = [
      ...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not([disabled])') ?? []),
    ];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const to =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? items.length - 1
              : undefined;
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={root}
      className="bb-cell-menu"
      role="menu"
      aria-label={words.menu}
      data-testid="cell-menu"
      tabIndex={-1}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups
        .filter((items) => items.length > 0)
        .map((items) => (
          <div key={items[0]?.key} className="bb-cell-menu-group" role="none">
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                role="menuitem"
                data-key={item.key}
                className={item.danger === true ? 'bb-cell-menu-danger' : ''}
                disabled={item.disabled === true}
                title={item.hint}
                onClick={() => {
                  onClose();
                  // After the menu is gone: what it does may need the focus in the grid.
                  queueMicrotask(item.run);
                }}
              >
                <span>{item.label}</span>
                {item.keys === undefined ? null : <kbd>{item.keys}</kbd>}
              </button>
            ))}
          </div>
        ))}
    </div>
  );
}
