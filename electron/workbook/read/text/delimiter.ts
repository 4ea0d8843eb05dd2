import { WorkbookFault } from '../fault';
import { RecordParser } from './record-parser';

/** In the order of preference when two fit equally well. */
const candidates = [',', '\t', ';', '|'] as const;

export type Delimiter = (typeof candidates)[number];

/** Records that are looked at. */
const sampleRecords = 200;

export interface Layout {
  readonly delimiter: Delimiter;
  /** Characters at the start that are no data: Excel's own line `sep=;`. */
  readonly skip: number;
}

/**
 * Tells what separates the cells from the beginning of a text: a line `sep=;` says so; otherwise the character that
 * gives the most records the same width wins, the greater width at a tie. `whole`: the text is all there is.
 */
export function findLayout(text: string, whole: boolean): Layout {
  const told = /^sep=([,;|\t])\r?\n?/i.exec(text);
  if (told !== null) return { delimiter: told[1] as Delimiter, skip: told[0].length };
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of candidates) {
    const score = scoreWidths(measureWidths(text, delimiter, whole));
    if (score > bestScore * 1.0001) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, skip: 0 };
}

/** Widths of the first records that hold anything. */
function measureWidths(text: string, delimiter: Delimiter, whole: boolean): number[] {
  const widths: number[] = [];
  const parser = new RecordParser(delimiter, (cells) => {
    if (widths.length < sampleRecords && cells.some((cell) => cell.trim() !== '')) widths.push(cells.length);
  });
  try {
    parser.feed(text);
    if (whole) parser.end();
  } catch (error) {
    // Quotes that do not close under this delimiter speak against it; the text itself is judged when it is read.
    if (!(error instanceof WorkbookFault)) throw error;
  }
  return widths;
}

/** Share of the records that have the commonest width of two or more; a little more for greater widths. */
function scoreWidths(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of counts) {
    score = Math.max(score, count / widths.length + Math.min(width, 100) / 10_000);
  }
  return score;
}
