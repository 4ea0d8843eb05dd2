import { callShell } from '../bridge';

/** Tells the shell that this text is on the clipboard now, by its hash; the shell clears it after a while. */
export async function guardCopied(text: string): Promise<void> {
  if (text === '') return;
  // As the shell does: systems write line ends and hard spaces in their own way.
  const plain = text.replaceAll('\r', '').replaceAll('\u00a0', ' ');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  const sha256 = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  await callShell('clipboard.guard', { sha256 });
}

/** Text of the field that has the focus as far as it is selected, or null when it is no field. */
function readFieldSelection(target: EventTarget | undefined): string | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  const { selectionStart, selectionEnd, value } = target;
  return selectionStart === null ? '' : value.slice(selectionStart, selectionEnd ?? selectionStart);
}

function hearCopy(event: ClipboardEvent): void {
  const { clipboardData } = event;
  if (clipboardData === null) return;
  if (event.defaultPrevented) {
    void guardCopied(clipboardData.getData('text/plain'));
    return;
  }
  const field = readFieldSelection(event.composedPath()[0]);
  if (field !== null) {
    void guardCopied(field);
    return;
  }
  const text = window.getSelection()?.toString() ?? '';
  if (text === '') return;
  // Words of a page go out as words only, so that it is known what is on the clipboard.
  clipboardData.setData('text/plain', text);
  event.preventDefault();
  void guardCopied(text);
}

/** Words dragged into another program would be a copy that nobody clears. What is made to be dragged still is. */
function refuseDragOut(event: DragEvent): void {
  const from = event.target instanceof Element ? event.target : event.composedPath()[1];
  if (from instanceof Element && from.closest('[draggable=true]') !== null) return;
  event.preventDefault();
}

/** Watches over everything that is copied, cut or dragged in the window. Returns the way to stop. */
export function guardClipboard(): () => void {
  window.addEventListener('dragstart', refuseDragOut, true);
  window.addEventListener('copy', hearCopy);
  window.addEventListener('cut', hearCopy);
  return () => {
    window.removeEventListener('dragstart', refuseDragOut, true);
    window.removeEventListener('copy', hearCopy);
    window.removeEventListener('cut', hearCopy);
  };
}
