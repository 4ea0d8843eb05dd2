import { type CalendarDate, endOfMonth, type Month } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';

/** 编号 of a branch that chose no pattern: `JD-202610-0061`. */
export const usualNumberPattern = '{前缀}-{年}{月}-{序号4}';

/** Longest pattern a branch may write. */
export const longestPattern = 60;

/** What may stand in a pattern, by both names. A 序号 may say how many digits it has at least, 1 to 8. */
const tokenNames = {
  prefix: ['前缀', 'prefix'],
  year: ['年', 'year'],
  shortYear: ['年2', 'year2'],
  month: ['月', 'month'],
  day: ['日', 'day'],
  sequence: ['序号', 'no'],
  manager: ['客户经理', 'manager'],
  customerNo: ['客户号', 'customerNo'],
} as const;
export type NumberToken = keyof typeof tokenNames;

/** The tokens a branch may choose from, in both languages, as they are written into a pattern. */
export const numberTokens = Object.entries(tokenNames).map(([key, [zh, en]]) => ({
  key: key as NumberToken,
  zh: `{${zh}${key === 'sequence' ? '4' : ''}}`,
  en: `{${en}${key === 'sequence' ? '4' : ''}}`,
}));

/**
 * The same pattern with its tokens named in the other language; what is no token stays as it is. Patterns are kept
 * with the Chinese names.
 */
export function namePatternIn(pattern: string, lang: 'zh-CN' | 'en'): string {
  return pattern.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const [, sequence, digits = ''] = /^(序号|no)([1-8]?)$/.exec(name.trim()) ?? [];
    if (sequence !== undefined) return lang === 'en' ? `{no${digits}}` : `{序号${digits}}`;
    const names = Object.values(tokenNames).find((pair) => (pair as readonly string[]).includes(name.trim()));
    return names === undefined ? whole : `{${lang === 'en' ? names[1] : names[0]}}`;
  });
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'token'; readonly token: NumberToken; readonly digits: number };

export type NumberPatternFailure =
  | 'evaluations.patternSequence'
  | 'evaluations.patternToken'
  | 'evaluations.patternLong';

/** What the number of one form is made from besides its place in the month. */
export interface NumberedForm {
  readonly manager?: string | undefined;
  readonly customerNo?: string | undefined;
}

/** What stays the same for all forms of a month. */
export interface NumberOrder {
  readonly pattern: string;
  readonly prefix: string;
  readonly period: Month;
  /** The day the forms are made; the last of the month when it is not given. */
  readonly today?: CalendarDate;
}

function readToken(name: string): Part | undefined {
  const [, sequence, digits] = /^(序号|no)([1-8]?)$/.exec(name) ?? [];
  if (sequence !== undefined)
    return { kind: 'token', token: 'sequence', digits: Number(digits === '' ? 1 : digits) };
  const token = (Object.keys(tokenNames) as NumberToken[]).find((key) =>
    (tokenNames[key] as readonly string[]).includes(name),
  );
  return token === undefined || token === 'sequence' ? undefined : { kind: 'token', token, digits: 0 };
}

function readParts(pattern: string): readonly (Part | { readonly kind: 'unknown'; readonly name: string })[] {
  return pattern.split(/(\{[^{}]*\})/).flatMap((piece) => {
    if (piece === '') return [];
    const [, name] = /^\{([^{}]*)\}$/.exec(piece) ?? [];
    if (name === undefined) return [{ kind: 'text', text: piece } as const];
    return [readToken(name.trim()) ?? ({ kind: 'unknown', name } as const)];
  });
}

/**
 * Reads a pattern of 编号. It must hold 序号 exactly once (without it two forms would have one number) and no token
 * that nobody knows (`details.token`).
 */
export function readNumberPattern(pattern: string): Result<readonly Part[], NumberPatternFailure> {
  if (pattern.length > longestPattern)
    return fail('evaluations.patternLong', { details: { most: longestPattern } });
  const parts: Part[] = [];
  for (const part of readParts(pattern.trim())) {
    if (part.kind === 'unknown')
      return fail('evaluations.patternToken', { details: { token: `{${part.name}}` } });
    if (part.kind === 'text' && /[{}]/.test(part.text)) {
      return fail('evaluations.patternToken', { details: { token: part.text } });
    }
    parts.push(part);
  }
  const sequences = parts.filter((part) => part.kind === 'token' && part.token === 'sequence');
  return sequences.length === 1 ? succeed(parts) : fail('evaluations.patternSequence');
}

function partsOf(pattern: string): readonly Part[] {
  const read = readNumberPattern(pattern);
  const usual = read.ok ? read : readNumberPattern(usualNumberPattern);
  return usual.ok ? usual.value : [];
}

function writePart(part: Part, order: NumberOrder, form: NumberedForm, sequence: number): string {
  if (part.kind === 'text') return part.text;
  const { period, prefix } = order;
  switch (part.token) {
    case 'prefix':
      return prefix;
    case 'year':
      return period.slice(0, 4);
    case 'shortYear':
      return period.slice(2, 4);
    case 'month':
      return period.slice(5, 7);
    case 'day':
      return (order.today ?? endOfMonth(period)).slice(8, 10);
    case 'sequence':
      return String(sequence).padStart(part.digits, '0');
    case 'manager':
      return form.manager ?? '';
    case 'customerNo':
      return form.customerNo ?? '';
  }
}

function write(parts: readonly Part[], order: NumberOrder, form: NumberedForm, sequence: number): string {
  const written = parts.map((part) => writePart(part, order, form, sequence));
  const number = written.join('');
  if (!written.includes('')) return number;
  // A token without a value leaves no hyphen of its own behind.
  return number.replace(/([-/_. ])[-/_. ]+/g, '$1').replace(/^[-/_. ]+|[-/_. ]+$/g, '');
}

/** Builds one 编号; a pattern that cannot be read is taken for the usual one. */
export function makeFormNumber(order: NumberOrder, sequence: number, form: NumberedForm = {}): string {
  return write(partsOf(order.pattern), order, form, sequence);
}

/** Finds the sequence in numbers of the same pattern, whoever they were made for. */
function matcherOf(parts: readonly Part[], order: NumberOrder): RegExp {
  const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const source = parts.map((part) => {
    if (part.kind === 'text') return quote(part.text).replace(/[-_ ]|\\[/.]/g, (mark) => `(?:${mark})?`);
    if (part.token === 'sequence') return `(\\d{${part.digits},12})`;
    if (part.token === 'year' || part.token === 'shortYear' || part.token === 'month') {
      return writePart(part, order, {}, 0);
    }
    return part.token === 'day' ? '\\d\\d' : '[^\\n]*?';
  });
  return new RegExp(`^${source.join('')}$`);
}

/**
 * Hands out 编号 one after another, after the highest already used in the month: of numbers of another pattern or
 * prefix the digits at their end count. A number never stands on two forms, whatever the pattern was before.
 */
export function countNumbers(order: NumberOrder, used: Iterable<string>): (form?: NumberedForm) => string {
  const parts = partsOf(order.pattern);
  const matcher = matcherOf(parts, order);
  const taken = new Set<string>();
  let highest = 0;
  for (const number of used) {
    taken.add(number);
    const sequence = Number(matcher.exec(number)?.[1] ?? /(?:^|\D)(\d{1,6})$/.exec(number)?.[1] ?? 0);
    if (sequence > highest) highest = sequence;
  }
  return (form = {}) => {
    for (;;) {
      highest += 1;
      const number = write(parts, order, form, highest);
      if (taken.has(number)) continue;
      taken.add(number);
      return number;
    }
  };
}
