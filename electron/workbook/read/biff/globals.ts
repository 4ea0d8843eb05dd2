import type { SheetVisibility } from '@shared/domain/sheets/cell';
import { isDateFormat } from '../date-format';
import { WorkbookFault } from '../fault';
import type { ReadLimits } from '../limits';
import type { DateStyles } from '../styles';
import { chooseDecoder, TextRun } from './biff-text';
import type { RecordPlace } from './records';
import { recordType, walkRecords } from './records';

/** The part of an .xls that its sheets share. */
export interface BiffGlobals {
  /** 8 since Excel 97; 5 is Excel 5 and 95. */
  readonly version: 5 | 8;
  readonly sheets: readonly BiffSheet[];
  readonly sharedStrings: readonly string[];
  readonly dateStyles: DateStyles;
  readonly date1904: boolean;
  /** Decodes texts of version 5. */
  readonly decode: (bytes: Buffer) => string;
}

export interface BiffSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Where the sheet's records begin. */
  readonly start: number;
}

const visibilities: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];
const maxStyles = 65_536;

/** Reads the records before the first sheet. Throws `WorkbookFault`. */
export function readGlobals(stream: Buffer, limits: ReadLimits): BiffGlobals {
  const version = readVersion(stream);
  const places = new Map<number, RecordPlace[]>();
  let sharedStrings: readonly string[] = [];
  for (const place of walkRecords(stream, 0)) {
    if (place.type === recordType.sharedStrings) sharedStrings = readSharedStrings(stream, place, limits);
    const known = places.get(place.type);
    if (known === undefined) places.set(place.type, [{ ...place }]);
    else if (known.length < maxStyles) known.push({ ...place });
  }
  const firstNumber = (type: number) => {
    const place = places.get(type)?.[0];
    return place !== undefined && place.end - place.start >= 2 ? stream.readUInt16LE(place.start) : null;
  };
  const decode = chooseDecoder(firstNumber(recordType.codePage));
  const readShort: ReadShort = (place, at) => {
    const start = place.start + at;
    if (version === 5) return decode(stream.subarray(start + 1, start + 1 + (stream[start] ?? 0)));
    return new TextRun(stream, start + 1, place.end).readText(stream[start] ?? 0);
  };
  return {
    version,
    sharedStrings,
    decode,
    date1904: firstNumber(recordType.date1904) === 1,
    dateStyles: readStyles(stream, version, places, decode),
    sheets: (places.get(recordType.sheet) ?? []).flatMap((place) => readSheet(stream, place, readShort)),
  };
}

/** Reads a text that begins `at` bytes into a record with its length in one byte. */
type ReadShort = (place: RecordPlace, at: number) => string;

function readVersion(stream: Buffer): 5 | 8 {
  if (stream.length < 8 || stream.readUInt16LE(0) !== recordType.begin) {
    const old = stream[0] === 0x09 && [0x00, 0x02, 0x04].includes(stream[1] ?? -1);
    if (old) throw new WorkbookFault('workbook.oldFormat', 'before Excel 5', { format: 'xls4' });
    throw new WorkbookFault('workbook.damaged', 'no workbook record');
  }
  const version = stream.readUInt16LE(4);
  if (version === 0x0600) return 8;
  if (version === 0x0500) return 5;
  throw new WorkbookFault('workbook.oldFormat', 'before Excel 5', { format: 'xls4' });
}

/** Sheets of cells; charts, macros and modules are left out. */
function readSheet(stream: Buffer, place: RecordPlace, readShort: ReadShort): readonly BiffSheet[] {
  if (place.end - place.start < 7) throw new WorkbookFault('workbook.damaged', 'sheet record');
  if (stream[place.start + 5] !== 0) return [];
  const visibility = visibilities[(stream[place.start + 4] ?? 0) & 0x03] ?? 'visible';
  return [{ name: readShort(place, 6), visibility, start: stream.readUInt32LE(place.start) }];
}

function readStyles(
  stream: Buffer,
  version: 5 | 8,
  places: ReadonlyMap<number, readonly RecordPlace[]>,
  decode: (bytes: Buffer) => string,
): DateStyles {
  const codes = new Map<number, string>();
  for (const { start, end } of places.get(recordType.format) ?? []) {
    if (end - start < 3) continue;
    const code =
      version === 5
        ? decode(stream.subarray(start + 3, Math.min(end, start + 3 + (stream[start + 2] ?? 0))))
        : readFormatCode(stream, start + 2, end);
    codes.set(stream.readUInt16LE(start), code);
  }
  return Uint8Array.from(places.get(recordType.style) ?? [], ({ start, end }) => {
    const id = end - start >= 4 ? stream.readUInt16LE(start + 2) : 0;
    return isDateFormat(id, codes.get(id)) ? 1 : 0;
  });
}

/** A code that is longer than its record is no reason to refuse the workbook. */
function readFormatCode(stream: Buffer, start: number, end: number): string {
  if (end - start < 3) return '';
  const wide = ((stream[start + 2] ?? 0) & 0x01) !== 0;
  const to = Math.min(end, start + 3 + stream.readUInt16LE(start) * (wide ? 2 : 1));
  return stream.toString(wide ? 'utf16le' : 'latin1', start + 3, to);
}

function readSharedStrings(stream: Buffer, { start, end }: RecordPlace, limits: ReadLimits): string[] {
  const run = new TextRun(stream, start, end);
  run.skip(4);
  const count = run.readUInt32();
  if (count > limits.sharedCount) throw new WorkbookFault('workbook.tooLarge', 'shared texts');
  const texts: string[] = [];
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    if (run.isOver()) break;
    const text = run.readText(run.readUInt16());
    bytes += text.length * 2;
    if (bytes > limits.sharedBytes) throw new WorkbookFault('workbook.tooLarge', 'shared texts');
    texts.push(text);
  }
  return texts;
}
