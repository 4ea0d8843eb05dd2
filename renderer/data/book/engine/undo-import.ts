import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import { takeBack } from '@shared/domain/imports/take-back';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { solePartition } from '@shared/domain/records/records';
import { type ImportRecord, readImportRecord } from '../../imports/import-record';
import {
  type ImportUndo,
  type ImportUndone,
  type KeptCustomer,
  longestKept,
} from '../../imports/undo-import';
import { decodeTouched } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import type { Stamp } from '../worker-protocol';
import { readChange, readParts } from './change-log';
import { LargeChange } from './large-change';
import { PresentRecords } from './present-records';
import type { Workbench } from './workbench';

/** An import taken back, with its place in the journal. */
export interface MadeUndo extends ImportUndone {
  readonly seq: number;
  /** Records touched. */
  readonly records: number;
}

/** What is known of an import before it is taken back. */
interface OldImport {
  readonly record: ImportRecord;
  readonly seq: number;
  readonly parts: number;
}

/** Customers by what becomes of them. */
interface Judgement {
  readonly undone: number;
  readonly kept: ReadonlySet<string>;
  readonly named: readonly KeptCustomer[];
}

/** Looks what taking an import back would do, see `previewUndoImport`. `lastChangeId`: the change undo would take. */
export async function previewImportUndo(
  bench: Workbench,
  importId: string,
  lastChangeId: string | undefined,
): Promise<Result<ImportUndo>> {
  return withPresent(bench, async (present) => {
    const old = await findImport(bench, present, importId);
    if (!old.ok) return old;
    const judged = await judgeCustomers(bench, old.value, present);
    return judged.ok ? succeed(describe(old.value, judged.value, lastChangeId)) : judged;
  });
}

/** Takes an import back as one change, see `undoImport`. */
export async function undoOldImport(
  bench: Workbench,
  importId: string,
  stamp: Stamp,
  lastChangeId: string | undefined,
  onPart: (bytes: Bytes) => void,
): Promise<Result<MadeUndo>> {
  return withPresent(bench, async (present) => {
    const old = await findImport(bench, present, importId);
    if (!old.ok) return old;
    const judged = await judgeCustomers(bench, old.value, present);
    if (!judged.ok) return judged;
    if (judged.value.undone === 0 && judged.value.kept.size > 0) return fail('import.allTouched');
    const { file, changeId } = old.value.record;
    const label = {
      kind: 'importUndone',
      file,
      undone: judged.value.undone,
      kept: judged.value.kept.size,
    } as const;
    const header: ChangeHeader = { ...stamp, command: 'imports.undo', label };
    const change = new LargeChange(bench, 'reverse', onPart);
    const made = await writeUndo(bench, change, old.value, judged.value, present, header);
    if (!made.ok) {
      await change.abort();
      return made;
    }
    const undo = describe(old.value, judged.value, lastChangeId);
    return succeed({
      ...undo,
      isLast: changeId === lastChangeId,
      header,
      seq: change.seq,
      records: change.records,
    });
  });
}

async function withPresent<T>(
  bench: Workbench,
  work: (present: PresentRecords) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work(new PresentRecords(bench.store));
  } finally {
    bench.store.releaseWhole();
  }
}

async function findImport(
  bench: Workbench,
  present: PresentRecords,
  importId: string,
): Promise<Result<OldImport>> {
  const record = readImportRecord(await present.find('imports', solePartition, importId));
  if (record === undefined) return fail('import.unknown');
  const { file, seq, changeId, undoneAt } = record;
  if (undoneAt !== undefined) return fail('import.alreadyUndone', { details: { file } });
  const kept = seq === undefined ? null : await readChange(bench.store, seq);
  // What stands under this number must be the import itself: a book that was built anew may have lost it.
  if (seq === undefined || kept?.kind !== 'large' || kept.header?.id !== changeId) {
    return fail('history.gone', { details: { file } });
  }
  return succeed({ record, seq, parts: kept.parts });
}

async function judgeCustomers(
  bench: Workbench,
  old: OldImport,
  present: PresentRecords,
): Promise<Result<Judgement>> {
  const busy = await present.listContacted();
  const kept = new Set<string>();
  const named: KeptCustomer[] = [];
  let undone = 0;
  for await (const bytes of readParts(bench.store, old.seq, 1, old.parts)) {
    if (bytes === null) return fail('history.gone', { details: { file: old.record.file } });
    for (const touched of decodeTouched(bytes)) {
      if (touched.collection !== 'customers') continue;
      const record = await present.find('customers', solePartition, touched.id);
      const { kind } = takeBack(touched, record);
      if (kind === 'gone') continue;
      if (kind === 'back' && !(touched.before === null && busy.has(touched.id))) {
        undone += 1;
        continue;
      }
      kept.add(touched.id);
      const name = typeof record?.name === 'string' ? record.name : '';
      if (named.length < longestKept) named.push({ id: touched.id, name });
    }
  }
  return succeed({ undone, kept, named });
}

function describe(old: OldImport, judged: Judgement, lastChangeId: string | undefined): ImportUndo {
  const { undone, kept, named } = judged;
  return { undone, kept: named, keptCount: kept.size, isLast: old.record.changeId === lastChangeId };
}

async function writeUndo(
  bench: Workbench,
  change: LargeChange,
  old: OldImport,
  judged: Judgement,
  present: PresentRecords,
  header: ChangeHeader,
): Promise<Result<null>> {
  const begun = await change.begin(header);
  if (!begun.ok) return begun;
  for await (const bytes of readParts(bench.store, old.seq, old.parts, 1)) {
    if (bytes === null) return fail('history.gone', { details: { file: old.record.file } });
    const back: TouchedRecord[] = [];
    for (const touched of decodeTouched(bytes).reverse()) {
      const { collection, partition, id } = touched;
      if (stays(touched, judged)) continue;
      const taken = takeBack(touched, await present.find(collection, partition, id));
      if (taken.kind === 'back') back.push(taken.touched);
    }
    const added = await change.add(back);
    if (!added.ok) return added;
  }
  const noted = await change.add([noteUndone(old.record, judged, header)]);
  return noted.ok ? change.commit(header) : noted;
}

/** The entry in the history and its report stay; so does what kept customers need: their balances and own fields. */
function stays({ collection, id }: TouchedRecord, { kept }: Judgement): boolean {
  if (collection === 'imports' || collection === 'importReports') return true;
  if (collection === 'customers' || collection === 'balances') return kept.has(id);
  return collection === 'settings' && id.startsWith('field:') && kept.size > 0;
}

function noteUndone({ id }: ImportRecord, { undone, kept }: Judgement, header: ChangeHeader): TouchedRecord {
  const after = {
    undoneAt: new Date(wallTimeOf(header.clock)).toISOString(),
    undoneBy: header.actor,
    undone,
    kept: kept.size,
  };
  const before = { undoneAt: null, undoneBy: null, undone: null, kept: null };
  return { collection: 'imports', partition: solePartition, id, before, after };
}
