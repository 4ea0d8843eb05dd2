import type { Match, MatchHint, MatchReason, MatchStrength } from '../domain/duplicates/compare-persons';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Customers that may be one: the warning while typing, and why two were brought together. */
export const samePersonWords = defineWords({
  sure: {
    zh: (name: string) => `簿中已有这位客户：${name}`,
    en: (name: string) => `Already in the book: ${name}`,
  },
  likely: {
    zh: (name: string) => `簿中可能已有这位客户：${name}`,
    en: (name: string) => `Probably in the book already: ${name}`,
  },
  possible: {
    zh: (name: string) => `簿中有相近的客户：${name}`,
    en: (name: string) => `Someone alike is in the book: ${name}`,
  },
  more: { zh: (count: string) => `，另有 ${count} 位`, en: (count: string) => `, and ${count} more` },
  open: { zh: '查看', en: 'Open' },
  openOf: { zh: (name: string) => `查看 ${name}`, en: (name: string) => `Open ${name}` },

  // What an ID tells
  idTells: {
    zh: (birth: string, gender: string, age: number) => `证件号码显示：${birth} 出生，${gender}，${age} 岁`,
    en: (birth: string, gender: string, age: number) => `The ID says: born ${birth}, ${gender}, aged ${age}`,
  },
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
  take: { zh: '填入', en: 'Fill in' },
  idDisagrees: {
    zh: (birth: string, gender: string) => `与填写的不一致：证件号码显示 ${birth} 出生，${gender}`,
    en: (birth: string, gender: string) => `The ID says otherwise: born ${birth}, ${gender}`,
  },
});

const reasonWords = defineWords({
  idNumber: { zh: '证件号码相同', en: 'Same ID' },
  creditCode: { zh: '信用代码相同', en: 'Same credit code' },
  mobileAndName: { zh: '手机和姓名相同', en: 'Same phone and name' },
  nameAndBirthDate: { zh: '姓名和生日相同', en: 'Same name and birthday' },
  likeness: { zh: '相近', en: 'Alike' },
} satisfies Record<MatchReason, { readonly zh: string; readonly en: string }>);

const strengthWords = defineWords({
  certain: { zh: '确定', en: 'Certain' },
  likely: { zh: '很可能', en: 'Likely' },
  possible: { zh: '可能', en: 'Possible' },
} satisfies Record<MatchStrength, { readonly zh: string; readonly en: string }>);

const hintWords = defineWords({
  sameId: { zh: '证件号码相同', en: 'same ID' },
  sameCreditCode: { zh: '信用代码相同', en: 'same credit code' },
  sameName: { zh: '姓名相同', en: 'same name' },
  sameCompany: { zh: '企业名称相同', en: 'same company name' },
  sameSound: { zh: '姓名同音', en: 'names sound alike' },
  oneCharacter: { zh: '姓名差一字', en: 'one character apart' },
  otherName: { zh: '姓名不同', en: 'names differ' },
  samePhone: { zh: '电话相同', en: 'same phone' },
  sameTail: { zh: '电话尾号相同', en: 'same last digits of phone' },
  sameBirthDate: { zh: '生日相同', en: 'same birthday' },
  sameAddress: { zh: '住址相同', en: 'same address' },
  sameLegalRepresentative: { zh: '法定代表人相同', en: 'same legal representative' },
  sameNumber: { zh: '客户号只差前面的 0', en: 'numbers differ by leading zeros' },
  otherBirthDate: { zh: '生日不同', en: 'birthdays differ' },
  otherGender: { zh: '性别不同', en: 'sexes differ' },
  otherPhone: { zh: '电话不同', en: 'phones differ' },
} satisfies Record<MatchHint, { readonly zh: string; readonly en: string }>);

/** Hints that a reason says already. */
const said: Readonly<Record<MatchReason, readonly MatchHint[]>> = {
  idNumber: ['sameId'],
  creditCode: ['sameCreditCode'],
  mobileAndName: ['sameName', 'samePhone'],
  nameAndBirthDate: ['sameName', 'sameBirthDate'],
  likeness: [],
};

/** Why two customers were brought together: `手机和姓名相同，生日不同`. */
export function describeMatch({ reason, hints }: Match, lang: Lang): string {
  const words = wordsIn(hintWords, lang);
  const rest = hints.filter((hint) => !said[reason].includes(hint)).map((hint) => words[hint]);
  const parts = reason === 'likeness' ? rest : [describeMatchReason(reason, lang), ...rest];
  const line = parts.join(lang === 'en' ? ', ' : '，');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The reason in a word or two. */
export function describeMatchReason(reason: MatchReason, lang: Lang): string {
  return wordsIn(reasonWords, lang)[reason];
}

/** How sure it is, in a word. */
export function describeStrength(strength: MatchStrength, lang: Lang): string {
  return wordsIn(strengthWords, lang)[strength];
}
