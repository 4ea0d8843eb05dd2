import type { Choice } from '../../fields/field';
import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';
import { cleanText, isBlankMark } from './clean-text';
import { textOfCell } from './text-of-cell';

const indexes = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

function indexChoices(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const known = indexes.get(choices);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const choice of choices) {
    for (const name of [choice.value, choice.zh, choice.en, ...(choice.synonyms ?? [])]) {
      for (const key of [name, name.toLowerCase()]) if (!index.has(key)) index.set(key, choice.value);
    }
  }
  indexes.set(choices, index);
  return index;
}

/** Reads one of the choices by its value, its names or a spelling seen in sheets; `01-男` counts as `男`. */
export function readChoice(
  choices: readonly Choice[],
  cell: RawCell,
): Result<string | null, 'choice.unknown' | 'cell.error' | 'cell.formula'> {
  const index = indexChoices(choices);
  const direct = typeof cell === 'string' ? index.get(cell) : undefined;
  if (direct !== undefined) return succeed(direct);
  const found = textOfCell(cell);
  if (!found.ok) return found;
  const text = cleanText(found.value).toLowerCase();
  const value = index.get(text) ?? index.get(text.replace(/^\d{1,3}[-—.、:：\s]+/, ''));
  if (value !== undefined) return succeed(value);
  return isBlankMark(text) ? succeed(null) : fail('choice.unknown');
}

const yes = new Set([
  '是',
  '有',
  '已',
  'y',
  'yes',
  'true',
  '1',
  '√',
  '✓',
  '✔',
  '☑',
  '已开通',
  '开通',
  '已办',
  '已签约',
  '签约',
]);
const no = new Set([
  '否',
  '无',
  '未',
  '没有',
  'n',
  'no',
  'false',
  '0',
  '×',
  '✗',
  'x',
  '未开通',
  '未办',
  '未签约',
  '□',
  '☐',
]);

/** Reads a yes-or-no cell: 是/否, 有/无, Y/N, √/×, 已开通/未开通, 1/0. */
export function readFlag(
  cell: RawCell,
): Result<boolean | null, 'flag.unknown' | 'cell.error' | 'cell.formula'> {
  if (typeof cell === 'boolean') return succeed(cell);
  const found = textOfCell(cell);
  if (!found.ok) return found;
  const text = cleanText(found.value).toLowerCase();
  if (yes.has(text)) return succeed(true);
  if (no.has(text)) return succeed(false);
  return isBlankMark(text) ? succeed(null) : fail('flag.unknown');
}
