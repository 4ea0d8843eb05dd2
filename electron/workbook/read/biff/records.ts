import { WorkbookFault } from '../fault';

/** Record types of .xls that are read ([MS-XLS] 2.3). */
export const recordType = {
  formula: 0x0006,
  formula3: 0x0206,
  formula4: 0x0406,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  sheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  style: 0x00e0,
  merges: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

export const headerBytes = 4;

/** Where a record stands; the same object for every record of a walk. */
export interface RecordPlace {
  type: number;
  /** First byte after the record's header. */
  start: number;
  end: number;
}

/**
 * Walks through the records from `from` up to the end mark that belongs to the BOF there; records of streams nested
 * in between (charts) are left out. Throws `workbook.damaged` when the stream breaks off.
 */
export function* walkRecords(stream: Buffer, from: number): Generator<RecordPlace> {
  const place: RecordPlace = { type: 0, start: 0, end: 0 };
  let depth = 0;
  for (let at = from; ; at = place.end) {
    if (at + headerBytes > stream.length) throw new WorkbookFault('workbook.damaged', 'records break off');
    place.type = stream.readUInt16LE(at);
    place.start = at + headerBytes;
    place.end = place.start + stream.readUInt16LE(at + 2);
    if (place.end > stream.length) throw new WorkbookFault('workbook.damaged', 'record breaks off');
    if (place.type === recordType.begin) depth += 1;
    else if (place.type === recordType.eof) depth -= 1;
    if (depth <= 1) yield place;
    if (depth <= 0) return;
  }
}
