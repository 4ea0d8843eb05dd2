import type { FormulaIssue } from '../domain/formulas/formula-issue';
import type { FunctionName } from '../domain/formulas/functions/formula-function';
import type { Shape } from '../domain/formulas/shape';
import { defineWords, type Lang, wordsIn } from './define-words';

/** The editor of a computed field. */
export const formulaWords = defineWords({
  formula: { zh: '公式', en: 'Formula' },
  placeholder: { zh: '例如：[存款] + [理财]', en: 'For example: [Deposits] + [Wealth products]' },
  note: {
    zh: '写法同 Excel，字段写在方括号里。金额按万元计算，与屏幕上一致；没有填写的金额不当作 0，结果留空。',
    en: 'Written as in Excel, with fields in brackets. Amounts count in 10k yuan, as on screen; an amount nobody filled in is not 0, the result stays blank.',
  },
  result: { zh: '结果', en: 'Result' },
  automatic: { zh: (name: string) => `自动（${name}）`, en: (name: string) => `Automatic (${name})` },
  automaticOnly: { zh: '自动', en: 'Automatic' },
  decimals: { zh: '小数位', en: 'Decimals' },
  fields: { zh: '字段', en: 'Fields' },
  functions: { zh: '函数', en: 'Functions' },
  noneAlike: { zh: '没有相近的字段或函数', en: 'No such field or function' },
  preview: { zh: '预览', en: 'Preview' },
  previewWaits: {
    zh: '公式写完整后，这里显示几位客户的结果。',
    en: 'Once the formula is complete, some customers are worked out here.',
  },
  previewNobody: { zh: '簿中还没有客户。', en: 'The book has no customers yet.' },
  customer: { zh: '客户', en: 'Customer' },
  blank: { zh: '空白', en: 'blank' },
  outcome: {
    zh: (filled: string, total: string) => `${total} 位客户中 ${filled} 位有结果`,
    en: (filled: string, total: string) => `${filled} of ${total} customers have a result`,
  },
  faulty: {
    zh: (count: string, code: string) => `${count} 位算不出（${code}）`,
    en: (count: string, code: string) => `${count} cannot be worked out (${code})`,
  },
  wrongHere: { zh: '有问题的位置', en: 'Where it is wrong' },
});

const shapeWords = defineWords({
  number: { zh: '数字', en: 'a number' },
  money: { zh: '金额', en: 'an amount' },
  text: { zh: '文字', en: 'a text' },
  date: { zh: '日期', en: 'a date' },
  flag: { zh: '是 / 否', en: 'a yes or no' },
  blank: { zh: '空白', en: 'blank' },
  mixed: { zh: '不同类型的内容', en: 'values of different kinds' },
} satisfies Record<Shape, { readonly zh: string; readonly en: string }>);

const issueWords = defineWords({
  empty: { zh: '请填写公式', en: 'Write a formula' },
  tooLong: {
    zh: '公式太长或括号层数太多，请拆成几个字段',
    en: 'The formula is too long or nested too deeply; split it into several fields',
  },
  syntax: {
    zh: (found: string) => `这里不应是“${found}”`,
    en: (found: string) => `"${found}" does not fit here`,
  },
  ended: { zh: '公式还没有写完', en: 'The formula is not complete' },
  missingBracket: { zh: '少一个右括号 )', en: 'A closing bracket ) is missing' },
  extraBracket: { zh: '多一个右括号 )', en: 'There is one closing bracket ) too many' },
  openText: { zh: '文字缺少结尾的引号', en: 'The text has no closing quotation mark' },
  openField: { zh: '字段缺少结尾的方括号 ]', en: 'The field has no closing bracket ]' },
  character: {
    zh: (found: string) => `公式里不能用“${found}”`,
    en: (found: string) => `"${found}" cannot be used in a formula`,
  },
  unit: {
    zh: (found: string) => `“${found}”请只写数字：金额已按万元计算，50 万元写 50`,
    en: (found: string) => `Write "${found}" without its unit: amounts are in 10k yuan already`,
  },
  unknownField: {
    zh: (name: string) => `没有“${name}”这个字段`,
    en: (name: string) => `There is no field "${name}"`,
  },
  unknownFunction: {
    zh: (name: string) => `没有 ${name} 这个函数`,
    en: (name: string) => `There is no function ${name}`,
  },
  like: { zh: (name: string) => `，是不是“${name}”`, en: (name: string) => `; is it "${name}"?` },
  argumentExact: {
    zh: (name: string, count: number) =>
      count === 0 ? `${name} 的括号里不填内容` : `${name} 要填 ${count} 项，用逗号分开`,
    en: (name: string, count: number) =>
      count === 0
        ? `${name} takes nothing between its brackets`
        : `${name} takes ${count} values, separated by commas`,
  },
  argumentRange: {
    zh: (name: string, least: number, most: number) => `${name} 要填 ${least} 到 ${most} 项，用逗号分开`,
    en: (name: string, least: number, most: number) =>
      `${name} takes ${least} to ${most} values, separated by commas`,
  },
  argumentLeast: {
    zh: (name: string, least: number) => `${name} 至少要填 ${least} 项`,
    en: (name: string, least: number) => `${name} takes at least ${least} value${least === 1 ? '' : 's'}`,
  },
  notNumber: {
    zh: (found: string) => `这里要用数字计算，现在是${found}`,
    en: (found: string) => `A number is needed here; this is ${found}`,
  },
  notCondition: {
    zh: (found: string) => `这里要一个条件，如 [存款] > 50，现在是${found}`,
    en: (found: string) => `A condition such as [Deposits] > 50 is needed here; this is ${found}`,
  },
  notDate: {
    zh: (found: string) => `这里要一个日期，现在是${found}`,
    en: (found: string) => `A date is needed here; this is ${found}`,
  },
  notComparable: {
    zh: (left: string, right: string) => `${left}不能与${right}比较`,
    en: (left: string, right: string) => `${left} cannot be compared with ${right}`,
  },
  notChoice: {
    zh: (text: string, choices: string) => `选项里没有“${text}”，可用：${choices}`,
    en: (text: string, choices: string) => `"${text}" is none of the choices: ${choices}`,
  },
  dateUnit: {
    zh: '单位要写 "Y"（年）、"M"（月）或 "D"（天）',
    en: 'The unit is "Y" (years), "M" (months) or "D" (days)',
  },
  byZero: { zh: '不能除以 0', en: 'Nothing can be divided by 0' },
  fieldGone: { zh: '这个字段已不在簿中', en: 'This field is no longer in the book' },
  resultType: {
    zh: (wanted: string, found: string) => `结果要是${wanted}，公式给出的是${found}`,
    en: (wanted: string, found: string) => `The result is meant to be ${wanted}; the formula gives ${found}`,
  },
  cycle: {
    zh: (names: string) => `公式绕回了自己：${names}`,
    en: (names: string) => `The formula leads back to itself: ${names}`,
  },
});

/** What is wrong with a formula, in a short sentence to stand beside the place. */
export function describeFormulaIssue(issue: FormulaIssue, lang: Lang): string {
  const words = wordsIn(issueWords, lang);
  const shapes = wordsIn(shapeWords, lang);
  const like = (name: string | undefined) => (name === undefined ? '' : words.like(name));
  switch (issue.reason) {
    case 'formula.empty':
      return words.empty;
    case 'formula.tooLong':
      return words.tooLong;
    case 'formula.syntax':
      return words.syntax(issue.found);
    case 'formula.ended':
      return words.ended;
    case 'formula.missingBracket':
      return words.missingBracket;
    case 'formula.extraBracket':
      return words.extraBracket;
    case 'formula.openText':
      return words.openText;
    case 'formula.openField':
      return words.openField;
    case 'formula.character':
      return words.character(issue.found);
    case 'formula.unit':
      return words.unit(issue.found);
    case 'formula.unknownField':
      return words.unknownField(issue.name) + like(issue.like);
    case 'formula.unknownFunction':
      return words.unknownFunction(issue.name) + like(issue.like);
    case 'formula.argumentCount': {
      const { name, least, most } = issue;
      if (most === undefined) return words.argumentLeast(name, least);
      return least === most ? words.argumentExact(name, least) : words.argumentRange(name, least, most);
    }
    case 'formula.notNumber':
      return words.notNumber(shapes[issue.found]);
    case 'formula.notCondition':
      return words.notCondition(shapes[issue.found]);
    case 'formula.notDate':
      return words.notDate(shapes[issue.found]);
    case 'formula.notComparable':
      return startLarge(words.notComparable(shapes[issue.left], shapes[issue.right]));
    case 'formula.notChoice':
      return words.notChoice(issue.text, issue.choices);
    case 'formula.dateUnit':
      return words.dateUnit;
    case 'formula.byZero':
      return words.byZero;
    case 'formula.fieldGone':
      return words.fieldGone;
    case 'formula.resultType':
      return words.resultType(shapes[issue.wanted], shapes[issue.found]);
    case 'formula.cycle':
      return words.cycle(issue.names);
  }
}

function startLarge(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const functionWords = defineWords({
  IF: { zh: 'IF(条件, 成立时, 不成立时)', en: 'IF(condition, if so, otherwise)' },
  AND: { zh: 'AND(条件, …) 全部成立', en: 'AND(condition, …) all hold' },
  OR: { zh: 'OR(条件, …) 至少一个成立', en: 'OR(condition, …) at least one holds' },
  NOT: { zh: 'NOT(条件) 不成立', en: 'NOT(condition) does not hold' },
  IFERROR: { zh: 'IFERROR(值, 出错时)', en: 'IFERROR(value, in case of an error)' },
  ISBLANK: { zh: 'ISBLANK(字段) 没有填写', en: 'ISBLANK(field) is not filled in' },
  ROUND: { zh: 'ROUND(数, 小数位) 四舍五入', en: 'ROUND(number, decimals)' },
  ROUNDUP: { zh: 'ROUNDUP(数, 小数位) 向上进位', en: 'ROUNDUP(number, decimals) away from 0' },
  ROUNDDOWN: { zh: 'ROUNDDOWN(数, 小数位) 舍去', en: 'ROUNDDOWN(number, decimals) towards 0' },
  INT: { zh: 'INT(数) 取整', en: 'INT(number) whole number below' },
  ABS: { zh: 'ABS(数) 绝对值', en: 'ABS(number) without its sign' },
  SUM: { zh: 'SUM(数, …) 合计，空白不计', en: 'SUM(number, …) blanks left out' },
  AVERAGE: { zh: 'AVERAGE(数, …) 平均，空白不计', en: 'AVERAGE(number, …) blanks left out' },
  MIN: { zh: 'MIN(数或日期, …) 最小', en: 'MIN(number or date, …) least' },
  MAX: { zh: 'MAX(数或日期, …) 最大', en: 'MAX(number or date, …) most' },
  COUNTA: { zh: 'COUNTA(字段, …) 已填写的个数', en: 'COUNTA(field, …) how many are filled in' },
  TODAY: { zh: 'TODAY() 今天', en: 'TODAY()' },
  DATE: { zh: 'DATE(年, 月, 日)', en: 'DATE(year, month, day)' },
  YEAR: { zh: 'YEAR(日期) 年份', en: 'YEAR(date)' },
  MONTH: { zh: 'MONTH(日期) 月份', en: 'MONTH(date)' },
  DAY: { zh: 'DAY(日期) 几号', en: 'DAY(date)' },
  DAYS: { zh: 'DAYS(结束, 开始) 相差天数', en: 'DAYS(end, start) days between' },
  DATEDIF: {
    zh: 'DATEDIF(开始, 结束, "Y") 整年；"M" 整月，"D" 天',
    en: 'DATEDIF(start, end, "Y") whole years; "M" months, "D" days',
  },
  EDATE: { zh: 'EDATE(日期, 月数) 几个月后', en: 'EDATE(date, months) months later' },
  LEN: { zh: 'LEN(文字) 字数', en: 'LEN(text) how many characters' },
  LEFT: { zh: 'LEFT(文字, 字数) 开头几个字', en: 'LEFT(text, characters)' },
  RIGHT: { zh: 'RIGHT(文字, 字数) 末尾几个字', en: 'RIGHT(text, characters)' },
  MID: { zh: 'MID(文字, 从第几个字, 字数)', en: 'MID(text, from, characters)' },
  CONCAT: { zh: 'CONCAT(文字, …) 连接', en: 'CONCAT(text, …) joined' },
} satisfies Record<FunctionName, { readonly zh: string; readonly en: string }>);

/** A function with its arguments and what it does, in one line. */
export function describeFunction(name: FunctionName, lang: Lang): string {
  return wordsIn(functionWords, lang)[name];
}
