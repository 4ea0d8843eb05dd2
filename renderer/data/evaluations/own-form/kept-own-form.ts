import type { BookSession } from '@renderer/data/book-session';
import { readBytes, writeBytes } from '@renderer/data/own-layout/bytes-as-text';
import { largestKept } from '@renderer/data/own-layout/layout-record';
import { diffRecords } from '@shared/domain/changes/patch';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { type BookRecord, solePartition } from '@shared/domain/records/records';

/** The branch's own evaluation form as the book keeps it, so that it need not be picked every month. */
export interface KeptOwnForm {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const id = 'ownForm';
const place = { collection: 'layouts', partition: solePartition } as const;

/** The form used last; null when none was. Reasons: those of `openPartition`. */
export async function readKeptOwnForm(session: BookSession): Promise<Result<KeptOwnForm | null>> {
  const opened = await session.openPartition('layouts', solePartition);
  if (!opened.ok) return opened;
  const record = opened.value.get(id);
  if (typeof record?.file !== 'string' || typeof record.bytes !== 'string') return succeed(null);
  return succeed({ file: record.file, bytes: readBytes(record.bytes) });
}

/** Keeps a form for the next month, unless it is too large or kept already. Reasons: those of the book. */
export async function keepOwnForm(session: BookSession, form: KeptOwnForm): Promise<Result<null>> {
  if (form.bytes.length > largestKept) return succeed(null);
  const opened = await session.openPartition('layouts', solePartition);
  if (!opened.ok) return opened;
  const known = opened.value.get(id);
  const record: BookRecord = { id, file: form.file, bytes: writeBytes(form.bytes) };
  const touched =
    known === undefined ? { ...place, id, before: null, after: record } : diffRecords(place, known, record);
  if (touched === null) return succeed(null);
  const committed = await session.commit({
    command: 'keepOwnForm',
    label: { kind: 'layoutEdited', layout: form.file, how: known === undefined ? 'imported' : 'changed' },
    touched: [touched],
  });
  return committed.ok ? succeed(null) : committed;
}
