import { setImmediate as nextTurn } from 'node:timers/promises';
import { succeed } from '@shared/domain/kernel/result';
import type { RawRow, SheetPeek } from '@shared/domain/sheets/cell';
import { WorkbookFault } from './fault';
import { headRows, requireWidth } from './limits';
import { nameFailure } from './name-file';
import type { OpenWorkbook } from './open-workbook';
import type { FileFacts } from './open-xlsx';
import type { SheetSource } from './sheet-source';
import { HashOnce, requireUnchanged } from './source/hash-once';

/** A workbook whose sheets can be scanned from their top, however its format stores them. */
export function describeSources({ source }: FileFacts, sheets: readonly SheetSource[]): OpenWorkbook {
  const hash = new HashOnce(source);
  return {
    sha256: () => hash.find(),
    async peek() {
      try {
        const peeks: SheetPeek[] = [];
        for (const [index, sheet] of sheets.entries()) peeks.push(await peekSource(sheet, index));
        const sha256 = await hash.read();
        await requireUnchanged(source);
        return succeed({ file: source.name, size: source.size, sha256, sheets: peeks });
      } catch (error) {
        return nameFailure(source, error);
      }
    },
    async *readRows(index, { batchRows }) {
      try {
        const sheet = sheets[index];
        if (sheet === undefined) throw new WorkbookFault('workbook.damaged', 'no such sheet');
        for await (const rows of regroup(sheet, batchRows)) yield succeed(rows);
        await requireUnchanged(source);
      } catch (error) {
        yield nameFailure(source, error);
      }
    },
    close: () => source.close(),
  };
}

async function peekSource(sheet: SheetSource, index: number): Promise<SheetPeek> {
  const { rows, merges, hiddenColumns } = sheet.scan();
  const head: RawRow[] = [];
  let filledRows = 0;
  let hiddenRows = 0;
  let lastRow = 0;
  for await (const some of rows) {
    if (head.length < headRows) head.push(...some.slice(0, headRows - head.length));
    filledRows += some.length;
    for (const row of some) if (row.hidden === true) hiddenRows += 1;
    lastRow = some.at(-1)?.number ?? lastRow;
    await nextTurn();
  }
  requireWidth(head);
  const { name, visibility } = sheet;
  return {
    name,
    index,
    visibility,
    head,
    merges,
    filledRows,
    lastRow,
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    ...(hiddenRows > 0 ? { hiddenRows } : {}),
  };
}

/** Rows as the scan gives them, `batchRows` at a time. Other work of the process gets its turn in between. */
async function* regroup(sheet: SheetSource, batchRows: number): AsyncGenerator<readonly RawRow[]> {
  let waiting: RawRow[] = [];
  for await (const some of sheet.scan().rows) {
    waiting.push(...some);
    let from = 0;
    for (; waiting.length - from >= batchRows; from += batchRows) {
      yield waiting.slice(from, from + batchRows);
    }
    waiting = waiting.slice(from);
    await nextTurn();
  }
  if (waiting.length > 0) yield waiting;
}
