import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import type { CollectionName, Partition } from '@shared/domain/records/records';
import { formatVersion, upgradePatch, upgradeRecord } from '../migrations/run-migrations';
import { type Columns, RowReader, toColumns } from './columns';
import { type Bytes, NewerFormatError, packEnvelope, readBody, readHead } from './envelope';

/** How many touched records go into one frame of the journal; a larger change comes in parts of this many. */
export const touchedPerPart = 256;

/** Head of a frame. Parts have no header; `begin` tells it as far as it is known, `commit` as it is. */
interface ChangeHead {
  readonly v: number;
  readonly header?: ChangeHeader;
}

type Mode = 'created' | 'removed' | 'changed';

/** Touched records of one partition that were treated alike. */
interface Group {
  readonly collection: CollectionName;
  readonly partition: Partition;
  readonly mode: Mode;
  readonly ids: readonly string[];
  readonly before?: Columns;
  readonly after?: Columns;
}

/** Content of a frame: the header (absent in parts) and the records it touched, each record at most once. */
export function encodeChange(header: ChangeHeader | null, touched: readonly TouchedRecord[]): Bytes {
  const head: ChangeHead = { v: formatVersion, ...(header === null ? {} : { header }) };
  return packEnvelope(head, groupTouched(touched).map(encodeGroup));
}

/** The header in a frame, without reading the records; `undefined` in a part. */
export function readChangeHeader(bytes: Bytes): ChangeHeader | undefined {
  return readChangeHead(bytes).header;
}

/**
 * The touched records in a frame, in the present format. `after` of a created record carries its id and may be kept
 * as the record itself. Throws `NewerFormatError` on a frame of a later version.
 */
export function decodeTouched(bytes: Bytes): TouchedRecord[] {
  const { v } = readChangeHead(bytes);
  const groups = readBody(bytes) as readonly Group[];
  return groups.flatMap((group) => decodeGroup(group, v));
}

function readChangeHead(bytes: Bytes): ChangeHead {
  const head = readHead(bytes) as ChangeHead;
  if (head.v > formatVersion) throw new NewerFormatError();
  return head;
}

function modeOf(touched: TouchedRecord): Mode {
  if (touched.before === null) return 'created';
  return touched.after === null ? 'removed' : 'changed';
}

function groupTouched(touched: readonly TouchedRecord[]): TouchedRecord[][] {
  const groups = new Map<string, TouchedRecord[]>();
  for (const record of touched) {
    const key = `${record.collection}|${record.partition}|${modeOf(record)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}

function encodeGroup(records: readonly TouchedRecord[]): Group {
  const [first] = records;
  if (first === undefined) throw new Error('A group of touched records is never empty');
  const mode = modeOf(first);
  return {
    collection: first.collection,
    partition: first.partition,
    mode,
    ids: records.map((record) => record.id),
    ...(mode === 'created' ? {} : { before: toColumns(records.map((record) => record.before ?? {})) }),
    ...(mode === 'removed' ? {} : { after: toColumns(records.map((record) => record.after ?? {})) }),
  };
}

function decodeGroup(group: Group, version: number): TouchedRecord[] {
  const { collection, partition, mode } = group;
  const readBefore = sideReader(group, group.before, mode === 'removed', version);
  const readAfter = sideReader(group, group.after, mode === 'created', version);
  return group.ids.map((id, index) => ({
    collection,
    partition,
    id,
    before: readBefore(index, id),
    after: readAfter(index, id),
  }));
}

/** Reads one side of each record of a group: a whole record, or only the fields that differ. */
function sideReader(
  group: Group,
  columns: Columns | undefined,
  complete: boolean,
  version: number,
): (index: number, id: string) => Record<string, unknown> | null {
  if (columns === undefined) return () => null;
  const reader = new RowReader(columns.fields);
  const upgrade = complete ? upgradeRecord : upgradePatch;
  return (index, id) => {
    const content = reader.read(columns.rows[index] ?? [], complete ? id : undefined);
    return version === formatVersion ? content : { ...upgrade(version, group.collection, content) };
  };
}
