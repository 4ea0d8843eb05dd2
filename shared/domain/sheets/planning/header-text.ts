import type { MoneyUnit } from '../../kernel/money';
import { cleanCode } from '../reading/clean-text';

/** A header made comparable: width, case, blanks and decorations gone. */
export interface HeaderText {
  /** With brackets that carry meaning: `调查(走访)日期`. */
  readonly name: string;
  /** Without any brackets: `调查日期`. */
  readonly bare: string;
  readonly unit?: MoneyUnit;
}

const unitWords: ReadonlyMap<string, MoneyUnit> = new Map(
  Object.entries({
    元: 'yuan',
    人民币元: 'yuan',
    yuan: 'yuan',
    rmb: 'yuan',
    千元: 'thousand',
    万元: 'wan',
    万: 'wan',
    '10kyuan': 'wan',
    人民币万元: 'wan',
    亿元: 'yi',
    亿: 'yi',
  } as const),
);

/** Bracketed words that only comment on a header. */
const comments = /^(?:必填|选填|可选|非必填|必输|‰|%|%o|户|人|个|笔|份|岁|年|必填项|下拉选择|文本)$/;
const brackets = /[([{<【〔]([^()[\]{}<>【】〔〕]*)[)\]}>】〕]/g;

/** Headers read lately: finding a table reads the same cells many times. */
const lately = new Map<string, HeaderText>();

/** Prepares a header cell for comparing; the unit is taken out of brackets or a `单位：` remark. */
export function readHeaderText(text: string): HeaderText {
  let read = lately.get(text);
  if (read === undefined) {
    read = prepareHeader(text);
    if (lately.size >= 4000) lately.clear();
    lately.set(text, read);
  }
  return read;
}

function prepareHeader(text: string): HeaderText {
  const plain = cleanCode(text)
    .toLowerCase()
    .replace(/[\s*★]+/g, '');
  let unit: MoneyUnit | undefined;
  const takeUnit = (inner: string): boolean => {
    const found = unitWords.get(inner.replace(/^(?:单位|币种)[:：]?/, ''));
    if (found !== undefined) unit = found;
    return found !== undefined;
  };
  const name = plain
    .replace(brackets, (whole, inner: string) =>
      takeUnit(inner) || comments.test(inner) || inner === '' ? '' : whole,
    )
    .replace(/[-_,:]?(?:单位[:：]?)?(万元|千元|亿元)$/, (_whole, word: string) =>
      takeUnit(word) ? '' : word,
    )
    .replace(/[:：,、]+$/, '')
    .replace(/^\d{1,2}[.、](?=\D)/, '');
  const bare = name.replace(brackets, '').replace(/‰$/, '');
  return unit === undefined ? { name, bare } : { name, bare, unit };
}

/** Finds a unit remark for the whole sheet in a title cell: `单位：万元、户`, `币种：人民币 单位：元`. */
export function readUnitRemark(text: string): MoneyUnit | undefined {
  const found = /(?:单位|金额单位)[:：]?\s*(?:人民币)?\s*(万元|千元|亿元|元)/.exec(
    cleanCode(text).replaceAll(' ', ''),
  );
  return found?.[1] === undefined ? undefined : unitWords.get(found[1]);
}
