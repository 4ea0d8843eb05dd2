import { PassThrough } from 'node:stream';
import type { PatchDone, PatchValue, RowInsert } from '@electron/workbook/patch/order';
import { patchWorkbook } from '@electron/workbook/patch/patch-workbook';
import { defaultLimits } from '@electron/workbook/read/limits';

/** Edits of a sheet in short: row -> column -> value, and rows to be put in. */
export interface ShortEdits {
  readonly rows?: Readonly<Record<number, Readonly<Record<number, PatchValue>>>>;
  readonly inserts?: readonly {
    readonly before: number;
    readonly model: number;
    readonly rows: readonly Readonly<Record<number, PatchValue>>[];
  }[];
}

/** Patches a workbook in memory; sheets by their index. */
export async function patchBytes(
  bytes: Buffer,
  sheets: Readonly<Record<number, ShortEdits>>,
  conceal = false,
): Promise<{ readonly bytes: Buffer; readonly done: PatchDone }> {
  const out = new PassThrough({ highWaterMark: 64 * 1024 * 1024 });
  const values = (cells: Readonly<Record<number, PatchValue>>) =>
    new Map(Object.entries(cells).map(([column, value]) => [Number(column), value] as const));
  const order = new Map(
    Object.entries(sheets).map(([index, { rows = {}, inserts = [] }]) => [
      Number(index),
      {
        rows: new Map(Object.entries(rows).map(([row, cells]) => [Number(row), values(cells)] as const)),
        inserts: inserts.map((insert): RowInsert => ({ ...insert, rows: insert.rows.map(values) })),
      },
    ]),
  );
  const done = await patchWorkbook(bytes, { sheets: order, conceal }, out, defaultLimits);
  out.end();
  const pieces: Buffer[] = [];
  for await (const piece of out) pieces.push(piece as Buffer);
  return { bytes: Buffer.concat(pieces), done };
}
