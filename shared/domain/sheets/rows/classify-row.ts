import type { RawCell, RawRow } from '../cell';
import type { SheetPlan } from '../plan';
import { readHeaderText } from '../planning/header-text';
import { isKnownAs, isKnownHeader } from '../planning/name-header';
import { synonymIndex } from '../planning/synonym-index';
import { cleanText } from '../reading/clean-text';
import { isBlankCell, showCell } from '../reading/text-of-cell';
import { readSection } from '../sections/read-section';
import type { SkipReason } from './row-reading';

const total =
  /^[-—*\s]*[\u4e00-\u9fff\s]{0,10}?(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|平均值?)\s*[:：]?\s*\d*\s*[户人笔个]?$/;
const signature =
  /^(?:制表|复核|审核|填表|填报|经办|主管|负责人|审批|编制|批准|打印|制单|会计|出纳|日期|联系人)(?:人|人员|部门|单位|日期|时间|员|机构)?\s*(?:\(?签[字章名]\)?)?\s*[:：]/;
const note = /^(?:注|备注|说明|附注|附|填表说明|填写说明|提示|数据来源)\s*[:：\d(（]/;
const decorated = /^[—\-－=＝*☆★●■◆▲【[（(#~]{1,}/;
const sectionName =
  /(?:管户|客户经理|小组|支行|网点|部门|分组|类客户|名单|组别|团队)\s*[:：—-]*$|^[一二三四五六七八九十]+[、.．]|^(?:客户经理|管户经理|管户人|管户|支行|网点|部门|小组|组别)\s*[:：]/;
const instruction = /必填|选填|请填|填写|格式[:：为]|例如|示例|如[:：]|下拉|不可为空|\d位数字/;

const startsWithHan = /^\p{Script=Han}/u;
const bareData = /^[\d\s\-+.,/xX%]+$/;

/** How many rows below the header may still explain it. */
const instructionRows = 3;

/**
 * Tells rows that hold no customer: blank, section, repeated header, total, signature, note and instruction rows.
 * `undefined` for a row to be read as a customer; `'empty'` for one that holds nothing and is not counted. Rows come in
 * order: below the header of another table they are that table's, until the own header comes again.
 */
export function createRowClassifier(plan: SheetPlan): (row: RawRow) => SkipReason | 'empty' | undefined {
  const nameColumn = columnOf(plan, 'name');
  const numberColumn = columnOf(plan, 'customerNo');
  const leftmost = plan.columns[0]?.index ?? 0;
  const counters = new Set(plan.columns.filter(({ role }) => role === 'rowNumber').map(({ index }) => index));
  const headerWords = new Set([...synonymIndex.strong.keys(), ...plan.columns.map(({ header }) => header)]);
  const headers = new Map(plan.columns.map(({ index, path }) => [index, new Set(path.split('/').map(fold))]));
  let inOtherTable = false;

  return (row) => {
    const { cells } = row;
    let filled = 0;
    let first = -1;
    let outside = false;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index];
      if (isBlankCell(cell)) {
        if (cell !== null && cell !== undefined && first < 0) outside = true;
        continue;
      }
      filled += 1;
      if (first < 0) first = index;
    }
    if (filled === 0) return outside ? 'row.blank' : 'empty';
    if (inOtherTable) return leaveOtherTable(cells, filled);
    const name = cells[nameColumn];
    const known = !isBlankCell(name) && !isBlankCell(cells[numberColumn]);
    if (known && filled > 2 && !headerWords.has(String(name)) && !mayBeTotal(cells[first])) return undefined;
    return classify(row, first, filled, known);
  };

  function classify(row: RawRow, first: number, filled: number, known: boolean): SkipReason | undefined {
    const { cells } = row;
    const lead = textAt(cells, first);
    if (total.test(lead)) return 'row.total';
    if (filled <= 8 && !known && signature.test(lead)) return 'row.signature';
    if (filled <= 2 && note.test(lead)) return 'row.note';
    if (isRepeatedHeader(cells, filled)) return 'row.repeatedHeader';
    if (isOtherHeader(cells, filled)) {
      inOtherTable = true;
      return 'row.otherTable';
    }
    if (isSection(cells, first, filled, lead)) return 'row.section';
    if (counters.size > 0 && holdsOnlyCounters(cells)) return 'row.blank';
    if (row.number < plan.firstDataRow + instructionRows && isInstruction(cells)) return 'row.instruction';
    if (first + 1 < cells.length && !known && secondIsTotal(cells, first)) return 'row.total';
    return undefined;
  }

  /** The rows of another table are not of this one, until its own header comes again. */
  function leaveOtherTable(cells: readonly RawCell[], filled: number): SkipReason {
    if (!isRepeatedHeader(cells, filled)) return 'row.otherTable';
    inOtherTable = false;
    return 'row.repeatedHeader';
  }

  function isRepeatedHeader(cells: readonly RawCell[], filled: number): boolean {
    let same = 0;
    for (const [index, words] of headers) {
      const cell = cells[index];
      if (typeof cell === 'string' && cell.length <= 40 && words.has(fold(cell))) same += 1;
    }
    return same >= 2 && same * 2 >= filled;
  }

  function isSection(cells: readonly RawCell[], first: number, filled: number, lead: string): boolean {
    if (typeof cells[first] !== 'string') return false;
    if (filled > 1 && !cells.every((cell) => isBlankCell(cell) || cell === cells[first])) return false;
    if (decorated.test(lead) || sectionName.test(lead)) return true;
    if (filled > 1) return true;
    // No customer number begins with Han, but a lone name is a customer unless it says outright what it heads.
    if (first === numberColumn) return startsWithHan.test(lead);
    if (first === nameColumn) return isHeading(lead);
    // A lone phone or address is a row that lost its customer, not a heading.
    return first <= leftmost + 2 && !bareData.test(lead);
  }

  function holdsOnlyCounters(cells: readonly RawCell[]): boolean {
    return cells.every((cell, index) => isBlankCell(cell) || counters.has(index));
  }
}

/** `重点客户` and `管户经理：王芳` are nobody's names. */
function isHeading(lead: string): boolean {
  const { subject, labelled } = readSection(lead);
  return labelled === true || subject === 'tierInSheet';
}

/** Three header words or more and little else, of which one names the customer, in other columns than this table's. */
function isOtherHeader(cells: readonly RawCell[], filled: number): boolean {
  if (filled < 3 || filled > 60) return false;
  let known = 0;
  let names = false;
  for (const cell of cells) {
    if (isBlankCell(cell)) continue;
    if (typeof cell !== 'string') return false;
    if (cell.length > 20 || !isKnownHeader(cleanText(cell))) continue;
    known += 1;
    const word = fold(cell);
    names ||= isKnownAs(word, 'name') || isKnownAs(word, 'customerNo');
  }
  return names && known >= 3 && known * 5 >= filled * 4;
}

function isInstruction(cells: readonly RawCell[]): boolean {
  let hits = 0;
  for (const cell of cells) if (typeof cell === 'string' && instruction.test(cell)) hits += 1;
  return hits >= 2;
}

/** A row counter may stand before the word 合计. */
function secondIsTotal(cells: readonly RawCell[], first: number): boolean {
  const second = cells.findIndex((cell, index) => index > first && !isBlankCell(cell));
  return second > 0 && typeof cells[second] === 'string' && total.test(textAt(cells, second));
}

/** Cheap look before the pattern: 合计 and its like begin with Han, a dash or a blank. */
function mayBeTotal(cell: RawCell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > 20) return false;
  const code = cell.charCodeAt(0);
  return code > 0x7f || code === 0x20 || code === 0x2d || code === 0x2a;
}

function columnOf(plan: SheetPlan, key: string): number {
  return plan.columns.find(({ fieldKey }) => fieldKey === key)?.index ?? -1;
}

function fold(text: string): string {
  return readHeaderText(text).bare;
}

function textAt(cells: readonly RawCell[], index: number): string {
  return cleanText(showCell(cells[index] ?? null));
}
