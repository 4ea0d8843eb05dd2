import type { FaultCode } from '../domain/formulas/formula-value';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Why a computed field has no value for a customer: under the mark in the cell. */
const faultWords = defineWords({
  '#DIV/0!': {
    zh: '公式要除以 0。可用 IFERROR 写明这时显示什么。',
    en: 'The formula divides by 0 here. IFERROR says what to show then.',
  },
  '#VALUE!': {
    zh: '公式用到的内容类型不对，例如拿文字参与计算。',
    en: 'The formula meets a value of the wrong kind here, such as words where it calculates.',
  },
  '#NUM!': {
    zh: '公式算出的数或日期超出范围。',
    en: 'The formula comes to a number or date that is out of range.',
  },
  '#REF!': {
    zh: '公式用到的字段已不在簿中，或公式之间互相引用。',
    en: 'The formula uses a field that is no longer in the book, or formulas that use each other.',
  },
} satisfies Record<FaultCode, { readonly zh: string; readonly en: string }>);

/** The sentence that explains a mark such as `#DIV/0!`. */
export function describeFault(code: FaultCode, lang: Lang): string {
  return wordsIn(faultWords, lang)[code];
}
