import { basename } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { WorkbookDeclaration, WriteOutput, WriteRow } from '@shared/ipc/workbook-declaration';
import ExcelJS from 'exceljs';
import { explainWriteError } from '../../services/write-file';
import { beginCsv } from './csv/csv-file';
import { collectLooks } from './looks';
import { type OutputFile, openOutput } from './output-file';
import { nameSheets } from './sheet-name';
import { SheetWriter } from './sheet-writer';

/** A workbook being written. After a failure nothing is left behind. */
export interface WorkbookWriting {
  /** Adds rows to a sheet of the declaration; sheets are filled in order. */
  addRows(sheet: number, rows: readonly WriteRow[]): Promise<Result<null>>;
  /** Completes the file, makes it durable and puts it in its place. */
  finish(): Promise<Result<{ readonly bytes: number; readonly rows: number }>>;
  /** Leaves nothing behind. */
  cancel(): Promise<void>;
}

/**
 * Starts a workbook that will stand at `path`; until `finish` it is a hidden neighbour. With `output` it is a text of
 * cells, or a workbook that opens with a password. Reasons: `files.diskFull`, `files.notWritable`,
 * `files.writeFailed`, `workbook.rowOrder` for rows that come too late for their sheet, `workbook.oneSheetText` for a
 * text of several sheets.
 */
export async function beginWorkbook(
  path: string,
  declaration: WorkbookDeclaration,
  output: WriteOutput = { format: 'xlsx' },
): Promise<Result<WorkbookWriting>> {
  try {
    if (output.format === 'csv') return await beginCsv(path, declaration, output.encoding);
    return succeed(new WorkbookFile(path, await openOutput(path, output.password), declaration));
  } catch (error) {
    return explainWriteError(error, path);
  }
}

/**
 * Rows between two looks at what else waits. The zip packs on another thread, but each of its pieces is handed over
 * here: with 512 rows at once it falls behind and a second is spent waiting for it at the end.
 */
const rowsAtOnce = 32;

class WorkbookFile implements WorkbookWriting {
  private readonly workbook: ExcelJS.stream.xlsx.WorkbookWriter;
  private readonly names: readonly string[];
  private readonly looks: ReturnType<typeof collectLooks>;
  private current: SheetWriter | null = null;
  private at = -1;
  private rows = 0;
  private ended = false;
  private readonly broken: Promise<Error>;
  private error: Error | null = null;

  constructor(
    private readonly path: string,
    private readonly file: OutputFile,
    private readonly declaration: WorkbookDeclaration,
  ) {
    this.broken = new Promise((resolve) => {
      file.stream.on('error', (error) => {
        this.error = error;
        resolve(error);
      });
    });
    this.workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream: file.stream,
      useStyles: true,
      useSharedStrings: false,
      // Level 6 takes a fifth longer for files a tenth smaller.
      zip: { zlib: { level: 3 } },
    });
    this.workbook.creator = 'Branchbook';
    this.workbook.lastModifiedBy = 'Branchbook';
    if (declaration.title !== undefined) this.workbook.title = declaration.title;
    this.names = nameSheets(declaration.sheets.map((sheet) => sheet.name));
    this.looks = collectLooks(declaration);
  }

  async addRows(sheet: number, rows: readonly WriteRow[]): Promise<Result<null>> {
    if (this.ended || sheet < this.at || sheet >= this.names.length) {
      await this.cancel();
      return fail('workbook.rowOrder');
    }
    this.advanceTo(sheet);
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      if (this.current?.addRows(rows.slice(from, from + rowsAtOnce)) === false) {
        await this.cancel();
        return fail('workbook.tooLarge', { details: { cause: 'merged sheet', file: basename(this.path) } });
      }
      await letOthersRun();
    }
    this.rows += rows.length;
    return this.error === null ? succeed(null) : this.giveUp(this.error);
  }

  async finish(): Promise<Result<{ readonly bytes: number; readonly rows: number }>> {
    if (this.ended) return fail('workbook.rowOrder');
    try {
      this.advanceTo(this.names.length - 1);
      this.current?.commit();
      const failed = await Promise.race([this.workbook.commit().then(() => null), this.broken]);
      if (failed !== null) return await this.giveUp(failed);
      const bytes = await this.file.settle();
      this.ended = true;
      return succeed({ bytes, rows: this.rows });
    } catch (error) {
      return this.giveUp(error);
    }
  }

  async cancel(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.file.drop();
  }

  /** Closes the sheets before `sheet` (those without rows too) and opens it. */
  private advanceTo(sheet: number): void {
    while (this.at < sheet) {
      this.current?.commit();
      this.at += 1;
      const declared = this.declaration.sheets[this.at];
      const name = this.names[this.at];
      if (declared === undefined || name === undefined) return;
      this.current = new SheetWriter(this.workbook, name, declared, this.looks);
    }
  }

  private async giveUp(error: unknown): Promise<Result<never>> {
    await this.cancel();
    return explainWriteError(error, this.path);
  }
}

/** Lets the zip and the disk catch up. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
