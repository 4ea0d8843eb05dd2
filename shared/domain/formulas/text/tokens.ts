import { createToken, Lexer, type TokenType } from 'chevrotain';

/**
 * A pattern that begins where it is asked and knows all letters of all scripts; chevrotain's own reading of patterns
 * does not take the `u` flag, so they are handed over as functions.
 */
function matching(pattern: RegExp): (text: string, offset: number) => RegExpExecArray | null {
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
  return (text, offset) => {
    sticky.lastIndex = offset;
    return sticky.exec(text);
  };
}

function define(
  name: string,
  pattern: RegExp,
  more: Parameters<typeof createToken>[0] | object = {},
): TokenType {
  return createToken({ name, pattern: matching(pattern), line_breaks: false, ...more });
}

const space = define('Space', /[\s\u3000]+/u, { group: Lexer.SKIPPED, line_breaks: true });

/** A text in straight or Chinese quotation marks; a mark inside is written twice. */
export const textToken = define('Text', /"(?:[^"]|"")*"|＂(?:[^＂]|＂＂)*＂|“(?:[^”]|””)*”/u, {
  line_breaks: true,
});
export const openText = define('OpenText', /["＂“][\s\S]*/u, { line_breaks: true });
/** A field between brackets; a closing bracket in its name is written twice. */
export const fieldToken = define('Field', /\[(?:[^\]]|\]\])*\]|【[^】]*】|［[^］]*］/u);
export const openField = define('OpenField', /[[【［][\s\S]*/u, { line_breaks: true });

export const numberToken = define(
  'Number',
  /(?:[0-9０-９]+(?:[.．][0-9０-９]*)?|[.．][0-9０-９]+)(?:[eE][+-]?[0-9]+)?/u,
);
/** A name straight before a bracket is a function. */
export const functionToken = define('Function', /[\p{L}_][\p{L}\p{N}_.]*(?=[\s\u3000]*[(（])/u);
export const nameToken = define('Name', /[\p{L}_][\p{L}\p{N}_.·]*/u);

export const openBracket = define('OpenBracket', /[(（]/u);
export const closeBracket = define('CloseBracket', /[)）]/u);
export const comma = define('Comma', /[,，;；、]/u);

export const comparisonToken = define('Comparison', /<>|<=|>=|≠|≤|≥|＜＞|＜＝|＞＝|[=<>＝＜＞]/u);
export const joinToken = define('Join', /[&＆]/u);
export const addToken = define('Add', /[-+＋－−]/u);
export const timesToken = define('Times', /[*/＊／×÷]/u);
export const powerToken = define('Power', /[\^＾]/u);
export const percentToken = define('Percent', /[%％]/u);

/** Every kind of piece a formula has; the first that matches is taken. */
export const tokens: readonly TokenType[] = [
  space,
  textToken,
  openText,
  fieldToken,
  openField,
  numberToken,
  functionToken,
  nameToken,
  openBracket,
  closeBracket,
  comma,
  comparisonToken,
  joinToken,
  addToken,
  timesToken,
  powerToken,
  percentToken,
];

/** Signs as they may be typed, and what they mean. */
const meanings: Readonly<Record<string, string>> = {
  '≠': '<>',
  '≤': '<=',
  '≥': '>=',
  '×': '*',
  '÷': '/',
  '−': '-',
};

/** Full-width digits and signs as plain ones. */
export function plainSign(image: string): string {
  return meanings[image] ?? image.normalize('NFKC');
}

/** What stands between the quotation marks or brackets, with doubled marks made single. */
export function insideOf(image: string): string {
  const end = image.slice(-1);
  return image.slice(1, -1).replaceAll(`${end}${end}`, end);
}
