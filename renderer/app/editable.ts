/** True while the focus is where text is typed: there, undo and select-all belong to the text. */
export function isTyping(): boolean {
  let element = document.activeElement;
  // The form on the evaluations page lives in a shadow root, which stands for what has the focus inside it.
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!(element instanceof HTMLElement)) return false;
  // A cell of the grid only waits for an input method there: undo is the book's.
  if (element.dataset.typing === 'idle') return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type);
}
