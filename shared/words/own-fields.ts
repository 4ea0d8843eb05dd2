import type { BranchFieldType } from '../domain/fields/branch-field';
import type { Sensitivity } from '../domain/fields/field';
import { maskValue } from '../domain/fields/mask';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Fields that a branch adds itself: the part of the settings page, and the names of their types. */
export const ownFieldsWords = defineWords({
  title: { zh: '自定义字段', en: 'Own fields' },
  intro: {
    zh: '网点自己要记的内容，如“是否代发单位”“介绍人”，或用公式从其他字段算出。会出现在客户表格、客户资料、关系卡和导出中；公式以外的也能从台账导入。',
    en: 'What this branch wants to note besides, such as "Payroll client" or "Introduced by", or works out of other fields by a formula. They show in the grid, the profile, on cards and in exports; columns can be imported into all but formulas.',
  },
  count: {
    zh: (count: number, most: number) => `${count} / ${most}`,
    en: (count: number, most: number) => `${count} of ${most}`,
  },
  add: { zh: '新增字段', en: 'Add a field' },
  addTitle: { zh: '新增字段', en: 'Add a field' },
  editTitle: { zh: (name: string) => `修改字段“${name}”`, en: (name: string) => `Edit field "${name}"` },

  // List
  name: { zh: '名称', en: 'Name' },
  type: { zh: '类型', en: 'Type' },
  sensitivity: { zh: '敏感信息', en: 'Sensitive' },
  forWhom: { zh: '适用', en: 'For' },
  filled: { zh: '已填', en: 'Filled' },
  filledCount: { zh: (count: string) => `${count} 位`, en: (count: string) => count },
  actions: { zh: '操作', en: 'Actions' },
  edit: { zh: '修改', en: 'Edit' },
  editField: { zh: (name: string) => `修改${name}`, en: (name: string) => `Edit ${name}` },
  hide: { zh: '停用', en: 'Stop showing' },
  hideField: { zh: (name: string) => `停用${name}`, en: (name: string) => `Stop showing ${name}` },
  show: { zh: '启用', en: 'Show again' },
  showField: { zh: (name: string) => `启用${name}`, en: (name: string) => `Show ${name} again` },
  moveUp: { zh: (name: string) => `上移${name}`, en: (name: string) => `Move ${name} up` },
  moveDown: { zh: (name: string) => `下移${name}`, en: (name: string) => `Move ${name} down` },
  upHint: { zh: '上移（Alt+↑）', en: 'Move up (Alt+↑)' },
  downHint: { zh: '下移（Alt+↓）', en: 'Move down (Alt+↓)' },
  moved: {
    zh: (name: string, place: number) => `“${name}”已移到第 ${place} 位`,
    en: (name: string, place: number) => `"${name}" is now number ${place}`,
  },
  hidden: { zh: '已停用', en: 'No longer shown' },
  none: { zh: '还没有自定义字段', en: 'No own fields yet' },

  // Form
  englishName: { zh: '英文名称', en: 'English name' },
  englishNote: { zh: '英文界面使用，可以不填。', en: 'For the English screens; may be empty.' },
  typeConverts: {
    zh: (count: string) => `${count} 位客户的内容会转为这个类型，可以撤销。`,
    en: (count: string) =>
      `The values of ${count} customers will be turned into this type; this can be undone.`,
  },
  typeLoses: {
    zh: (count: string, examples: string) =>
      `${count} 位客户的内容不能转为这个类型，如：${examples}。请先整理这些内容`,
    en: (count: string, examples: string) =>
      `The values of ${count} customers cannot be turned into this type, such as: ${examples}. Tidy them first`,
  },
  individual: { zh: '个人客户', en: 'Individuals' },
  company: { zh: '公司客户', en: 'Companies' },
  everybody: { zh: '全部客户', en: 'Everybody' },
  choices: { zh: '选项', en: 'Choices' },
  choicesNote: {
    zh: '删去的选项不再可选，客户已填的内容保留。',
    en: 'A choice taken away can no longer be chosen; what customers hold stays.',
  },
  choiceAt: { zh: (place: number) => `选项 ${place}`, en: (place: number) => `Choice ${place}` },
  removeChoice: {
    zh: (place: number) => `删去选项 ${place}`,
    en: (place: number) => `Remove choice ${place}`,
  },
  addChoice: { zh: '添加选项', en: 'Add a choice' },
  save: { zh: '保存', en: 'Save' },
  taken: {
    zh: (other: string) => `簿中已有这个字段：${other}`,
    en: (other: string) => `The book has such a field already: ${other}`,
  },

  // Told afterwards
  added: {
    zh: (name: string) => `已新增字段“${name}”，可在客户表格的“列”里显示`,
    en: (name: string) => `Field "${name}" added; show it in the grid with Columns`,
  },
  changed: { zh: (name: string) => `已修改字段“${name}”`, en: (name: string) => `Field "${name}" changed` },
  nowHidden: {
    zh: (name: string) => `已停用字段“${name}”，客户已填的内容保留`,
    en: (name: string) => `Field "${name}" is no longer shown; what customers hold stays`,
  },
  nowShown: {
    zh: (name: string) => `已启用字段“${name}”`,
    en: (name: string) => `Field "${name}" is shown again`,
  },
});

const typeWords = defineWords({
  text: { zh: '文字', en: 'Text' },
  longText: { zh: '长文字', en: 'Long text' },
  number: { zh: '数字', en: 'Number' },
  money: { zh: '金额（万元）', en: 'Amount (10k yuan)' },
  date: { zh: '日期', en: 'Date' },
  choice: { zh: '选项', en: 'Choice' },
  flag: { zh: '是 / 否', en: 'Yes or no' },
  phone: { zh: '电话', en: 'Phone' },
  computed: { zh: '公式', en: 'Formula' },
} satisfies Record<BranchFieldType, { readonly zh: string; readonly en: string }>);

/** The type of a field of the branch's own, as people call it. */
export function describeFieldType(type: BranchFieldType, lang: Lang): string {
  return wordsIn(typeWords, lang)[type];
}

const sensitivityWords = defineWords({
  plain: { zh: '不是', en: 'No' },
  phone: { zh: '电话号码', en: 'Phone number' },
  idNumber: { zh: '证件号码', en: 'ID number' },
  account: { zh: '卡号、账号', en: 'Card or account' },
  contact: { zh: '微信、邮箱等联系方式', en: 'WeChat, e-mail and the like' },
  address: { zh: '地址', en: 'Address' },
  licence: { zh: '执照、车牌、登记号', en: 'Licence, plate or registration' },
  shownAs: {
    zh: (example: string) => `平时显示为 ${example}`,
    en: (example: string) => `Shown as ${example}`,
  },
  shown: { zh: '平时完整显示，里面写的号码除外', en: 'Shown in full, but for numbers written into it' },
});

const examples: Readonly<Record<Exclude<Sensitivity, 'plain'>, string>> = {
  phone: '13800008888',
  idNumber: '330200199001010012',
  account: '6217001234567890123',
  contact: 'zhang_wei88',
  address: '宁波市江东区中山东路 1 号',
  licence: '913302001234567890',
};

/** A kind of sensitive number, as people call it, with how it looks when it is hidden. */
export function describeSensitivity(
  sensitivity: Sensitivity,
  lang: Lang,
): { readonly name: string; readonly note: string } {
  const words = wordsIn(sensitivityWords, lang);
  const note =
    sensitivity === 'plain' ? words.shown : words.shownAs(maskValue(sensitivity, examples[sensitivity]));
  return { name: words[sensitivity], note };
}
