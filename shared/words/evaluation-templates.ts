import { defineWords } from './define-words';

/** The editor of evaluation templates. */
export const evaluationTemplateWords = defineWords({
  templates: { zh: '评估方案', en: 'Evaluation templates' },
  orderNote: {
    zh: '客户适用多个方案时，用排在前面的。',
    en: 'Where several apply to a customer, the first counts.',
  },
  create: { zh: '新建', en: 'New' },
  copy: { zh: '复制', en: 'Copy' },
  remove: { zh: '删除', en: 'Remove' },
  cannotRemove: {
    zh: '系统自带或已有月份使用，不能删除，可以停用。',
    en: 'It comes with the house or was used for a month; it can be switched off instead.',
  },
  earlier: { zh: (name: string) => `${name} 前移`, en: (name: string) => `Move ${name} forward` },
  later: { zh: (name: string) => `${name} 后移`, en: (name: string) => `Move ${name} back` },
  newName: { zh: '新评估方案', en: 'New template' },
  copyName: { zh: (name: string) => `${name}（副本）`, en: (name: string) => `${name} (copy)` },
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `version ${version}` },
  unsaved: { zh: '未保存', en: 'not saved' },
  off: { zh: '停用', en: 'off' },
  saved: { zh: (name: string) => `已保存“${name}”`, en: (name: string) => `Saved ${name}` },
  removed: { zh: (name: string) => `已删除“${name}”`, en: (name: string) => `Removed ${name}` },
  // What it is for.
  name: { zh: '名称', en: 'Name' },
  inUse: { zh: '启用', en: 'In use' },
  kinds: { zh: '客户类型', en: 'Customers' },
  tiers: { zh: '适用等级', en: 'Tiers' },
  allTiers: { zh: '全部等级', en: 'All tiers' },
  // Indicators.
  indicators: { zh: '分析指标', en: 'Indicators' },
  mixedBy: {
    zh: (measure: string, hand: number) => `${measure} + 人工 ${hand}`,
    en: (measure: string, hand: number) => `${measure} + ${hand} by hand`,
  },
  handPart: { zh: '其中人工评分', en: 'Of it by hand' },
  handNote: {
    zh: (weight: number) => `分（共 ${weight} 分，0 为全部由数据计算）`,
    en: (weight: number) => `of ${weight} points (0: all from the data)`,
  },
  growth: { zh: '与何时相比', en: 'Compared with' },
  growthMonths: {
    zh: (months: number) => (months === 1 ? '上月' : months === 12 ? '去年同月' : `${months} 个月前`),
    en: (months: number) =>
      months === 1 ? 'last month' : months === 12 ? 'last year' : `${months} months ago`,
  },
  plan: { zh: '计划联系次数', en: 'Planned contacts' },
  planMonths: { zh: '计划期（个月，含本月）', en: 'In so many months' },
  planNote: {
    zh: '按等级填写每个计划期的次数；0 为不作要求。',
    en: 'Contacts per tier in that time; 0 asks for none.',
  },
  fieldGone: {
    zh: '这项指标依据的字段已删除，评估时由人工评分。请改选得分方式。',
    en: 'The field of this indicator was removed; it waits for a score by hand. Choose how it is scored.',
  },
  measureContactPlan: { zh: '联系计划完成', en: 'Contact against plan' },
  measureTierMove: { zh: '等级变化', en: 'Move of tier' },
  measureComplaints: { zh: '近三个月投诉', en: 'Complaints, 3 months' },
  measureAssetsChange: { zh: '资产变动', en: 'Growth of assets' },
  atMost: { zh: '不超过', en: 'At most' },
  unitTimes: { zh: '次', en: 'times' },
  unitPlan: { zh: '计划的 %', en: '% of plan' },
  points: { zh: '得分', en: 'Points' },
  pointsOf: { zh: (points: string) => `${points} 分`, en: (points: string) => points },
  moves: {
    zh: (value: number) =>
      value > 0
        ? `升 ${value} 级${value > 1 ? '以上' : '或以上'}`
        : value === 0
          ? '等级不变'
          : value === -1
            ? '关注客户（低于标准）'
            : `降 ${-value - 1} 级`,
    en: (value: number) =>
      value > 0
        ? `Up ${value} or more`
        : value === 0
          ? 'Tier unchanged'
          : value === -1
            ? 'On watch (below its amount)'
            : `Down ${-value - 1}`,
  },
  // Grades.
  grades: { zh: '客户等级', en: 'Grades' },
  gradeName: { zh: '等级', en: 'Grade' },
  gradeFrom: { zh: '得分率不低于（%）', en: 'From (% of the points)' },
  addGrade: { zh: '添加一级', en: 'Add a grade' },
  removeGrade: { zh: (name: string) => `删除 ${name} 级`, en: (name: string) => `Remove grade ${name}` },
  newGrade: { zh: '新', en: 'New' },
  // Foot of the controlled document.
  foot: { zh: '受控文件', en: 'Controlled document' },
  footNote: {
    zh: '留空打印为空格；点“默认”用系统的文字。',
    en: 'Empty prints an empty cell; Default takes the usual words.',
  },
  usual: { zh: '默认', en: 'Default' },
  // Trying out.
  tryOut: { zh: '试算', en: 'Try it' },
  tryCustomer: { zh: '试算的客户', en: 'Customer to try' },
  tryFind: { zh: '姓名、拼音、客户号', en: 'Name, pinyin or number' },
  tryNobody: { zh: '没有找到', en: 'Nobody found' },
  tryFor: {
    zh: (month: string) => `按${month}的数据，不保存`,
    en: (month: string) => `By ${month}, not saved`,
  },
  tryReading: { zh: '正在读取数据', en: 'Reading' },
  tryHand: { zh: '人工', en: 'by hand' },
  tryTotal: { zh: '最终得分', en: 'Final score' },
  tryOther: {
    zh: '这位客户不适用本方案，仅供参考。',
    en: 'This template is not for this customer; for information only.',
  },
});

/** Whom a month takes in, and what is missing. */
export const evaluationStartWords = defineWords({
  byGroup: { zh: '按群组', en: 'By group' },
  chooseGroups: { zh: '选择群组', en: 'Choose groups' },
  missing: { zh: '缺少的数据', en: 'Missing data' },
  missingCount: {
    zh: (count: string) => `${count} 位客户`,
    en: (count: string) => `${count} customers`,
  },
  missingShort: {
    zh: (kinds: number) => `缺少 ${kinds} 类数据`,
    en: (kinds: number) => `${kinds} kinds of data missing`,
  },
  importBalances: { zh: '导入余额表', en: 'Import balances' },
  recordContact: { zh: '记录联系', en: 'Record a contact' },
  openCustomers: { zh: '补全资料', en: 'Open customers' },
  settleTiers: { zh: '结转分层', en: 'Settle tiers' },
  editTemplate: { zh: '修改方案', en: 'Edit template' },
  runAgain: {
    zh: '补齐后点“继续评估”，已填的分数保留。',
    en: 'Then choose Evaluate more; scores filled in stay.',
  },
});
