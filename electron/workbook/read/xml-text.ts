const amp = 0x26;
const underscore = 0x5f;
const carriageReturn = 0x0d;

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text of an element or attribute: UTF-8, entities resolved, line ends as XML has them. */
export function decodeText(bytes: Buffer, start: number, end: number): string {
  let plain = true;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte >= 0x80) {
      plain = false;
    } else if (byte === amp || byte === carriageReturn) {
      return resolveEntities(bytes.toString('utf8', start, end).replace(/\r\n?/g, '\n'));
    }
  }
  return plain ? bytes.toString('latin1', start, end) : bytes.toString('utf8', start, end);
}

/** Text of a cell: as `decodeText`, and with Excel's own escapes (`_x000D_` for a carriage return) resolved. */
export function decodeCellText(bytes: Buffer, start: number, end: number): string {
  const text = decodeText(bytes, start, end);
  return hasByte(bytes, start, end, underscore) ? resolveEscapes(text) : text;
}

/** True when the bytes stand for themselves: no entities, escapes or carriage returns. */
export function isLiteral(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === amp || byte === underscore || byte === carriageReturn) return false;
  }
  return true;
}

function resolveEntities(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, body: string) => {
    if (!body.startsWith('#')) return namedEntities[body] ?? whole;
    const code = body[1] === 'x' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `_xHHHH_` is how OOXML writes characters that XML does not allow; `_x005F_` is a real underscore before one. */
function resolveEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function hasByte(bytes: Buffer, start: number, end: number, wanted: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === wanted) return true;
  return false;
}
