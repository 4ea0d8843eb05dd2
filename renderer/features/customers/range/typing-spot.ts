import { rowNumberId } from '../grid/column-defs';
import { typedMark } from '../grid/field-editor';
import { gridColumn } from '../grid/grid-columns';
import type { RangeDesk } from './range-desk';
import { placeOf } from './range-mouse';

/** Marks the cell that hears an input method; undo and the frame's other keys still belong to the book there. */
const idle = 'idle';

/**
 * Lets the active cell hear an input method from the first letter on. Chinese is composed only where text can be edited,
 * and an editor that opens at the first key has lost that key. So the active cell itself can be edited, its text selected
 * unseen; what is composed there replaces it and is handed to the editor, with the typing going on behind it.
 */
export function listenToTyping(desk: RangeDesk): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const { root } = desk;
  root.addEventListener('focusin', (event) => open(desk, event.target), { signal });
  root.addEventListener('focusout', (event) => close(event.target), { signal });
  root.addEventListener('beforeinput', (event) => hold(desk, event), { signal, capture: true });
  root.addEventListener('compositionstart', (event) => begin(event.target), { signal });
  root.addEventListener('compositionend', (event) => take(desk, event), { signal });
  return () => stop.abort();
}

/** Selects the text of the active cell again after it was drawn anew. */
export function renewTyping(): void {
  if (isIdle(document.activeElement)) selectText(document.activeElement);
}

function isIdle(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset.typing === idle;
}

function open(desk: RangeDesk, target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || !target.classList.contains('ag-cell')) return;
  const place = placeOf(target);
  if (place === undefined || place.column === rowNumberId || desk.isEditing()) return;
  const field = gridColumn(place.column)?.field;
  const writable =
    field !== undefined && field.derived !== true && desk.host.recordAt(place.row) !== undefined;
  if (!writable) return;
  target.dataset.typing = idle;
  target.contentEditable = 'plaintext-only';
  target.spellcheck = false;
  selectText(target);
}

function close(target: EventTarget | null): void {
  if (!isIdle(target)) return;
  target.removeAttribute('contenteditable');
  target.removeAttribute('spellcheck');
  delete target.dataset.typing;
}

function selectText(cell: HTMLElement): void {
  const selection = window.getSelection();
  selection?.selectAllChildren(cell);
}

/** Text that comes without a key (an emoji panel, dictation) opens the editor; everything else is not typed here. */
function hold(desk: RangeDesk, event: InputEvent): void {
  if (!isIdle(event.target) || event.inputType === 'insertCompositionText') return;
  event.preventDefault();
  if (event.inputType === 'insertText' && event.data !== null) edit(desk, event.target, event.data);
}

function begin(target: EventTarget | null): void {
  if (isIdle(target)) target.classList.add('bb-cell-composing');
}

function take(desk: RangeDesk, event: CompositionEvent): void {
  const { target } = event;
  if (!isIdle(target)) return;
  target.classList.remove('bb-cell-composing');
  if (event.data === '') {
    restore(desk, target);
    return;
  }
  edit(desk, target, event.data);
}

function restore(desk: RangeDesk, cell: HTMLElement): void {
  const place = placeOf(cell);
  const node = place === undefined ? undefined : desk.api.getDisplayedRowAtIndex(place.row);
  if (place === undefined || node === undefined) return;
  // The composition may have taken away what a component drew, so that the row is drawn anew.
  desk.api.redrawRows({ rowNodes: [node] });
  desk.api.setFocusedCell(place.row, place.column);
}

function edit(desk: RangeDesk, cell: HTMLElement, text: string): void {
  const place = placeOf(cell);
  if (place === undefined) return;
  close(cell);
  desk.api.startEditingCell({ rowIndex: place.row, colKey: place.column, key: `${typedMark}${text}` });
}
