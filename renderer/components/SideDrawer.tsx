import { frameWords } from '@shared/words/frame';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icons/Icon';
import { useWords } from './language/language-context';
import './side-drawer.css';

interface Props {
  /** Name of what the drawer shows, for screen readers. */
  readonly label: string;
  /** Head line: name, chips. */
  readonly head: ReactNode;
  /** Actions at the foot; absent: no foot. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  readonly testId?: string;
  /** Moves the focus into the drawer when it opens; off when it follows the grid's selection. */
  readonly takeFocus?: boolean;
  readonly onClose: () => void;
}

/**
 * One record beside the list it came from, 520 px, over the right part of its nearest positioned parent. Not modal:
 * the list stays usable. Esc inside closes it and gives the focus back to where it was.
 */
export function SideDrawer({ label, head, foot, children, testId, takeFocus = false, onClose }: Props) {
  const words = useWords(frameWords);
  const root = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    cameFrom.current = document.activeElement;
    if (takeFocus) root.current?.focus();
  }, [takeFocus]);
  const close = () => {
    onClose();
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };
  return (
    <aside
      className="bb-drawer"
      aria-label={label}
      data-testid={testId}
      ref={root}
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      <div className="bb-drawer-head">
        <div className="bb-drawer-title">{head}</div>
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.close}
          title={words.close}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="bb-drawer-body">{children}</div>
      {foot === undefined ? null : <div className="bb-drawer-foot">{foot}</div>}
    </aside>
  );
}
