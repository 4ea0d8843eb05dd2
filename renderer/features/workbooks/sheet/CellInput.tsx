import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';

/** The cell under the cursor while somebody writes in it. */
export interface CellEditor {
  readonly label: string;
  readonly draft: string;
  /** True when typing began it: the cursor stands behind the first letter, nothing is selected. */
  readonly wasTyped: boolean;
  readonly onDraft: (draft: string) => void;
  /** Takes the draft; `across` also goes on to the cell at the right (1) or left (-1). */
  readonly onCommit: (across: -1 | 0 | 1) => void;
  readonly onCancel: () => void;
}

/** Writes in a cell of the sheet: Enter or leaving it takes the text, Esc leaves the cell as it was. */
export function CellInput({ editor }: { readonly editor: CellEditor }) {
  const { label, draft, wasTyped, onDraft, onCommit, onCancel } = editor;
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    if (wasTyped) element?.setSelectionRange(element.value.length, element.value.length);
    else element?.select();
  }, [wasTyped]);
  const end = (how: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    how();
  };
  const press = (event: KeyboardEvent) => {
    // While Chinese is being composed Enter and Esc belong to the input method.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') end(() => onCommit(0));
    else if (event.key === 'Tab') end(() => onCommit(event.shiftKey ? -1 : 1));
    else if (event.key === 'Escape') end(onCancel);
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      className="bb-sheet-input"
      aria-label={label}
      data-testid="cell-input"
      value={draft}
      maxLength={4000}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target }) => onDraft(target.value)}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => end(() => onCommit(0))}
    />
  );
}
