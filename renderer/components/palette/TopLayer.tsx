import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './top-layer.css';

interface Props {
  readonly label: string;
  readonly className: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog of the browser's own in the top layer: over everything, with the rest of the window out of reach, and the
 * focus back where it was when it goes. It comes without motion, at once. Esc and a click beside it close it.
 */
export function TopLayer({ label, className, testId, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null) return;
    // The dialog itself is hit only beside what it holds; the keyboard has Esc for that.
    const closeBeside = (event: MouseEvent) => {
      if (event.target === shown) close.current();
    };
    // Esc is the dialog's alone; the page below has a meaning of its own for it.
    const keepEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopPropagation();
    };
    shown.addEventListener('click', closeBeside);
    shown.addEventListener('keydown', keepEscape);
    shown.showModal();
    // The browser would take the first element that can have the focus at all, such as a list's root.
    (shown.querySelector('input') ?? shown).focus();
    return () => {
      shown.removeEventListener('click', closeBeside);
      shown.removeEventListener('keydown', keepEscape);
      shown.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-label={label}
      className={`bb-top-layer ${className}`}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="bb-top-layer-body">{children}</div>
    </dialog>
  );
}
