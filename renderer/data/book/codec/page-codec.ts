import type { BookRecord } from '@shared/domain/records/records';
import { formatVersion, upgradeRecord } from '../migrations/run-migrations';
import { RowReader, toColumns } from './columns';
import { type Bytes, NewerFormatError, packEnvelope, readBody, readHead } from './envelope';

/** Head of a page: format version, field names, ids of the records in order. */
interface PageHead {
  readonly v: number;
  readonly fields: readonly string[];
  readonly ids: readonly string[];
}

/** Content of a page before it is sealed. */
export function encodePage(records: readonly BookRecord[]): Bytes {
  const { fields, rows } = toColumns(records);
  const head: PageHead = { v: formatVersion, fields, ids: records.map((record) => record.id) };
  return packEnvelope(head, rows);
}

/** Ids of a page's records, without reading the records. */
export function readPageIds(bytes: Bytes): readonly string[] {
  return readPageHead(bytes).ids;
}

/** The records of a page, in the present format. Throws `NewerFormatError` on a page of a later version. */
export function decodePage(bytes: Bytes, collection: string): BookRecord[] {
  const { v, fields, ids } = readPageHead(bytes);
  const rows = readBody(bytes) as readonly (readonly unknown[])[];
  const reader = new RowReader(fields);
  return rows.map((row, index) => {
    const id = ids[index] ?? '';
    const content = reader.read(row, id);
    return v === formatVersion
      ? (content as BookRecord)
      : ({ ...upgradeRecord(v, collection, content), id } as BookRecord);
  });
}

function readPageHead(bytes: Bytes): PageHead {
  const head = readHead(bytes) as PageHead;
  if (head.v > formatVersion) throw new NewerFormatError();
  return head;
}
