import { defineWords } from './define-words';

/** The page 重复客户: scan, groups found, side-by-side merge, decisions. */
export const duplicatesWords = defineWords({
  title: { zh: '疑似重复客户', en: 'Possible duplicates' },
  facts: {
    zh: (customers: string, groups: string, time: string) =>
      `查了 ${customers} 位 · ${groups} 组可能重复 · ${time}`,
    en: (customers: string, groups: string, time: string) =>
      `${customers} customers looked at · ${groups} groups · ${time}`,
  },
  scan: { zh: '开始查重', en: 'Look for duplicates' },
  scanAgain: { zh: '重新查重', en: 'Look again' },
  scanning: { zh: '正在查重', en: 'Looking for duplicates' },
  introTitle: { zh: '找出重复登记的客户', en: 'Find customers who are in the book twice' },
  intro: {
    zh: '按证件号码、信用代码、手机和姓名、姓名和生日，以及同音、差一字等相近情况比对全部客户。查重不改动资料。',
    en: 'All customers are compared by ID, credit code, phone and name, name and birthday, and by likeness: the same sound, one character apart. Looking changes nothing.',
  },
  noneTitle: { zh: '没有发现重复客户', en: 'No duplicates found' },
  noneText: {
    zh: (customers: string) => `比对了 ${customers} 位客户。以后导入新台账，可以再查一次。`,
    en: (customers: string) => `${customers} customers were compared. Look again after the next import.`,
  },
  nobodyTitle: { zh: '客户簿还没有客户', en: 'The book has no customers yet' },
  nobodyText: { zh: '先导入台账或新建客户，再来查重。', en: 'Import a workbook or add customers first.' },
  toWorkbooks: { zh: '去导入台账', en: 'Import a workbook' },
  crowded: {
    zh: (count: string) => `有 ${count} 个电话或地址被几十位以上客户共用，没有据此比对`,
    en: (count: string) =>
      `${count} phones or addresses are shared by dozens of customers and were not compared by`,
  },
  cut: {
    zh: (count: string) => `只列出前 ${count} 对，处理后可重新查重`,
    en: (count: string) => `Only the first ${count} pairs are listed; look again when they are done`,
  },

  // Groups
  groups: { zh: '可能重复的客户', en: 'Groups of duplicates' },
  all: { zh: '全部', en: 'All' },
  apartTab: { zh: '不是同一客户', en: 'Not the same' },
  ways: { zh: '按理由查看', en: 'By reason' },
  several: { zh: (count: number) => `${count} 位`, en: (count: number) => `${count} customers` },
  noneOfKind: { zh: '这一类没有', en: 'None of this kind' },
  nameless: { zh: '（无名称）', en: '(no name)' },

  // Side by side
  pairs: { zh: '这一组里的两位', en: 'Two of this group' },
  field: { zh: '资料', en: 'Field' },
  stays: { zh: '保留', en: 'Stays' },
  goes: { zh: '并入后移出', en: 'Goes' },
  result: { zh: '合并后', en: 'Merged' },
  swap: { zh: '互换', en: 'Swap' },
  swapTitle: { zh: '互换保留与移出的客户', en: 'Swap who stays and who goes' },
  onlyDiffering: { zh: '只看不同项', en: 'Differing fields only' },
  fullNumbers: { zh: '显示完整号码', en: 'Numbers in full' },
  takeKept: {
    zh: (field: string, value: string) => `${field}取保留客户的 ${value}`,
    en: (field: string, value: string) => `${field}: take ${value} of the one who stays`,
  },
  takeGone: {
    zh: (field: string, value: string) => `${field}取移出客户的 ${value}`,
    en: (field: string, value: string) => `${field}: take ${value} of the one who goes`,
  },
  both: { zh: '两段都留', en: 'Both' },
  sum: { zh: '相加', en: 'Add up' },
  bothOf: { zh: (field: string) => `${field}两段都留`, en: (field: string) => `${field}: keep both` },
  sumOf: { zh: (field: string) => `${field}相加`, en: (field: string) => `${field}: add up` },
  noDifference: { zh: '两位客户的资料没有不同之处', en: 'The two do not differ in any field' },
  open: { zh: '打开', en: 'Open' },
  openOf: { zh: (name: string) => `打开 ${name}`, en: (name: string) => `Open ${name}` },

  // Children
  children: { zh: '随同转入', en: 'Goes over' },
  noChildren: {
    zh: '移出的客户没有联系记录、关系、月末余额和评估',
    en: 'The one who goes has no contacts, relations, balances or evaluations',
  },
  gathering: { zh: '正在查找联系记录、余额和评估', en: 'Looking for contacts, balances and evaluations' },
  contacts: {
    zh: (count: number) => `${count} 条联系记录`,
    en: (count: number) => `${count} ${count === 1 ? 'contact' : 'contacts'}`,
  },
  relations: {
    zh: (count: number) => `${count} 条关系`,
    en: (count: number) => `${count} ${count === 1 ? 'relation' : 'relations'}`,
  },
  balances: {
    zh: (count: number) => `${count} 个月的余额`,
    en: (count: number) => `balances of ${count} ${count === 1 ? 'month' : 'months'}`,
  },
  evaluations: {
    zh: (count: number) => `${count} 份评估`,
    en: (count: number) => `${count} ${count === 1 ? 'evaluation' : 'evaluations'}`,
  },
  groupsOf: {
    zh: (count: number) => `${count} 个群组`,
    en: (count: number) => `${count} ${count === 1 ? 'group' : 'groups'}`,
  },
  sameMonths: { zh: '同月余额', en: 'Balances of one month' },
  sumBalances: { zh: '相加（两个账户）', en: 'Add up (two accounts)' },
  keepBalances: { zh: '用保留客户的（同一账户）', en: 'Those of the one who stays (one account)' },
  sumNote: {
    zh: '客户号不同，多半是两个账户，默认相加。',
    en: 'The customer numbers differ, so these are probably two accounts: added up unless told otherwise.',
  },
  keepNote: {
    zh: '客户号相同或只有一个，多半是同一账户记了两次，默认不相加。',
    en: 'There is one customer number, so this is probably one account twice: not added up unless told otherwise.',
  },
  tierNote: {
    zh: '等级与升降记录以保留的客户为准；两个客户号都会记住，以后导入认得。',
    en: 'Tiers are those of the one who stays. Both customer numbers are remembered, so imports know them.',
  },

  // Actions
  merge: { zh: '合并', en: 'Merge' },
  notSame: { zh: '不是同一客户', en: 'Not the same' },
  next: { zh: '看下一组', en: 'Next group' },
  merged: {
    zh: (gone: string, kept: string) => `${gone} 已并入 ${kept}`,
    en: (gone: string, kept: string) => `${gone} was merged into ${kept}`,
  },
  keptApart: {
    zh: (one: string, other: string) => `已记住：${one} 与 ${other} 不是同一客户`,
    en: (one: string, other: string) => `Remembered: ${one} and ${other} are not the same`,
  },
  alreadyDone: { zh: '这两位客户已经处理过', en: 'These two are done already' },
  mergeOfTwo: { zh: '合并两位客户', en: 'Merge two customers' },

  // Decisions
  apartTitle: { zh: '已判定不是同一客户', en: 'Said to be different' },
  compareAgain: { zh: '重新比对', en: 'Compare again' },
  compareAgainOf: {
    zh: (one: string, other: string) => `重新比对 ${one} 与 ${other}`,
    en: (one: string, other: string) => `Compare ${one} and ${other} again`,
  },
  gone: { zh: '（已不在簿中）', en: '(no longer in the book)' },

  // Taking a merge back
  mergeUndone: {
    zh: (back: string) => `已撤销合并，${back} 回到簿中`,
    en: (back: string) => `Merge taken back: ${back} is in the book again`,
  },
  mergeUndoneKept: {
    zh: (back: string, what: string) => `已撤销合并，${back} 回到簿中。合并后改过的保留：${what}`,
    en: (back: string, what: string) =>
      `Merge taken back: ${back} is in the book again. Changed since and kept: ${what}`,
  },
  keptContacts: { zh: '联系记录', en: 'contacts' },
  keptRelations: { zh: '关系', en: 'relations' },
  keptBalances: { zh: '余额', en: 'balances' },
  keptEvaluations: { zh: '评估', en: 'evaluations' },
  keptLists: { zh: '群组', en: 'groups' },

  // Menus
  findDuplicates: { zh: '查找重复客户', en: 'Find duplicates' },
  mergeSelected: { zh: '合并所选两位', en: 'Merge the two' },
});
