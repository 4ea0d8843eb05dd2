import type { Paste } from '@renderer/data/bridge';

/** The cells on the clipboard, or null when it holds something else: several cells have a tab or a line between them. */
export function readPaste(clipboard: DataTransfer | null): Paste | null {
  const text = clipboard?.getData('text/plain') ?? '';
  if (!/[\t\n]/.test(text.trim())) return null;
  const html = clipboard?.getData('text/html') ?? '';
  return html === '' ? { text } : { text, html };
}
