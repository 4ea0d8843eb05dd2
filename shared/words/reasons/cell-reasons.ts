import { defineWords } from '../define-words';

/** Why a cell, or what was typed into a field, was not understood: short, to stand beside the field's name. */
export const cellReasons = defineWords({
  'cell.error': {
    zh: '表格里这一格是公式错误，不是数值',
    en: 'the cell holds a formula error, not a value',
  },
  'cell.formula': {
    zh: '表格里这一格是公式，文件没有保存它的结果',
    en: 'the cell is a formula whose result was not saved in the file',
  },
  'cell.masked': {
    zh: '这里的内容导出时已隐去，客户簿原有的保留不动',
    en: 'hidden when it was exported; what the book has stays as it is',
  },
  'cell.repaired': {
    zh: '导入前已更正，这里是表格原来的内容',
    en: 'corrected before the import; this is what the sheet had',
  },
  'date.impossible': { zh: '日历上没有这一天', en: 'there is no such day' },
  'date.incomplete': { zh: '日期不完整，缺年、月或日', en: 'the date lacks a year, month or day' },
  'date.ambiguous': {
    zh: '分不清哪个是月、哪个是日，请写成 2026-06-01 的样子',
    en: 'month and day cannot be told apart; write it like 2026-06-01',
  },
  'date.unclear': { zh: '看不懂这个日期', en: 'this is not a date that can be read' },
  'date.future': { zh: '日期在将来', en: 'the date lies in the future' },
  'phone.length': { zh: '号码位数不对', en: 'the phone number has the wrong length' },
  'phone.unclear': { zh: '看不懂这个电话号码', en: 'this is not a phone number that can be read' },
  'phone.rounded': {
    zh: '号码被表格舍入，后几位已丢失',
    en: 'the sheet rounded the number and lost its last digits',
  },
  'phone.tooMany': {
    zh: '这一格的号码太多，放不下',
    en: 'the cell holds more numbers than there are places for',
  },
  'id.length': { zh: '证件号码位数不对', en: 'the ID number has the wrong length' },
  'id.region': { zh: '证件号码的地区代码不存在', en: 'the ID number begins with an unknown region' },
  'id.birthDate': {
    zh: '证件号码里的出生日期不存在',
    en: 'the birth date inside the ID number does not exist',
  },
  'id.checkDigit': { zh: '证件号码的校验位不对', en: 'the check digit of the ID number is wrong' },
  'id.rounded': {
    zh: '证件号码被表格舍入，后几位已丢失',
    en: 'the sheet rounded the ID number and lost its last digits',
  },
  'id.notResident': { zh: '不是居民身份证号码', en: 'not a resident ID number' },
  'id.masked': { zh: '证件号码被星号遮盖', en: 'the ID number is hidden by asterisks' },
  'id.unclear': { zh: '看不懂这个证件号码', en: 'this is not an ID number that can be read' },
  'creditCode.length': { zh: '统一社会信用代码应为 18 位', en: 'a credit code has 18 characters' },
  'creditCode.characters': {
    zh: '统一社会信用代码含有不允许的字符',
    en: 'the credit code holds characters it cannot have',
  },
  'creditCode.checkDigit': {
    zh: '统一社会信用代码的校验位不对',
    en: 'the check character of the credit code is wrong',
  },
  'creditCode.rounded': {
    zh: '代码被表格舍入，后几位已丢失',
    en: 'the sheet rounded the code and lost its last digits',
  },
  'customerNo.rounded': {
    zh: '客户号被表格舍入，后几位已丢失',
    en: 'the sheet rounded the customer number and lost its last digits',
  },
  'customerNo.unclear': { zh: '看不懂这个客户号', en: 'this is not a customer number' },
  'customerNo.taken': { zh: '这个客户号已属于另一位客户', en: 'another customer has this number' },
  'amount.unclear': { zh: '看不懂这个金额', en: 'this is not an amount that can be read' },
  'amount.tooLarge': { zh: '金额过大，请检查单位', en: 'the amount is too large; check its unit' },
  'amount.totalSkippedText': {
    zh: '表格合计漏加了写成文字的金额，已按各项重新合计',
    en: 'the total in the sheet passed over an amount written as text; it was added up again',
  },
  'amount.totalUnknown': {
    zh: '合计因某一项无法读取而未知，已留空',
    en: 'the total is unknown because one of its parts could not be read; it was left blank',
  },
  'rate.unclear': { zh: '看不懂这个费率', en: 'this is not a rate that can be read' },
  'rate.outOfRange': { zh: '费率应在 0 到 1000‰ 之间', en: 'a rate lies between 0 and 1000‰' },
  'number.unclear': { zh: '这不是数字', en: 'this is not a number' },
  'choice.unknown': { zh: '不在可选范围内', en: 'this is not one of the choices' },
  'flag.unknown': { zh: '看不出是“是”还是“否”', en: 'this says neither yes nor no' },
  'email.form': { zh: '邮箱格式不对', en: 'this is not an e-mail address' },
  'postalCode.form': { zh: '邮政编码应为 6 位数字', en: 'a postal code has 6 digits' },
  'text.tooLong': { zh: '内容太长', en: 'the text is too long' },
  'name.missing': { zh: '客户名称不能为空', en: 'a customer needs a name' },
  'field.form': { zh: '内容格式不对', en: 'the value has the wrong form' },
  'field.unknown': { zh: '没有这个字段', en: 'there is no such field' },
  'field.derived': { zh: '这一项由系统算出，不能填写', en: 'this is computed and cannot be typed' },
});
