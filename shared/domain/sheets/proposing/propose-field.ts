import type { BranchField, BranchFieldType } from '../../fields/branch-field';
import type { Choice } from '../../fields/field';
import type { CustomerKind } from '../../records/records';
import type { RawCell } from '../cell';
import { contentTests, dateOf } from '../planning/content-tests';
import { mostlyFit } from '../planning/guess-by-content';
import { readHeaderText } from '../planning/header-text';
import { cleanCode, cleanText, isBlankMark } from '../reading/clean-text';
import { readFlag } from '../reading/read-choice';
import { isBlankCell, showCell } from '../reading/text-of-cell';

/** What goes into a proposal besides the column itself. */
export interface ProposalOptions {
  /** Key of the new field, see `makeFieldKey`. */
  readonly key: string;
  /** Kinds of customers that have it; absent: both. */
  readonly kinds?: readonly CustomerKind[];
  /** True when a remark above the table names a unit of money (单位：万元). */
  readonly isMoneySheet?: boolean;
}

const mostChoices = 8;
const longestChoice = 12;
const longestName = 20;
/** Texts of this length on average, or with lines, are long ones. */
const longText = 25;

/**
 * Proposes a field of the branch's own for a column that no field fits: named by its header, with a type that its
 * cells speak for. Money needs a unit in the header, the cells or the sheet; a few words that repeat are choices;
 * codes with leading zeros stay text.
 */
export function proposeField(
  header: string,
  samples: readonly RawCell[],
  { key, kinds = ['individual', 'company'], isMoneySheet = false }: ProposalOptions,
): BranchField {
  const name = nameOf(header);
  const filled = samples.filter((cell) => !isBlankCell(cell));
  const type = guessType(header, filled, isMoneySheet);
  return {
    key,
    zh: name,
    en: name,
    type,
    kinds,
    ...(type === 'choice' ? { choices: listChoices(filled) } : {}),
    synonyms: [header],
  };
}

/** The header without unit, remarks such as (必填) and marks around it. */
function nameOf(header: string): string {
  const plain = cleanText(header)
    .replace(/[\s*★]+/g, '')
    .replace(/[（(［[【][^（(［[【）)］\]】]*[）)］\]】]/g, '')
    .replace(/^\d{1,2}[.、](?=\D)|[:：,，、]+$/g, '');
  let name = '';
  for (const character of plain === '' ? cleanText(header) : plain) {
    if (name.length + character.length > longestName) break;
    name += character;
  }
  return name;
}

function guessType(header: string, filled: readonly RawCell[], isMoneySheet: boolean): BranchFieldType {
  if (filled.length > 0 && isFlag(header, filled)) return 'flag';
  return guessOther(header, filled.filter(saysSomething), isMoneySheet);
}

function guessOther(header: string, filled: readonly RawCell[], isMoneySheet: boolean): BranchFieldType {
  if (filled.length === 0) return 'text';
  if (mostlyFit(filled, (cell) => dateOf(cell) !== undefined)) return 'date';
  if (mostlyFit(filled, (cell) => contentTests.mobile(cell) || contentTests.landline(cell))) return 'phone';
  if (mostlyFit(filled, contentTests.amount) && hasMoneyUnit(header, filled, isMoneySheet)) return 'money';
  if (isNumber(filled)) return 'number';
  if (isChoice(filled)) return 'choice';
  return isLong(filled) ? 'longText' : 'text';
}

/** 是/否, 有/无, √; 1 and 0 only where the header asks (是否…). */
function isFlag(header: string, filled: readonly RawCell[]): boolean {
  const asks = /是否|有无|^已|能否|可否/.test(header);
  return mostlyFit(filled, (cell) => {
    if (!asks && /^[01]$/.test(showCell(cell).trim())) return false;
    const read = readFlag(cell);
    return read.ok && read.value !== null;
  });
}

function hasMoneyUnit(header: string, filled: readonly RawCell[], isMoneySheet: boolean): boolean {
  if (readHeaderText(header).unit !== undefined) return true;
  if (isMoneySheet && /额|款|资产|资金|收入|支出|费|价|市值|利润|产值|工资/.test(header)) return true;
  const withUnit = filled.filter((cell) => typeof cell === 'string' && /[元¥￥]|\d\s*[万亿]/.test(cell));
  return withUnit.length * 2 >= filled.length;
}

/** Numbers to count with; codes (leading zeros, more digits than anybody counts) are not. */
function isNumber(filled: readonly RawCell[]): boolean {
  if (filled.some((cell) => /^0\d/.test(showCell(cell).trim()))) return false;
  return mostlyFit(filled, (cell) => {
    if (typeof cell === 'number') return Math.abs(cell) < 1e10;
    return typeof cell === 'string' && /^[-+]?[\d,]{1,13}(?:\.\d+)?$/.test(cleanCode(cell));
  });
}

function isChoice(filled: readonly RawCell[]): boolean {
  if (!filled.every((cell) => typeof cell === 'string' && cleanText(cell).length <= longestChoice))
    return false;
  const distinct = new Set(filled.map(textOf)).size;
  if (distinct > mostChoices) return false;
  return (
    distinct * 3 <= filled.length || (distinct <= 3 && filled.length >= distinct * 2 && filled.length > 4)
  );
}

function listChoices(filled: readonly RawCell[]): readonly Choice[] {
  return [...new Set(filled.filter(saysSomething).map(textOf))].map((text) => ({
    value: text,
    zh: text,
    en: text,
  }));
}

/** False for `-`, 无 and their like, which stand for a blank everywhere but in yes-or-no columns. */
function saysSomething(cell: RawCell): boolean {
  return !isBlankMark(textOf(cell));
}

function isLong(filled: readonly RawCell[]): boolean {
  const texts = filled.map(showCell);
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  return total > texts.length * longText || texts.some((text) => /\n/.test(text.trim()) || text.length > 100);
}

function textOf(cell: RawCell): string {
  return cleanText(showCell(cell));
}
