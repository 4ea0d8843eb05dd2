import { wordMark } from '@shared/domain/search/spell-name';

const codeOfA = 97;
const codeOfZero = 48;
const codeOfMark = wordMark.charCodeAt(0);

/**
 * Which letters begin a word or syllable of each customer's entry, and which digits it holds, a bit for each. The
 * first letter somebody types is answered by these alone, and of later letters only the customers who share the
 * first are looked at: reading 100,000 strings would take most of the time a keystroke has.
 */
export class SearchMarks {
  private letters = new Uint32Array(0);
  private digits = new Uint16Array(0);

  /** Begins anew with room for this many customers. Answers how to take over what an old position held. */
  renew(count: number): (position: number, old: number) => void {
    const { letters, digits } = this;
    this.letters = new Uint32Array(count);
    this.digits = new Uint16Array(count);
    return (position, old) => {
      this.letters[position] = letters[old] ?? 0;
      this.digits[position] = digits[old] ?? 0;
    };
  }

  /** Reads the entry of the customer at a position. */
  read(position: number, latin: string): void {
    let letters = 0;
    let digits = 0;
    let before = 0;
    for (let at = 0; at < latin.length; at += 1) {
      const code = latin.charCodeAt(at);
      const digit = code - codeOfZero;
      if (digit >= 0 && digit < 10) digits |= 1 << digit;
      else if (before === codeOfMark && code >= codeOfA && code < codeOfA + 26)
        letters |= 1 << (code - codeOfA);
      before = code;
    }
    this.letters[position] = letters;
    this.digits[position] = digits;
  }

  /** Makes the test of one term; `entries` are the texts it would have to be found in. */
  makeTest(needle: string, entries: readonly string[]): (position: number) => boolean {
    const isWord = needle.charCodeAt(0) === codeOfMark;
    const letter = isWord ? needle.charCodeAt(1) - codeOfA : -1;
    const digit = needle.charCodeAt(0) - codeOfZero;
    const bits = letter >= 0 && letter < 26 ? this.letters : digit >= 0 && digit < 10 ? this.digits : null;
    if (bits === null) return (position) => entries[position]?.includes(needle) ?? false;
    const bit = 1 << (bits === this.letters ? letter : digit);
    if (needle.length === (isWord ? 2 : 1)) return (position) => ((bits[position] ?? 0) & bit) !== 0;
    return (position) =>
      ((bits[position] ?? 0) & bit) !== 0 && (entries[position]?.includes(needle) ?? false);
  }
}
