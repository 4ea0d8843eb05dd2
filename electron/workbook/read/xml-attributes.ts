import { decodeText } from './xml-text';

const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;
const colon = 0x3a;

/** Calls `visit` for each attribute of a tag: where its local name and its value stand. */
export function eachAttribute(
  bytes: Buffer,
  from: number,
  end: number,
  visit: (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void,
): void {
  let i = from;
  while (i < end) {
    while (i < end && (bytes[i] as number) <= 0x20) i++;
    let nameStart = i;
    while (i < end && bytes[i] !== equals) {
      if (bytes[i] === colon) nameStart = i + 1;
      i++;
    }
    let nameEnd = i;
    while (nameEnd > nameStart && (bytes[nameEnd - 1] as number) <= 0x20) nameEnd--;
    i++;
    while (i < end && bytes[i] !== quote && bytes[i] !== apostrophe) i++;
    if (i >= end) return;
    const mark = bytes[i];
    const valueStart = i + 1;
    i = valueStart;
    while (i < end && bytes[i] !== mark) i++;
    visit(nameStart, nameEnd, valueStart, i);
    i++;
  }
}

/** All attributes of a tag by local name, for tags that are few. A name with a prefix does not hide one without. */
export function readAttributes(bytes: Buffer, from: number, end: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  eachAttribute(bytes, from, end, (nameStart, nameEnd, valueStart, valueEnd) => {
    const name = bytes.toString('latin1', nameStart, nameEnd);
    if (bytes[nameStart - 1] === colon && attributes.has(name)) return;
    attributes.set(name, decodeText(bytes, valueStart, valueEnd));
  });
  return attributes;
}

/** True for `1` and `true`, the two ways to say yes in OOXML. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
