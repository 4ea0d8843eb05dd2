import { defineWords } from '../define-words';

/** Why a field of the branch's own cannot be added or changed: short, to stand under what was typed. */
export const branchFieldReasons = defineWords({
  'branchField.noName': { zh: '请填写字段名称', en: 'a field needs a name' },
  'branchField.nameTooLong': {
    zh: '名称太长：字段最多 20 个字，选项最多 30 个字',
    en: 'the name is too long: 20 characters for a field (40 in English), 30 for a choice',
  },
  'branchField.nameTaken': { zh: '簿中已有这个字段', en: 'the book has a field of this name already' },
  'branchField.tooMany': {
    zh: '自定义字段已有 60 个，请先停用不再使用的字段',
    en: 'there are 60 fields already; stop showing one that is no longer used',
  },
  'branchField.noChoices': { zh: '请至少填写一个选项', en: 'a choice field needs at least one choice' },
  'branchField.tooManyChoices': { zh: '选项最多 60 个', en: 'a field has at most 60 choices' },
  'branchField.choiceTwice': { zh: '有两个相同的选项', en: 'two choices are the same' },
  'branchField.typeLoses': {
    zh: '有客户的内容不能转为这个类型，没有更改',
    en: 'some values cannot be turned into this type; nothing was changed',
  },
  'branchField.noFormula': { zh: '请填写公式', en: 'a computed field needs a formula' },
  'branchField.formulaWrong': { zh: '公式有误，请先改正', en: 'the formula has a fault; correct it first' },
  'branchField.formulaCycle': {
    zh: '公式绕回了自己，无法计算',
    en: 'the formula leads back to itself and cannot be worked out',
  },
  'branchField.gone': { zh: '这个字段已不在簿中', en: 'this field is no longer in the book' },
});
