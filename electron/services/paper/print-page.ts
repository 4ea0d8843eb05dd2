import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { PageSize, PrintWay } from '@shared/ipc/printing';
import type { WebContents, WebContentsPrintOptions } from 'electron';
import { sheetOptions } from './page-size';

/** What the page is printed with: through the dialog, or at once on the printer named. */
export function printOptions(size: PageSize, how: PrintWay): WebContentsPrintOptions {
  const sheet = sheetOptions(size);
  if ('dialog' in how) return { ...sheet, silent: false };
  return {
    ...sheet,
    silent: true,
    deviceName: how.printer,
    copies: how.copies,
    collate: true,
    duplexMode: how.duplex,
  };
}

/** Prints one laid-out page window. `printed: false`: cancelled. Fails with `paper.noPrinter` or `paper.notPrinted`. */
export function printContents(
  contents: WebContents,
  size: PageSize,
  how: PrintWay,
): Promise<Result<{ readonly printed: boolean }>> {
  return new Promise((resolve) => {
    contents.print(printOptions(size, how), (printed, reason) => resolve(readOutcome(printed, reason)));
  });
}

/** What the print service's answer means; it is English on every system. */
export function readOutcome(printed: boolean, reason: string): Result<{ readonly printed: boolean }> {
  if (printed || /cancel/i.test(reason)) return succeed({ printed });
  return fail(/printers|settings|device/i.test(reason) ? 'paper.noPrinter' : 'paper.notPrinted');
}
