/** Records of an .xls put together by hand, without a container: what writers of all ages do, and what none should. */

export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
}

/** A record of bytes and numbers: `[value, bytes]` is little-endian. */
export function record(
  type: number,
  ...parts: readonly (Buffer | readonly [number, 1 | 2 | 4 | 8])[]
): BiffRecord {
  const data = parts.map((part) => {
    if (Buffer.isBuffer(part)) return part;
    const [value, bytes] = part;
    const made = Buffer.alloc(bytes);
    if (bytes === 8) made.writeDoubleLE(value);
    else made.writeUIntLE(value, 0, bytes);
    return made;
  });
  return { type, data: Buffer.concat(data) };
}

/** A text of Excel 97: length in `lengthBytes`, flags, characters of two bytes. */
export function wideText(text: string, lengthBytes: 1 | 2 = 2): Buffer {
  const head = Buffer.alloc(lengthBytes + 1);
  head.writeUIntLE(text.length, 0, lengthBytes);
  head[lengthBytes] = 1;
  return Buffer.concat([head, Buffer.from(text, 'utf16le')]);
}

export interface BiffBook {
  /** 5 (Excel 95) or 8 (Excel 97 and later). Default 8. */
  readonly version?: 5 | 8;
  /** Records before the first sheet, without BOF, sheet record and EOF. */
  readonly globals?: readonly BiffRecord[];
  /** Records of the one sheet, without BOF and EOF. */
  readonly sheet: readonly BiffRecord[];
  /** Leaves out the end mark of the sheet. */
  readonly openEnded?: boolean;
}

/** Bytes of an .xls with one sheet named S. */
export function buildBiff({ version = 8, globals = [], sheet, openEnded = false }: BiffBook): Buffer {
  const begin = (kind: number) =>
    record(0x0809, [version === 8 ? 0x0600 : 0x0500, 2], [kind, 2], Buffer.alloc(version === 8 ? 12 : 4));
  const end = record(0x000a);
  const name = version === 8 ? Buffer.from('\u0001\u0000S', 'latin1') : Buffer.from('\u0001S', 'latin1');
  const place = (start: number) => record(0x0085, [start, 4], [0, 2], name);
  const head = (start: number) => [begin(0x0005), ...globals, place(start), end];
  const start = writeRecords(head(0)).length;
  const body = [begin(0x0010), ...sheet, ...(openEnded ? [] : [end])];
  return Buffer.concat([writeRecords(head(start)), writeRecords(body)]);
}

function writeRecords(records: readonly BiffRecord[]): Buffer {
  return Buffer.concat(
    records.map(({ type, data }) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(type, 0);
      head.writeUInt16LE(data.length, 2);
      return Buffer.concat([head, data]);
    }),
  );
}

/** Row, column and style of a cell, as every cell record begins. */
export function at(row: number, column: number, style = 0): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeUInt16LE(row, 0);
  bytes.writeUInt16LE(column, 2);
  bytes.writeUInt16LE(style, 4);
  return bytes;
}
