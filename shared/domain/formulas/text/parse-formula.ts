import { EOF, type IRecognitionException, type IToken, Lexer, tokenMatcher } from 'chevrotain';
import { type Expression, formulaLimits, partsOf } from '../expression';
import type { FormulaIssue } from '../formula-issue';
import { FormulaParser, type NamedField, type Span } from './grammar';
import { closeBracket, nameToken, numberToken, openBracket, openField, openText, tokens } from './tokens';

/** An issue with its place in the text. */
export interface TextIssue extends Span {
  readonly issue: FormulaIssue;
}

/** A formula as a tree that knows where each part stands; fields nobody has are listed and have the empty key. */
export interface ParsedFormula {
  readonly tree: Expression;
  readonly spans: ReadonlyMap<Expression, Span>;
  readonly unknown: readonly NamedField[];
}

export type FormulaParsing =
  | { readonly ok: true; readonly value: ParsedFormula }
  | { readonly ok: false; readonly issue: TextIssue };

/** Made at first use: laying out lexer and grammar takes some milliseconds that an ordinary day does not need. */
let tools: { readonly lexer: Lexer; readonly parser: FormulaParser } | undefined;

function takeTools() {
  tools ??= {
    lexer: new Lexer([...tokens], { positionTracking: 'onlyOffset', ensureOptimizations: false }),
    parser: new FormulaParser(),
  };
  return tools;
}

/**
 * Reads a formula as it is typed: Excel's way, with field names bare or in brackets, Chinese punctuation and full-width
 * signs taken as plain ones. Never throws, whatever the text. `keyOf` answers '' for a name nobody has.
 */
export function parseFormula(text: string, keyOf: (name: string) => string): FormulaParsing {
  if (text.length > formulaLimits.characters) return refuse({ reason: 'formula.tooLong' }, 0, text.length);
  const { lexer, parser } = takeTools();
  const lexed = lexer.tokenize(text);
  const unread = lexed.errors[0];
  if (unread !== undefined) {
    const found = text.slice(unread.offset, unread.offset + 1);
    return refuse({ reason: 'formula.character', found }, unread.offset, unread.offset + 1);
  }
  const open = lexed.tokens.find((token) => tokenMatcher(token, openText) || tokenMatcher(token, openField));
  if (open !== undefined) {
    const reason = tokenMatcher(open, openText) ? 'formula.openText' : 'formula.openField';
    return refuse({ reason }, open.startOffset, text.length);
  }
  if (lexed.tokens.length === 0) return refuse({ reason: 'formula.empty' }, 0, text.length);
  if (countNesting(lexed.tokens) > formulaLimits.nesting)
    return refuse({ reason: 'formula.tooLong' }, 0, text.length);
  parser.input = lexed.tokens;
  parser.spans = new Map();
  parser.unknown = [];
  parser.keyOf = keyOf;
  const tree = parser.formula();
  const [error] = parser.errors;
  if (error !== undefined) return { ok: false, issue: placeError(error, lexed.tokens, text) };
  if (isTooLarge(tree)) return refuse({ reason: 'formula.tooLong' }, 0, text.length);
  return { ok: true, value: { tree, spans: parser.spans, unknown: parser.unknown } };
}

function refuse(issue: FormulaIssue, from: number, to: number): FormulaParsing {
  return { ok: false, issue: { issue, from, to } };
}

function countNesting(all: readonly IToken[]): number {
  let depth = 0;
  let deepest = 0;
  for (const token of all) {
    if (tokenMatcher(token, openBracket)) depth += 1;
    if (tokenMatcher(token, closeBracket)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isTooLarge(tree: Expression): boolean {
  let level: readonly Expression[] = [tree];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth >= formulaLimits.depth || nodes > formulaLimits.nodes) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

/** What people are told for the first place that does not fit. */
function placeError(error: IRecognitionException, all: readonly IToken[], text: string): TextIssue {
  const { token } = error;
  if (tokenMatcher(token, EOF)) {
    const end = text.trimEnd().length;
    return {
      issue: { reason: isOpen(all) ? 'formula.missingBracket' : 'formula.ended' },
      from: end,
      to: end,
    };
  }
  const from = token.startOffset;
  const to = from + token.image.length;
  const before = all[all.indexOf(token) - 1];
  if (tokenMatcher(token, closeBracket) && !isOpen(all.slice(0, all.indexOf(token))))
    return { issue: { reason: 'formula.extraBracket' }, from, to };
  // 50万, 3元: amounts are in 万元 already.
  if (before !== undefined && tokenMatcher(before, numberToken) && tokenMatcher(token, nameToken))
    return {
      issue: { reason: 'formula.unit', found: `${before.image}${token.image}` },
      from: before.startOffset,
      to,
    };
  return { issue: { reason: 'formula.syntax', found: token.image }, from, to };
}

/** True when more brackets were opened than closed. */
function isOpen(all: readonly IToken[]): boolean {
  return (
    all.reduce((open, token) => {
      if (tokenMatcher(token, openBracket)) return open + 1;
      return tokenMatcher(token, closeBracket) ? open - 1 : open;
    }, 0) > 0
  );
}
