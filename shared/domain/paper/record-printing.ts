import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { type BookRecord, solePartition } from '../records/records';
import { type PaperKind, paperKinds } from './paper-kind';
import type { LastPrinting, PrintingRecord } from './printing';

/** What left the PC on paper or as PDF, as the audit trail keeps it. */
export interface PrintingEntry {
  readonly paper: PaperKind;
  readonly layout: { readonly id: string /** As it was shown. */; readonly name: string };
  readonly to: 'printer' | 'pdf';
  /** Name of the file or folder; of the printer, the title of the job. */
  readonly file: string;
  readonly pages: number;
  /** Keys of the fields and values that stood on it. */
  readonly fields: readonly string[];
  /** True when phones, ID numbers and the like stood on it in full. */
  readonly full: boolean;
  /** Who stood on it, each with the digest of what stood there; empty for blank sheets. */
  readonly customers: readonly { readonly id: string; readonly digest: string }[];
}

/** The records that are known of earlier printings. */
export interface PrintingsView {
  get(id: string): BookRecord | undefined;
}

/** Reads a record of the collection `printings`; what is not in the right form counts as never printed. */
export function readPrinting(record: BookRecord | undefined): PrintingRecord | undefined {
  if (record === undefined) return undefined;
  const { papers } = record;
  if (typeof papers !== 'object' || papers === null) return undefined;
  const kept: Partial<Record<PaperKind, LastPrinting>> = {};
  for (const kind of paperKinds) {
    const printing = readLast((papers as Readonly<Record<string, unknown>>)[kind]);
    if (printing !== undefined) kept[kind] = printing;
  }
  return { id: record.id, papers: kept };
}

function readLast(stored: unknown): LastPrinting | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { at, by, layout, digest } = stored as Readonly<Record<string, unknown>>;
  if (typeof at !== 'string' || typeof layout !== 'string' || typeof digest !== 'string') return undefined;
  return { at, by: typeof by === 'string' ? by : '', layout, digest };
}

/**
 * Command: writes down that a paper went out: who stood on it and when it was printed last (有效性, 时效性 of
 * branch-practice section 5), by which layout, with which fields. There is nothing to take back (see `foldHistory`).
 * A customer named twice is written down once.
 */
export function recordPrinting(
  view: PrintingsView,
  entry: PrintingEntry,
  { at, by }: { readonly at: string; readonly by: string },
): ChangeDraft {
  const { paper, layout, to, file, pages, fields, full } = entry;
  const touched = new Map<string, TouchedRecord>();
  for (const { id, digest } of entry.customers) {
    const before = readPrinting(view.get(id))?.papers;
    const papers = { ...before, [paper]: { at, by, layout: layout.id, digest } };
    touched.set(id, {
      collection: 'printings',
      partition: solePartition,
      id,
      before: before === undefined ? null : { papers: view.get(id)?.papers },
      after: before === undefined ? { id, papers } : { papers },
    });
  }
  return {
    command: 'recordPrinting',
    label: {
      kind: 'printed',
      paper,
      layout: layout.name,
      to,
      file,
      pages,
      customers: touched.size,
      fields: [...new Set(fields)],
      full,
    },
    touched: [...touched.values()],
  };
}
