import type { TouchedRecord } from '@shared/domain/changes/change';
import { hashPair } from '@shared/domain/imports/hash-text';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import { shapeOf } from '@shared/domain/sheets/memory/shape';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import type { WorkbookOriginal } from '@shared/ipc/workbook-port';
import { writeBytes } from './bytes-as-text';

/** Originals larger than this are not kept: the person picks the file again. */
export const largestKept = 4 * 1024 * 1024;

/** A workbook as it came, so that it can go out again looking the same (collection `layouts`). */
export interface LayoutRecord extends BookRecord {
  /** Name of the file when it was imported last. */
  readonly file: string;
  readonly sha256: string;
  readonly kind: WorkbookOriginal['kind'];
  /** Its bytes as base64 (of a workbook under a password those of the package inside); absent: too large to keep. */
  readonly bytes?: string;
  /** How its sheets were read: header rows, columns with their fields and units, repairs and decisions. */
  readonly sheets: readonly SheetPlan[];
}

/** What `describeLayout` keeps. `original: null`: too large, or not to be had. */
export interface LayoutInput {
  readonly file: string;
  readonly sha256: string;
  readonly original: WorkbookOriginal | null;
  readonly sheets: readonly SheetPlan[];
}

/** Id of the layout with these sheets: the same for next month's workbook of the same shape. */
export function layoutId(sheets: readonly SheetPlan[]): string {
  const shapes = sheets.map(shapeOf).sort().join('\n');
  const { high, low } = hashPair(0x1a, 'layout', shapes);
  return `layout:${[high, low].map((half) => half.toString(16).padStart(8, '0')).join('')}`;
}

/**
 * What an import adds to its change so that the workbook can go out again as it was; `known` is the record that has
 * this id already, which it replaces. Nothing without a sheet, or when nothing is new.
 */
export function describeLayout(input: LayoutInput, known?: BookRecord): TouchedRecord[] {
  const { file, sha256, original, sheets } = input;
  if (sheets.length === 0) return [];
  const id = layoutId(sheets);
  const kept = original !== null && original.kind !== 'other' && original.bytes.length <= largestKept;
  const record: LayoutRecord = {
    id,
    file,
    sha256,
    kind: original?.kind ?? 'xlsx',
    ...(kept ? { bytes: writeBytes(original.bytes) } : {}),
    sheets,
  };
  const place = { collection: 'layouts', partition: solePartition, id } as const;
  if (known === undefined) return [{ ...place, before: null, after: record }];
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const next: BookRecord = record;
  for (const key of new Set([...Object.keys(known), ...Object.keys(next)])) {
    if (JSON.stringify(known[key]) === JSON.stringify(next[key])) continue;
    before[key] = known[key] ?? null;
    after[key] = next[key] ?? null;
  }
  return Object.keys(after).length === 0 ? [] : [{ ...place, before, after }];
}

/** A layout as the table holds it, or `undefined` when the record is something else. */
export function readLayout(record: BookRecord | undefined): LayoutRecord | undefined {
  return record !== undefined && typeof record.file === 'string' && Array.isArray(record.sheets)
    ? (record as LayoutRecord)
    : undefined;
}
