import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type {
  SheetDeclaration,
  TextEncoding,
  WorkbookDeclaration,
  WriteCell,
  WriteRow,
} from '@shared/ipc/workbook-declaration';
import iconv from 'iconv-lite';
import { explainWriteError } from '../../../services/write-file';
import { type OutputFile, openOutput } from '../output-file';
import type { WorkbookWriting } from '../write-workbook';
import { disarm, quoteCsv, toCsvCell } from './csv-cell';

/** Starts a text of cells; see `beginWorkbook`. Throws disk errors. */
export async function beginCsv(
  path: string,
  declaration: WorkbookDeclaration,
  encoding: TextEncoding,
): Promise<Result<WorkbookWriting>> {
  const [sheet, second] = declaration.sheets;
  if (sheet === undefined || second !== undefined) return fail('workbook.oneSheetText');
  return succeed(new CsvFile(path, await openOutput(path), sheet, encoding));
}

/** Encodes text; GB18030 has every character of Unicode, rare Han in four bytes. */
function encodeText(text: string, encoding: TextEncoding): Buffer {
  return encoding === 'gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(text, 'utf8');
}

class CsvFile implements WorkbookWriting {
  private rows = 0;
  private ended = false;
  private error: Error | null = null;

  constructor(
    private readonly path: string,
    private readonly file: OutputFile,
    private readonly sheet: SheetDeclaration,
    private readonly encoding: TextEncoding,
  ) {
    file.stream.on('error', (error) => {
      this.error = error;
    });
    if (encoding === 'utf8-bom') file.stream.write(Buffer.from([0xef, 0xbb, 0xbf]));
    if (sheet.header !== false) {
      const header = sheet.columns.map((column) => quoteCsv(disarm(column.header)));
      file.stream.write(encodeText(`${header.join(',')}\r\n`, encoding));
    }
  }

  async addRows(sheet: number, rows: readonly WriteRow[]): Promise<Result<null>> {
    if (this.ended || sheet !== 0) {
      await this.cancel();
      return fail('workbook.rowOrder');
    }
    const { columns } = this.sheet;
    let text = '';
    for (const row of rows) {
      const cells: readonly WriteCell[] = 'cells' in row ? row.cells : row;
      text += `${columns.map((column, at) => toCsvCell(column, cells[at] ?? null)).join(',')}\r\n`;
    }
    this.rows += rows.length;
    try {
      if (this.error === null && !this.file.stream.write(encodeText(text, this.encoding))) {
        await once(this.file.stream, 'drain');
      }
    } catch (error) {
      return this.giveUp(error);
    }
    return this.error === null ? succeed(null) : this.giveUp(this.error);
  }

  async finish(): Promise<Result<{ readonly bytes: number; readonly rows: number }>> {
    if (this.ended) return fail('workbook.rowOrder');
    try {
      if (this.error !== null) return await this.giveUp(this.error);
      this.file.stream.end();
      await finished(this.file.stream);
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

  private async giveUp(error: unknown): Promise<Result<never>> {
    await this.cancel();
    return explainWriteError(error, this.path);
  }
}
