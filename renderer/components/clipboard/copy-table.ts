import { guardCopied } from '@renderer/data/locking/clipboard-guard';

/** A cell that would break the lines of a pasted table is quoted, as Excel does. */
function quote(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Words that begin like a formula stay words: a sheet they are pasted into shows them and computes nothing. */
function disarm(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[-+]?[\d.,]+%?$/.test(cell) ? `'${cell}` : cell;
}

/**
 * Puts a table on the clipboard as cells, for Excel and WPS. The app has no permission to write there by itself; a copy
 * event that the browser fires for the person's own click may. Answers whether it worked.
 */
export function copyTable(rows: readonly (readonly string[])[]): boolean {
  const text = rows.map((row) => row.map((cell) => quote(disarm(cell))).join('\t')).join('\r\n');
  let taken = false;
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const fired = document.execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  if (fired && taken) void guardCopied(text);
  return fired && taken;
}
