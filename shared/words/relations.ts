import { textOf } from '../domain/fields/values';
import type { CustomerRecord } from '../domain/records/records';
import type { RelationKind } from '../domain/relations/relation';
import type { Role } from '../domain/relations/relation-rules';
import { defineWords, type Lang, wordsIn } from './define-words';

/** Relations of a customer on its page. */
export const relationsWords = defineWords({
  title: { zh: '家庭与企业关系', en: 'Family and companies' },
  add: { zh: '添加关系', en: 'Add' },
  none: { zh: '还没有登记关系', en: 'No relations yet' },
  noneText: {
    zh: '配偶、父母子女会合并计算家庭资产；法定代表人、股东、母子公司在双方页面都能看到。',
    en: 'Spouses, parents and children make a household whose assets are added up. Company ties show on both pages.',
  },
  household: { zh: '家庭', en: 'Household' },
  group: { zh: '集团', en: 'Group' },
  members: { zh: (count: string) => `${count} 人`, en: (count: string) => `${count} members` },
  companies: { zh: (count: string) => `${count} 家`, en: (count: string) => `${count} companies` },
  together: { zh: '合计金融资产', en: 'AUM together' },
  who: { zh: '客户', en: 'Customer' },
  find: { zh: '姓名、拼音或号码', en: 'Name, pinyin or a number' },
  findNobody: { zh: '没有找到客户', en: 'Nobody found' },
  role: { zh: '是什么关系', en: 'Relation' },
  chooseRole: { zh: '选择关系', en: 'Choose' },
  note: { zh: '说明', en: 'Note' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  edit: {
    zh: (name: string) => `修改与 ${name} 的关系`,
    en: (name: string) => `Edit the relation to ${name}`,
  },
  remove: {
    zh: (name: string) => `删除与 ${name} 的关系`,
    en: (name: string) => `Remove the relation to ${name}`,
  },
  open: { zh: (name: string) => `打开 ${name} 的客户页`, en: (name: string) => `Open the page of ${name}` },
  removed: {
    zh: (name: string) => `已删除与 ${name} 的关系`,
    en: (name: string) => `Removed the relation to ${name}`,
  },
  gone: { zh: '已不在簿中', en: 'no longer in the book' },
  self: { zh: '本人', en: 'this customer' },
  circle: { zh: (way: string) => `绕成一圈：${way}`, en: (way: string) => `The circle: ${way}` },
  arrow: { zh: ' → ', en: ' → ' },
  unnamed: { zh: '（未填姓名）', en: '(no name)' },
});

interface RoleWords {
  readonly zh: string;
  readonly en: string;
  /** Where the sex of the other one is known. */
  readonly male?: readonly [zh: string, en: string];
  readonly female?: readonly [zh: string, en: string];
}

/** What the other one is, when it stands at the `from` side. */
const fromRoles: Readonly<Record<RelationKind, RoleWords>> = {
  spouse: { zh: '配偶', en: 'spouse', male: ['丈夫', 'husband'], female: ['妻子', 'wife'] },
  parent: { zh: '父母', en: 'parent', male: ['父亲', 'father'], female: ['母亲', 'mother'] },
  sibling: { zh: '兄弟姐妹', en: 'sibling', male: ['兄弟', 'brother'], female: ['姐妹', 'sister'] },
  relative: { zh: '亲戚', en: 'relative' },
  friend: { zh: '朋友', en: 'friend' },
  introducer: { zh: '介绍人', en: 'introducer' },
  legalRepresentative: { zh: '法定代表人', en: 'legal representative' },
  shareholder: { zh: '股东', en: 'shareholder' },
  contactPerson: { zh: '联络人', en: 'contact person' },
  employee: { zh: '员工', en: 'employee' },
  parentCompany: { zh: '母公司', en: 'parent company' },
  partner: { zh: '合作伙伴', en: 'partner' },
};

/** What the other one is, when it stands at the `to` side; mutual relations need no words of their own. */
const toRoles: Readonly<Partial<Record<RelationKind, RoleWords>>> = {
  parent: { zh: '子女', en: 'child', male: ['儿子', 'son'], female: ['女儿', 'daughter'] },
  introducer: { zh: '由其介绍', en: 'introduced by this customer' },
  legalRepresentative: { zh: '任法定代表人的企业', en: 'company represented' },
  shareholder: { zh: '持股企业', en: 'company held' },
  contactPerson: { zh: '任联络人的企业', en: 'company as contact person' },
  employee: { zh: '工作单位', en: 'employer' },
  parentCompany: { zh: '子公司', en: 'subsidiary' },
};

/** What the other one is to a customer, by its sex where that is known: 父亲, 女儿, 母公司. */
export function describeRole(role: Role, other: CustomerRecord | undefined, lang: Lang): string {
  const words = (role.other === 'to' ? toRoles[role.relation] : undefined) ?? fromRoles[role.relation];
  const sex = other === undefined ? undefined : textOf(other, 'gender');
  const bySex = sex === 'male' ? words.male : sex === 'female' ? words.female : undefined;
  if (bySex !== undefined) return lang === 'en' ? bySex[1] : bySex[0];
  return lang === 'en' ? words.en : words.zh;
}

/** A circle of customers that a relation would close, by their names. */
export function describeCircle(names: readonly string[], lang: Lang): string {
  const words = wordsIn(relationsWords, lang);
  return words.circle(names.map((name) => name || words.unnamed).join(words.arrow));
}
