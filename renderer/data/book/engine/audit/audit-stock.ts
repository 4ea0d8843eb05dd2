import type { AuditRow } from '@shared/domain/audit/audit-event';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { FoundAuditFrame } from '@shared/ipc/book-port';
import type { AuditBlockRow } from '../../store/database';
import type { Workbench } from '../workbench';
import { type AuditBlock, packBlock, readBlock } from './audit-block';
import { openRow } from './audit-seal';

/** Rows that are kept together once they were opened: to open each of them again takes long. */
export const rowsPerBlock = 1000;
const bytesPerSlice = 2_000_000;

interface MonthStock {
  readonly blocks: AuditBlock[];
  /** Rows behind the last block. */
  loose: readonly AuditRow[];
  looseBlock: AuditBlock | null;
  /** Place in the file behind the last row. */
  end: number;
}

export interface StockWatch {
  progress(done: number): void;
  readonly signal: AbortSignal;
}

/** The rows of the trail as they are looked at: opened once, month by month, then kept sealed in blocks. */
export class AuditStock {
  readonly #months = new Map<string, MonthStock>();

  constructor(private readonly bench: Workbench) {}

  /** Brings the stock up to the log. `audit.stopped` when it was cancelled. */
  async refresh(watch: StockWatch): Promise<Result<null>> {
    const listed = await this.bench.files.request('audit.list', {});
    if (!listed.ok) return listed;
    const known = new Set(listed.value.months.map(({ month }) => month));
    for (const month of this.#months.keys()) if (!known.has(month)) this.#months.delete(month);
    let done = 0;
    for (const { month, bytes } of listed.value.months) {
      const stock = this.#months.get(month) ?? (await this.#load(month, bytes));
      this.#months.set(month, stock);
      const read = await this.#readOn(month, stock, watch, done);
      if (!read.ok) return read;
      done += countRows(stock);
      watch.progress(done);
    }
    return succeed(null);
  }

  /** All blocks, the oldest first. */
  blocks(): readonly AuditBlock[] {
    return [...this.#months]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([, stock]) => {
        if (stock.loose.length === 0) return stock.blocks;
        stock.looseBlock ??= packBlock(stock.loose);
        return [...stock.blocks, stock.looseBlock];
      });
  }

  release(): void {
    this.#months.clear();
  }

  /** Forgets the kept blocks of months that were removed. */
  async forget(before: string): Promise<void> {
    this.#months.clear();
    await this.bench.store.database.meta.where('key').between('audit|', `audit|${before}`).delete();
  }

  /** Blocks that were kept from an earlier look. */
  async #load(month: string, fileBytes: number): Promise<MonthStock> {
    const stock: MonthStock = { blocks: [], loose: [], looseBlock: null, end: 0 };
    const { store, sealer } = this.bench;
    const rows = await store.database.meta
      .where('key')
      .between(`audit|${month}|`, `audit|${month}|~`)
      .toArray();
    for (const [index, row] of rows.entries()) {
      const kept = row as AuditBlockRow;
      if (kept.key !== keyOf(month, index) || kept.end > fileBytes) break;
      const opened = await sealer.open(kept, placeOf(kept));
      const block = opened === null ? null : readBlock(opened);
      if (block === null) break;
      stock.blocks.push(block);
      stock.end = kept.end;
    }
    return stock;
  }

  async #readOn(month: string, stock: MonthStock, watch: StockWatch, before: number): Promise<Result<null>> {
    for (let offset: number | null = stock.end; offset !== null; ) {
      if (watch.signal.aborted) return fail('audit.stopped');
      const slice: Awaited<ReturnType<typeof this.bench.files.request<'audit.read'>>> =
        await this.bench.files.request('audit.read', { month, offset, maxBytes: bytesPerSlice });
      if (!slice.ok) return slice;
      await this.#take(month, stock, slice.value.rows);
      offset = slice.value.next;
      watch.progress(before + countRows(stock));
    }
    return succeed(null);
  }

  async #take(month: string, stock: MonthStock, frames: readonly FoundAuditFrame[]): Promise<void> {
    const opened = await Promise.all(frames.map((frame) => openRow(this.bench.sealer, frame)));
    let loose = [...stock.loose];
    for (const [index, frame] of frames.entries()) {
      const row = opened[index];
      // A row that does not open is told by verification; it has nothing to show.
      if (row !== null && row !== undefined) loose.push(row);
      stock.end = frame.end;
      if (loose.length < rowsPerBlock) continue;
      const block = packBlock(loose);
      await this.#keep(month, stock.blocks.length, block, frame.end);
      stock.blocks.push(block);
      loose = [];
    }
    stock.loose = loose;
    stock.looseBlock = null;
  }

  async #keep(month: string, index: number, block: AuditBlock, end: number): Promise<void> {
    const about = { key: keyOf(month, index), rows: block.sketches.length, end } as const;
    const sealed = await this.bench.sealer.seal(block.bytes, placeOf(about));
    // Without room it is opened anew the next time.
    await this.bench.store.database.meta.put({ ...about, ...sealed }).catch(() => undefined);
  }
}

function keyOf(month: string, index: number): AuditBlockRow['key'] {
  return `audit|${month}|${String(index).padStart(6, '0')}`;
}

function placeOf({ key, rows, end }: Pick<AuditBlockRow, 'key' | 'rows' | 'end'>): string {
  return `audit-block|${key}|${rows}|${end}`;
}

function countRows(stock: MonthStock): number {
  return stock.blocks.reduce((sum, block) => sum + block.sketches.length, 0) + stock.loose.length;
}
