import type { Choice } from '../field';

export const genders: readonly Choice[] = [
  { value: 'male', zh: '男', en: 'Male', synonyms: ['男性', 'M', 'male', '1-男', '先生'] },
  { value: 'female', zh: '女', en: 'Female', synonyms: ['女性', 'F', 'female', '2-女', '女士'] },
];

export const educations: readonly Choice[] = [
  { value: 'primary', zh: '小学', en: 'Primary school', synonyms: ['小学及以下', '初小'] },
  { value: 'junior', zh: '初中', en: 'Junior secondary', synonyms: ['初级中学'] },
  { value: 'senior', zh: '高中', en: 'Senior secondary', synonyms: ['高级中学', '高中及以下'] },
  {
    value: 'vocational',
    zh: '中专',
    en: 'Vocational school',
    synonyms: ['中专/技校', '技校', '职高', '中职'],
  },
  { value: 'college', zh: '大专', en: 'Junior college', synonyms: ['专科', '大学专科', '高职'] },
  { value: 'bachelor', zh: '本科', en: "Bachelor's degree", synonyms: ['大学本科', '大学', '学士'] },
  {
    value: 'master',
    zh: '硕士',
    en: "Master's degree",
    synonyms: ['研究生', '硕士研究生', '硕士及以上', '研究生及以上'],
  },
  { value: 'doctor', zh: '博士', en: 'Doctorate', synonyms: ['博士研究生', '博士及以上'] },
];

/** Life of a customer, branch-practice section 3. */
export const stages: readonly Choice[] = [
  { value: 'prospect', zh: '准客户', en: 'Prospect', synonyms: ['潜在客户', '潜客', '目标客户'] },
  { value: 'new', zh: '新客户', en: 'New', synonyms: ['新户', '新增客户'] },
  { value: 'established', zh: '老客户', en: 'Established', synonyms: ['存量客户', '老户', '存量'] },
  { value: 'lost', zh: '流失客户', en: 'Lost', synonyms: ['流失', '已流失', '销户'] },
];

/** 风险承受能力 in the five usual classes. */
export const riskTolerances: readonly Choice[] = [
  { value: 'r1', zh: 'R1 保守型', en: 'R1 Conservative', synonyms: ['R1', 'C1', '保守', '保守型', '谨慎型'] },
  { value: 'r2', zh: 'R2 稳健型', en: 'R2 Steady', synonyms: ['R2', 'C2', '稳健', '稳健型'] },
  { value: 'r3', zh: 'R3 平衡型', en: 'R3 Balanced', synonyms: ['R3', 'C3', '平衡', '平衡型'] },
  { value: 'r4', zh: 'R4 成长型', en: 'R4 Growth', synonyms: ['R4', 'C4', '成长', '成长型', '积极型'] },
  {
    value: 'r5',
    zh: 'R5 进取型',
    en: 'R5 Aggressive',
    synonyms: ['R5', 'C5', '进取', '进取型', '激进', '激进型'],
  },
];

/** 对主动营销的态度 (需求方式), branch-practice section 2. */
export const marketingAttitudes: readonly Choice[] = [
  { value: 'active', zh: '主动', en: 'Active', synonyms: ['主动型', '欢迎'] },
  { value: 'passive', zh: '被动', en: 'Passive', synonyms: ['被动型', '不欢迎'] },
];

/** Prospects are graded by value and likelihood, branch-practice section 3. */
export const prospectGrades: readonly Choice[] = [
  { value: 'A', zh: 'A', en: 'A', synonyms: ['A类', 'A级', '高', '强'] },
  { value: 'B', zh: 'B', en: 'B', synonyms: ['B类', 'B级', '中', '一般'] },
  { value: 'C', zh: 'C', en: 'C', synonyms: ['C类', 'C级', '低', '弱'] },
];

/** 纳税信用等级 of the tax office. */
export const taxGrades: readonly Choice[] = ['A', 'B', 'M', 'C', 'D'].map((value) => ({
  value,
  zh: value,
  en: value,
  synonyms: [`${value}级`],
}));

export const idTypes: readonly Choice[] = [
  { value: 'residentId', zh: '居民身份证', en: 'Resident ID card', synonyms: ['身份证', '二代身份证', '01'] },
  { value: 'passport', zh: '护照', en: 'Passport', synonyms: ['外国护照', '中国护照'] },
  {
    value: 'hkMacaoPermit',
    zh: '港澳居民来往内地通行证',
    en: 'Hong Kong/Macao permit',
    synonyms: ['港澳通行证', '回乡证'],
  },
  {
    value: 'taiwanPermit',
    zh: '台湾居民来往大陆通行证',
    en: 'Taiwan permit',
    synonyms: ['台胞证', '台湾通行证'],
  },
  { value: 'residencePermit', zh: '外国人永久居留证', en: 'Foreign permanent resident card' },
  { value: 'officerId', zh: '军官证', en: 'Officer card', synonyms: ['军人证', '士兵证'] },
  { value: 'householdBook', zh: '户口簿', en: 'Household register', synonyms: ['户口本'] },
  {
    value: 'creditCode',
    zh: '统一社会信用代码',
    en: 'Unified social credit code',
    synonyms: ['营业执照', '统一社会信用代码证'],
  },
];

export const maritalStatuses: readonly Choice[] = [
  { value: 'single', zh: '未婚', en: 'Single', synonyms: ['单身'] },
  { value: 'married', zh: '已婚', en: 'Married', synonyms: ['有配偶'] },
  { value: 'divorced', zh: '离异', en: 'Divorced', synonyms: ['离婚'] },
  { value: 'widowed', zh: '丧偶', en: 'Widowed' },
];

/** Whether a customer wants messages (branch-practice section 9: nobody is messaged after refusing). */
export const messageConsents: readonly Choice[] = [
  { value: 'agreed', zh: '同意', en: 'Agreed', synonyms: ['是', '接收', '愿意', 'Y'] },
  { value: 'refused', zh: '拒绝', en: 'Refused', synonyms: ['否', '不接收', '不愿意', '退订', 'N'] },
];
