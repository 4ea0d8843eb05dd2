/** The word that is being typed before the caret: what helps are looked for with, and what choosing one replaces. */
export interface CaretWord {
  readonly from: number;
  readonly to: number;
  /** Without its opening bracket. */
  readonly text: string;
  readonly bracketed: boolean;
}

const openField = /[[【［]([^\]】］"“+\-*/^&=<>()（），,]*)$/u;
const name = /[\p{L}_][\p{L}\p{N}_.·]*$/u;

/** The word before the caret; undefined between words and inside a quoted text. */
export function wordAtCaret(text: string, caret: number): CaretWord | undefined {
  const before = text.slice(0, caret);
  if (isInsideText(before)) return undefined;
  const field = openField.exec(before);
  if (field !== null) return { from: field.index, to: caret, text: field[1] ?? '', bracketed: true };
  const word = name.exec(before);
  return word === null ? undefined : { from: word.index, to: caret, text: word[0], bracketed: false };
}

function isInsideText(before: string): boolean {
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** A text with a piece put in, and where the caret belongs after it. */
export interface Inserted {
  readonly text: string;
  readonly caret: number;
}

/** Puts a field or a function in place of the word at the caret, or of what is selected. */
export function insertAt(text: string, from: number, to: number, piece: string, back = 0): Inserted {
  // A bracket that was closed by hand is not closed twice.
  const rest = text.slice(to);
  const after = piece.endsWith(']') && rest.startsWith(']') ? rest.slice(1) : rest;
  return { text: text.slice(0, from) + piece + after, caret: from + piece.length - back };
}
