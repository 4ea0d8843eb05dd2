import { hashPair } from '../../imports/hash-text';
import type { ColumnPlan } from '../plan';
import { readHeaderText } from '../planning/header-text';

const months =
  /(?:20\d\d年?[-./]?)?(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,3})月(?:份|末|底|初|\d{1,2}[日号])?|20\d{2}[-./]?(?:1[0-2]|0[1-9])(?:[-./]?[0-3]\d)?|20\d\d年?/g;

/**
 * A header level that means the same next month: months and years in it (9月末存款, 2026年) count for nothing, its unit
 * counts, since 存款(元) and 存款(万元) are not the same column.
 */
function normalisePart(part: string): string {
  const { bare, unit } = readHeaderText(part);
  return `${bare.replace(months, '月')}${unit === undefined ? '' : `(${unit})`}`;
}

/** A column path that means the same next month. */
function normalisePath(path: string): string {
  return path.split('/').map(normalisePart).join('/');
}

/** The shape of a table with these column paths, left to right: 16 hexadecimal digits. */
export function shapeOfPaths(paths: readonly string[]): string {
  return hash('paths', paths.map(normalisePath).join('\n'));
}

interface Shaped {
  readonly headless?: boolean;
  readonly columns: readonly Pick<ColumnPlan, 'index' | 'path' | 'unnamed'>[];
}

/**
 * What tells a sheet of one kind from others, month after month: its column paths in their order, or, without a
 * header, how many columns it has. Names of sheets and files, titles and numbers of rows count for nothing, nor do
 * columns without a header beside others.
 */
export function shapeOf({ headless, columns }: Shaped): string {
  if (headless === true) return hash('headless', String((columns.at(-1)?.index ?? -1) + 1));
  return shapeOfPaths(columns.flatMap(({ path, unnamed }) => (unnamed === true ? [] : [path])));
}

function hash(kind: string, text: string): string {
  const { high, low } = hashPair(0x5a, kind, text);
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
