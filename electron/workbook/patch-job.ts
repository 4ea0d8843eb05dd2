import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { PatchOptions, WorkbookOriginal, WorkbookReply } from '@shared/ipc/workbook-port';
import { defaultCredits } from '@shared/ipc/workbook-port';
import { explainWriteError } from '../services/write-file';
import { checkPatchRows } from './patch/check-patch';
import type { PatchDone, PatchOrder, PatchValue, RowValues } from './patch/order';
import { patchOriginal } from './patch/original';
import { WorkbookFault } from './read/fault';
import { defaultLimits } from './read/limits';
import { nameFile } from './read/name-file';
import { type OutputFile, openOutput } from './write/output-file';

type WithoutJob<T> = T extends unknown ? Omit<T, 'job'> : never;

interface Surroundings {
  readonly post: (reply: WithoutJob<WorkbookReply>) => void;
  readonly ended: () => void;
  readonly bug: (error: unknown) => void;
}

interface Inserted {
  readonly before: number;
  readonly model: number;
  readonly likeMost: boolean;
  readonly rows: RowValues[];
}

/** Where rows are to be put in, as it came over the port. */
interface InsertRequest {
  readonly sheet: number;
  readonly before: number;
  readonly model: number;
  readonly likeMost?: boolean | undefined;
  readonly rows: readonly unknown[];
}

/** A workbook on its way out with edits: they are gathered as they come, and written when the last is there. */
export class PatchJob {
  private readonly rows = new Map<number, Map<number, RowValues>>();
  private readonly inserts = new Map<number, Inserted[]>();
  private over = false;

  constructor(
    private readonly path: Promise<string | undefined>,
    private readonly original: Promise<Result<WorkbookOriginal>>,
    private readonly options: PatchOptions,
    private readonly around: Surroundings,
  ) {
    this.guard(() => this.begin());
  }

  /** New values of rows that are there. */
  edit(sheet: number, rows: readonly unknown[]): void {
    const checked = this.check(rows);
    if (checked === null) return;
    const own = this.rows.get(sheet) ?? new Map<number, RowValues>();
    this.rows.set(sheet, own);
    for (const { row, cells } of checked) own.set(row, new Map([...(own.get(row) ?? []), ...cells]));
    this.around.post({ type: 'credit', credits: 1 });
  }

  /** Rows to be put in; batches for the same place follow one another. */
  insert({ sheet, before, model, likeMost = false, rows }: InsertRequest): void {
    const checked = this.check(rows);
    if (checked === null) return;
    const own = this.inserts.get(sheet) ?? [];
    this.inserts.set(sheet, own);
    let place = own.find((one) => one.before === before);
    if (place === undefined) {
      place = { before, model, likeMost, rows: [] };
      own.push(place);
    }
    for (const { cells } of checked) place.rows.push(new Map<number, PatchValue>(cells));
    this.around.post({ type: 'credit', credits: 1 });
  }

  finish(): void {
    if (!this.over) this.guard(() => this.write());
  }

  /** Nothing was written yet, or what was written goes away. */
  cancel(): void {
    if (this.over) return;
    this.end();
    this.around.post({ type: 'done' });
  }

  private check(rows: readonly unknown[]) {
    if (this.over) return null;
    const checked = checkPatchRows(rows);
    if (checked === null) this.fail(fail('ipc.arguments'));
    return checked;
  }

  private async begin(): Promise<void> {
    if ((await this.path) === undefined) return this.fail(fail('files.unknownToken'));
    const original = await this.original;
    if (!original.ok) return this.fail(original);
    if (original.value.kind === 'other') return this.fail(fail('layout.format'));
    if (!this.over) this.around.post({ type: 'credit', credits: defaultCredits });
  }

  private async write(): Promise<void> {
    const path = await this.path;
    const original = await this.original;
    if (path === undefined || !original.ok || this.over) return;
    const written = await this.writeFile(path, original.value);
    if (!written.ok) return this.fail(written);
    if (this.over) return;
    this.end();
    this.around.post({ type: 'patched', ...written.value });
  }

  private async writeFile(
    path: string,
    original: WorkbookOriginal,
  ): Promise<Result<PatchDone & { readonly bytes: number }>> {
    let file: OutputFile | null = null;
    try {
      file = await openOutput(path, original.kind === 'xlsx' ? this.options.password : undefined);
      const done = await patchOriginal(original, this.order(), file.stream, defaultLimits);
      file.stream.end();
      await finished(file.stream);
      if (this.over) {
        await file.drop();
        return fail('workbook.cancelled');
      }
      return succeed({ ...done, bytes: await file.settle() });
    } catch (error) {
      await file?.drop();
      return isReadError(error) ? nameFile(basename(path), error) : explainWriteError(error, path);
    }
  }

  private order(): PatchOrder {
    const sheets = new Set([...this.rows.keys(), ...this.inserts.keys()]);
    return {
      sheets: new Map(
        [...sheets].map((sheet) => [
          sheet,
          { rows: this.rows.get(sheet) ?? new Map(), inserts: this.inserts.get(sheet) ?? [] },
        ]),
      ),
      conceal: this.options.conceal === true,
    };
  }

  private guard(step: () => Promise<void>): void {
    step().catch((error: unknown) => {
      this.around.bug(error);
      this.fail(fail('files.writeFailed'));
    });
  }

  private fail(failure: Failure): void {
    if (this.over) return;
    this.end();
    this.around.post({ type: 'failed', failure });
  }

  private end(): void {
    this.over = true;
    this.around.ended();
  }
}

/** Tells what is wrong with the original from what is wrong with the disk: faults, and what zlib says. */
function isReadError(error: unknown): boolean {
  if (error instanceof WorkbookFault) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
