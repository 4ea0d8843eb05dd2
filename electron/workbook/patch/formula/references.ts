import { nameColumn, readLetters } from '../../read/cell-address';
import { maxRows } from '../../read/limits';

/** A place that a formula refers to; rows 1-based, columns 0-based, all ends included. */
export interface Reference {
  /** Name of the sheet; null: the one the formula stands in. */
  readonly sheet: string | null;
  /** `C5`; `C5:D9`; `5:9`; `C:D`. */
  readonly shape: 'cell' | 'range' | 'rows' | 'columns';
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Behind a `$`: does not move when the formula is copied. */
  readonly topFixed: boolean;
  readonly bottomFixed: boolean;
  readonly leftFixed: boolean;
  readonly rightFixed: boolean;
}

const name = '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*';
const cell = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
const pattern = new RegExp(
  [
    '"(?:[^"]|"")*"',
    '#(?:N/A|[A-Z0-9/_]+[!?])',
    `(?<![\\p{L}\\p{N}_.$])(?<sheet>(?:'(?:[^']|'')+'|(?:\\[[^\\]]*\\])?[\\p{L}\\p{N}_.?\\\\]+(?::[\\p{L}\\p{N}_.]+)?)!)?` +
      `(?<place>${cell}(?::${cell})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(\\[!])`,
    `(?<opaque>(?:'(?:[^']|'')+'!)?(?:${name})?\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\])`,
    `(?<word>${name})(?=\\s*\\()`,
    `(?<name>${name})`,
  ].join('|'),
  'gu',
);
const placePattern = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})(?::(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7}))?$/;

/** Functions whose result hangs on more than the cells they name. */
const unbound = /^(?:INDIRECT|OFFSET|TODAY|NOW|RAND|RANDBETWEEN|CELL|INFO|GETPIVOTDATA|RTD|_xlfn\..*)$/i;

/**
 * Gives every reference of a formula (without its `=`) to `edit`; what it answers stands there instead, `null` leaves it
 * as it is. Texts in quotes, errors, names, functions and other workbooks are passed
 * over.
 */
export function editReferences(formula: string, edit: (reference: Reference) => string | null): string {
  return formula.replace(pattern, (whole: string, ...groups: unknown[]) => {
    const found = groups.at(-1) as Partial<Record<string, string>>;
    if (found.place === undefined) return whole;
    const sheet = readSheetName(found.sheet);
    if (sheet === undefined) return whole;
    const reference = readPlace(sheet, found.place);
    if (reference === null) return whole;
    const written = edit(reference);
    return written === null ? whole : `${found.sheet ?? ''}${written}`;
  });
}

/** The references of a formula, and whether it looks at anything else inside the workbook. */
export function listReferences(formula: string): {
  readonly references: readonly Reference[];
  readonly opaque: boolean;
} {
  const references: Reference[] = [];
  let opaque = false;
  for (const { groups } of formula.matchAll(pattern)) {
    if (groups?.place !== undefined) {
      const sheet = readSheetName(groups.sheet);
      const reference = sheet === undefined ? null : readPlace(sheet, groups.place);
      if (reference !== null) references.push(reference);
      else opaque ||= !(groups.sheet ?? '').includes('[');
    } else if (groups?.opaque !== undefined) opaque = true;
    else if (groups?.word !== undefined) opaque ||= unbound.test(groups.word);
    else if (groups?.name !== undefined) opaque ||= !/^(?:TRUE|FALSE)$/i.test(groups.name);
  }
  return { references, opaque };
}

/** A reference as a formula has it, without its sheet. */
export function writeReference(reference: Reference): string {
  const { shape, top, bottom, left, right } = reference;
  const column = (at: number, fixed: boolean) => `${fixed ? '$' : ''}${nameColumn(at)}`;
  const row = (at: number, fixed: boolean) => `${fixed ? '$' : ''}${at}`;
  const first = column(left, reference.leftFixed) + row(top, reference.topFixed);
  switch (shape) {
    case 'cell':
      return first;
    case 'range':
      return `${first}:${column(right, reference.rightFixed)}${row(bottom, reference.bottomFixed)}`;
    case 'rows':
      return `${row(top, reference.topFixed)}:${row(bottom, reference.bottomFixed)}`;
    case 'columns':
      return `${column(left, reference.leftFixed)}:${column(right, reference.rightFixed)}`;
  }
}

/** The formula as it reads when it is copied `rows` down and `columns` to the right. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return editReferences(formula, (reference) => {
    const { shape } = reference;
    const row = (at: number, fixed: boolean) => (fixed || shape === 'columns' ? at : at + rows);
    const column = (at: number, fixed: boolean) => (fixed || shape === 'rows' ? at : at + columns);
    const moved = {
      ...reference,
      top: row(reference.top, reference.topFixed),
      bottom: row(reference.bottom, reference.bottomFixed),
      left: column(reference.left, reference.leftFixed),
      right: column(reference.right, reference.rightFixed),
    };
    return moved.top < 1 || moved.left < 0 || moved.bottom > maxRows ? '#REF!' : writeReference(moved);
  });
}

/** The sheet before the `!`; null: none; undefined: in another workbook, or several sheets at once. */
function readSheetName(prefix: string | undefined): string | null | undefined {
  if (prefix === undefined) return null;
  const bare = prefix.slice(0, -1);
  const plain = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  return /[[\]:]/.test(plain) ? undefined : plain;
}

function readPlace(sheet: string | null, text: string): Reference | null {
  const parts = placePattern.exec(text);
  if (parts === null) return null;
  const [, leftMark, leftText = '', topMark, topText = '', rightMark, rightText, bottomMark, bottomText] =
    parts;
  const isRange = text.includes(':');
  const shape = leftText === '' ? 'rows' : topText === '' ? 'columns' : isRange ? 'range' : 'cell';
  const left = shape === 'rows' ? 0 : readLetters(leftText);
  const right = shape === 'rows' ? 16_383 : isRange ? readLetters(rightText ?? '') : left;
  const top = shape === 'columns' ? 1 : Number(topText);
  const bottom = shape === 'columns' ? maxRows : isRange ? Number(bottomText) : top;
  if (!(top >= 1 && bottom <= maxRows && left >= 0 && left < 16_384 && right >= 0)) return null;
  // `$5:$9` gives its first mark to where a column would stand.
  const rowMarks = shape === 'rows';
  return {
    sheet,
    shape,
    top,
    bottom,
    left,
    right,
    topFixed: (rowMarks ? leftMark : topMark) === '$' || topMark === '$',
    bottomFixed: isRange
      ? (rowMarks ? rightMark : bottomMark) === '$' || bottomMark === '$'
      : topMark === '$',
    leftFixed: !rowMarks && leftMark === '$',
    rightFixed: isRange ? !rowMarks && rightMark === '$' : leftMark === '$',
  };
}
