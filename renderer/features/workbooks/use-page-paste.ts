import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import { useEffect } from 'react';
import { readPaste } from './home/read-paste';

/** Takes cells and files that are pasted while the page is shown and nobody is writing somewhere. */
export function usePagePaste(door: WorkbookDoor, isOff: boolean): void {
  useEffect(() => {
    if (isOff) return;
    const take = (event: ClipboardEvent) => {
      if (isWriting(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const paste = readPaste(event.clipboardData);
      if (paste !== null) void door.paste(paste);
      else if (files.length > 0) void door.drop(files);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [door, isOff]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable=true]') !== null;
}
