import { defineWords } from './define-words';

/** Words that stand on paper only; field names come from the catalogue. */
export const paperWords = defineWords({
  pageOf: {
    zh: (page: number, pages: number) => `第 ${page} 页　共 ${pages} 页`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  printed: {
    zh: (at: string, by: string) => `打印 ${at}　${by}`.trimEnd(),
    en: (at: string, by: string) => (by === '' ? `Printed ${at}` : `Printed ${at} by ${by}`),
  },
  internalNotice: {
    zh: (branch: string) => `仅供${branch}内部使用，妥善保管`,
    en: (branch: string) => (branch === '' ? 'Internal, keep safe' : `Internal to ${branch}, keep safe`),
  },
  thisBranch: { zh: '本网点', en: 'this branch' },
  cardTitle: { zh: '客户关系卡', en: 'Customer Relationship Card' },
  continued: { zh: '（续）', en: ' (continued)' },
  keyCustomer: { zh: '重要客户', en: 'Key customer' },
  generalCustomer: { zh: '一般客户', en: 'General customers' },
  perPage: { zh: (count: number) => `每页 ${count} 张`, en: (count: number) => `${count} a page` },
  classified: { zh: '密级：内部', en: 'Internal' },
  number: { zh: '编号', en: 'No.' },
  tier: { zh: '客户等级', en: 'Tier' },
  name: { zh: '姓名', en: 'Name' },
  company: { zh: '名称', en: 'Name' },
  contactShort: { zh: '联系方式', en: 'Phone' },
  addressShort: { zh: '住址', en: 'Address' },
  assetsShort: { zh: '资产', en: 'Assets' },
  productsShort: { zh: '产品', en: 'Products' },
  preferenceShort: { zh: '偏好', en: 'Likes' },
  contactPersonShort: { zh: '联系人', en: 'Contact' },
  industryShort: { zh: '行业', en: 'Industry' },
  creditCodeShort: { zh: '信用代码', en: 'Credit code' },
  remarkShort: { zh: '备注', en: 'Remark' },
  genderBirth: { zh: '性别 / 生日', en: 'Sex / born' },
  phones: { zh: '手机 / 座机', en: 'Mobile / landline' },
  occupationEducation: { zh: '职业 / 学历', en: 'Occupation / schooling' },
  creditCode: { zh: '信用代码', en: 'Credit code' },
  products: { zh: '持有产品', en: 'Products held' },
  risk: { zh: '风险承受', en: 'Risk tolerance' },
  attitude: { zh: '需求方式', en: 'Attitude to offers' },
  familyMembers: { zh: '家庭成员', en: 'Family' },
  scaleMode: { zh: '规模 / 方式', en: 'Scale / way of business' },
  wan: { zh: (amount: string) => `${amount} 万元`, en: (amount: string) => amount },
  perYear: { zh: (amount: string) => `${amount} / 年`, en: (amount: string) => `${amount} a year` },
  tenure: {
    zh: (years: number, months: number) =>
      years === 0
        ? `（${months} 个月）`
        : months === 0
          ? `（${years} 年）`
          : `（${years} 年 ${months} 个月）`,
    en: (years: number, months: number) =>
      years === 0 ? ` (${months} mo)` : months === 0 ? ` (${years} yr)` : ` (${years} yr ${months} mo)`,
  },
  onLastMonth: {
    zh: (change: string, share: string) =>
      share === '' ? `较上月 ${change}` : `较上月 ${change}（${share}）`,
    en: (change: string, share: string) =>
      share === '' ? `${change} on last month` : `${change} (${share}) on last month`,
  },
  relative: {
    zh: (role: string, name: string, details: string) =>
      details === '' ? `${role} ${name}` : `${role} ${name}（${details}）`,
    en: (role: string, name: string, details: string) =>
      details === '' ? `${role} ${name}` : `${role} ${name} (${details})`,
  },
  moreRelatives: { zh: (count: number) => `另 ${count} 位`, en: (count: number) => `${count} more` },
  householdTotal: {
    zh: (amount: string) => `家庭合计 ${amount} 万元`,
    en: (amount: string) => `household total ${amount}`,
  },
  addressee: {
    zh: (name: string, sex: string) =>
      sex === 'male' ? `${name} 先生` : sex === 'female' ? `${name} 女士` : name,
    en: (name: string, sex: string) =>
      sex === 'male' ? `Mr ${name}` : sex === 'female' ? `Ms ${name}` : name,
  },
  month: {
    zh: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    en: (month: string) =>
      `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
  },
  monthShort: {
    zh: (month: string) => `${Number(month.slice(5))}月`,
    en: (month: string) =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
        Number(month.slice(5)) - 1
      ] ?? '',
  },
  contactTold: {
    zh: (way: string, text: string) => (text === '' ? `${way}。` : `${way}。${text}`),
    en: (way: string, text: string) => (text === '' ? way : `${way}: ${text}`),
  },
  nextStep: {
    zh: (text: string, on: string) => (on === '' ? `下一步：${text}` : `下一步：${text}（${on}）`),
    en: (text: string, on: string) => (on === '' ? `Next: ${text}` : `Next: ${text} (${on})`),
  },
  measureOpen: { zh: '进行中', en: 'Open' },
  measureDone: { zh: '已完成', en: 'Done' },
  measureDropped: { zh: '已终止', en: 'Dropped' },
  visitTitle: { zh: '客户回访记录', en: 'Visit Record' },
  planTitle: { zh: '客户维护方案', en: 'Maintenance Plan' },
  referralTitle: { zh: '转介绍明白卡', en: 'Referral Card' },
  infoTitle: { zh: '客户信息表', en: 'Customer Data Sheet' },
  sectionAssets: {
    zh: (asOf: string) => (asOf === '' ? '资产与产品（万元）' : `资产与产品（万元，${asOf}）`),
    en: (asOf: string) => (asOf === '' ? 'Assets and products (CNY)' : `Assets and products (CNY, ${asOf})`),
  },
  sectionPreference: { zh: '偏好与家庭', en: 'Preferences and family' },
  sectionBusiness: { zh: '经营情况', en: 'Business' },
  sectionOwn: { zh: '网点自定义', en: "Branch's own" },
  sectionContacts: { zh: '往来记录', en: 'Contact record' },
  sectionUpdate: { zh: '更新', en: 'Updates' },
  thisTime: { zh: '本次', en: 'This visit' },
  byHand: { zh: '（手写）', en: '(by hand)' },
  emptyDate: { zh: '　　年　月　日', en: '____-__-__' },
  keptUpBy: { zh: '修改人', en: 'Revised by' },
  cardNumber: { zh: '客户号', en: 'Customer no.' },
  revisionMark: { zh: '修改标记', en: 'Revision mark' },
  revisionPlaces: { zh: '修改处数', en: 'Places changed' },
  revisionDate: { zh: '修改日期', en: 'Revised on' },
  compositionTitle: { zh: '客户构成分析', en: 'Customer Composition' },
  byTier: { zh: '按等级（销售构成）', en: 'By tier (sales mix)' },
  byProduct: { zh: '按产品（商品构成）', en: 'By product (product mix)' },
  byRegion: { zh: '按地区（地区构成）', en: 'By region (region mix)' },
  byManager: { zh: '按客户经理', en: 'By manager' },
  individuals: { zh: '个人客户', en: 'Individuals' },
  companies: { zh: '公司客户', en: 'Companies' },
  item: { zh: '项目', en: 'Item' },
  customers: { zh: '客户', en: 'Customers' },
  customerShare: { zh: '客户占比', en: 'of customers' },
  amount: { zh: '金额（万元）', en: 'Amount (CNY)' },
  share: { zh: '金额占比', en: 'of amount' },
  total: { zh: '合计', en: 'Total' },
  average: { zh: '平均（万元）', en: 'Average (CNY)' },
  standard: { zh: (basis: string) => `标准（${basis}）`, en: (basis: string) => `Standard (${basis})` },
  manager: { zh: '客户经理', en: 'Manager' },
  others: {
    zh: (count: number) => `其他 ${count} 项`,
    en: (count: number) => (count === 1 ? 'One other' : `${count} others`),
  },
  untiered: { zh: '未分层', en: 'No tier' },
  unknownRegion: { zh: '地址不详', en: 'Address unknown' },
  noManager: { zh: '未分配客户经理', en: 'No manager' },
  heldNote: {
    zh: '按产品统计时，一位客户可计入多项。',
    en: 'By product, a customer counts in every product held.',
  },
  customerCount: {
    zh: (count: string) => `${count} 位客户`,
    en: (count: string) => (count === '1' ? '1 customer' : `${count} customers`),
  },
  tierTableTitle: { zh: '客户分层表', en: 'Tier Table' },
  customerNo: { zh: '客户号', en: 'Customer no.' },
  distance: { zh: '距上一级', en: 'To the next tier' },
  rank: { zh: '序号', en: '#' },
  recoveryTitle: { zh: '恢复密钥', en: 'Recovery Key' },
  recoveryIntro: {
    zh: '忘记密码时，凭此密钥可以打开客户簿。持有它的人都能打开客户簿，请像保管金库钥匙一样保管。',
    en: 'If the password is forgotten, this key opens the customer book. Whoever holds it can open the book: keep it as you keep the key of the safe.',
  },
  recoveryBook: { zh: '客户簿', en: 'Customer book' },
  recoveryMade: { zh: '生成时间', en: 'Made on' },
  recoveryFor: { zh: '开立人', en: 'Made for' },
  recoveryUseTitle: { zh: '如何使用', en: 'How to use it' },
  recoveryUse1: {
    zh: '在打开客户簿的页面选择“使用恢复密钥”。',
    en: 'On the page that asks for the password choose "Use the recovery key".',
  },
  recoveryUse2: {
    zh: '依次输入上面各组字符，不分大小写，连字符和空格可以省略。',
    en: 'Type the groups above in order; capitals, hyphens and spaces make no difference.',
  },
  recoveryKeepTitle: { zh: '如何保管', en: 'How to keep it' },
  recoveryKeep1: {
    zh: '密封后存放在保险柜，与电脑分开。',
    en: 'Seal it and put it in the safe, apart from the computer.',
  },
  recoveryKeep2: { zh: '不要拍照、扫描或随邮件发送。', en: 'Do not photograph, scan or mail it.' },
  recoveryKeep3: {
    zh: '密码和恢复密钥都丢失时，任何人都无法打开客户簿。',
    en: 'If both the password and this key are lost, nobody can open the book.',
  },
  keptBy: { zh: '保管人签字', en: 'Kept by (signature)' },
  keptOn: { zh: '日期', en: 'Date' },
});
