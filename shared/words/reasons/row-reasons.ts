import { defineWords } from '../define-words';

/** Why a row or sheet was not taken, and remarks of the import report: short, for the report's last column. */
export const rowReasons = defineWords({
  'row.blank': { zh: '空行', en: 'blank row' },
  'row.section': { zh: '分组行，不是客户', en: 'section row, not a customer' },
  'row.repeatedHeader': { zh: '重复的表头', en: 'repeated header' },
  'row.total': { zh: '合计行', en: 'total row' },
  'row.signature': { zh: '制表签字行', en: 'signature row' },
  'row.note': { zh: '表下说明', en: 'note below the table' },
  'row.instruction': { zh: '填写说明行', en: 'instruction row' },
  'row.otherTable': {
    zh: '属于下面另一张表（表头不同），未导入；请把它放到单独的工作表再导入',
    en: 'part of another table further down (its header differs), not imported; put it on a sheet of its own',
  },
  'row.hidden': { zh: '隐藏或被筛选掉的行，按选择不导入', en: 'hidden or filtered row, left out by choice' },
  'row.noNameNoNumber': {
    zh: '既没有姓名也没有客户号，无法作为客户',
    en: 'neither a name nor a customer number: cannot be a customer',
  },
  'duplicate.customerNo': {
    zh: '客户号与前面一行相同，保留前一行',
    en: 'same customer number as an earlier row, which was kept',
  },
  'duplicate.customerNoWithoutZeros': {
    zh: '客户号（去掉前导零）和姓名与前面一行相同，保留前一行',
    en: 'same number (but for leading zeros) and name as an earlier row, which was kept',
  },
  'duplicate.idNumber': {
    zh: '证件号码与前面一行相同，保留前一行',
    en: 'same ID number as an earlier row, which was kept',
  },
  'duplicate.creditCode': {
    zh: '统一社会信用代码与前面一行相同，保留前一行',
    en: 'same credit code as an earlier row, which was kept',
  },
  'duplicate.mobileAndName': {
    zh: '手机和姓名与前面一行相同，保留前一行',
    en: 'same mobile and name as an earlier row, which was kept',
  },
  'duplicate.nameAndBirthDate': {
    zh: '姓名和生日与前面一行相同，保留前一行',
    en: 'same name and birthday as an earlier row, which was kept',
  },
  'duplicate.laidOver': {
    zh: '按选择，这一行的内容已写到前面一行上',
    en: 'as chosen, the values of this row went over an earlier row',
  },
  'duplicate.merged': {
    zh: '按选择，这一行的部分内容已并入前面一行',
    en: 'as chosen, some values of this row were merged into an earlier row',
  },
  'duplicate.conflict': { zh: '与保留的那一行不一致', en: 'differs from the row that was kept' },
  'row.leftOut': { zh: '按选择不采用这一行', en: 'left out by choice' },
  'balances.newerKept': {
    zh: '这些客户在簿中的余额日期更新，客户资料保持不变，只记入本表月份的余额',
    en: 'these customers have newer figures, which were kept; only the balances of the sheet’s month were recorded',
  },
  'match.otherNumberKept': {
    zh: '认出是同一客户，但客户号不同，保留簿中的客户号',
    en: 'the same customer with another number; the number in the book was kept',
  },
  'match.sameNameOtherNumber': {
    zh: '簿中有同名同手机或同生日的客户，但客户号不同，已作为新客户',
    en: 'the book has a customer of this name and mobile or birthday under another number; added as new',
  },
  'sheet.hidden': { zh: '隐藏的工作表，未导入', en: 'hidden sheet, not imported' },
  'sheet.empty': { zh: '空工作表', en: 'empty sheet' },
  'sheet.noHeader': {
    zh: '没有找到含姓名或客户号的表头',
    en: 'no header with a name or customer number was found',
  },
  'sheet.codeTable': { zh: '代码表，不是客户名单', en: 'a table of codes, not of customers' },
  'sheet.leftOut': { zh: '按选择不导入', en: 'left out by choice' },
  'sheet.evaluationForm': { zh: '评估表，不是客户名单', en: 'an evaluation form, not a list of customers' },
});
