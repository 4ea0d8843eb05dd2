import { columnFor, measureEms } from '../text-measure';

/** What of a column decides its width. */
export interface ColumnNeed {
  readonly givenMm: number | null;
  /** Width of what most rows have in it, in ems; of numbers the widest. */
  readonly contentEms: number;
  /** What the heading needs in ems, see `measureLabel`. */
  readonly labelEms: number;
  /** Numbers do not wrap while there is any other way. */
  readonly isNumber: boolean;
}

export interface ListWidths {
  /** Size of the type in points. */
  readonly points: number;
  /** Widths in millimetres, padding included; together never more than the room. */
  readonly widths: readonly number[];
}

/** Padding of a cell at each side, in millimetres. */
export const sidePadding = 1.2;
/** Numbers end a little before their column does, so that a text beside them does not touch. */
export const numberPadding = 2.8;

/** Left and right padding of a cell together, in millimetres. */
export function paddingOf({ isNumber }: { readonly isNumber: boolean }): number {
  return sidePadding + (isNumber ? numberPadding : sidePadding);
}

/** Headings of so many ems stand on one line. */
const shortLabel = 6;

/** The ems a heading needs: long ones go on two lines, words of other scripts are never torn. */
export function measureLabel(label: string): number {
  const whole = measureEms(label);
  const words = label.split(/\s+/).map((word) => {
    const ems = measureEms(word);
    return /[\u2e80-\uffff]/.test(word) && ems > shortLabel ? ems / 2 + 0.5 : ems;
  });
  // The headings' type is a little wider than the text's.
  return Math.max(Math.min(whole, 4), ...words) * 1.07;
}

/** No column by content is narrower, whatever it holds. */
const leastColumn = 9;
/** Texts wider than this wrap rather than push the others aside. */
const mostColumn = 62;

interface Wish {
  readonly natural: number;
  readonly least: number;
  readonly isGiven: boolean;
}

function wishOf(need: ColumnNeed, points: number): Wish {
  if (need.givenMm !== null) return { natural: need.givenMm, least: need.givenMm, isGiven: true };
  const padding = paddingOf(need);
  const content = columnFor(need.contentEms, points) + padding;
  const label = columnFor(need.labelEms, points) + padding;
  const natural = Math.max(leastColumn, label, need.isNumber ? content : Math.min(mostColumn, content));
  return { natural, least: need.isNumber ? natural : Math.min(natural, Math.max(16, label)), isGiven: false };
}

/**
 * Widths of the columns: given ones as they are; the others as wide as their content, and wider in proportion where
 * room is left. Where it is too tight, smaller type of `steps` is tried first, then texts are made to wrap, and only
 * when even that does not help everything is narrowed alike.
 */
export function chooseWidths(
  needs: readonly ColumnNeed[],
  steps: readonly number[],
  roomMm: number,
): ListWidths {
  let points = steps[0] ?? 9;
  let wishes = needs.map((need) => wishOf(need, points));
  for (const step of steps) {
    points = step;
    wishes = needs.map((need) => wishOf(need, step));
    if (sum(wishes, 'natural') <= roomMm) return { points, widths: spread(wishes, roomMm) };
  }
  return { points, widths: squeeze(wishes, roomMm) };
}

function sum(wishes: readonly Wish[], what: 'natural' | 'least'): number {
  return wishes.reduce((total, wish) => total + wish[what], 0);
}

/** Gives what is left to the columns by content. */
function spread(wishes: readonly Wish[], roomMm: number): readonly number[] {
  const free = roomMm - sum(wishes, 'natural');
  const flexible = wishes.reduce((total, { natural, isGiven }) => total + (isGiven ? 0 : natural), 0);
  return wishes.map(({ natural, isGiven }) =>
    isGiven || flexible === 0 ? natural : natural + (free * natural) / flexible,
  );
}

/** Takes what is missing from the widest: those that are narrow anyway stay on one line. */
function squeeze(wishes: readonly Wish[], roomMm: number): readonly number[] {
  const least = sum(wishes, 'least');
  if (least >= roomMm) return wishes.map((wish) => (wish.least * roomMm) / least);
  const capped = (most: number) => wishes.map((wish) => Math.min(wish.natural, Math.max(wish.least, most)));
  let low = 0;
  let high = roomMm;
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    const total = capped(middle).reduce((all, width) => all + width, 0);
    if (total <= roomMm) low = middle;
    else high = middle;
  }
  return capped(low);
}
