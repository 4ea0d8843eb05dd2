import type { ScoreFactor } from '../domain/stages/stage-rules';
import { defineWords, type Lang, wordsIn } from './define-words';

/** The page 客户阶段: prospects, new, established and lost customers, each with its own rules. */
export const stagesWords = defineWords({
  title: { zh: '客户阶段', en: 'Stages' },
  tabs: { zh: '客户阶段', en: 'Stages of customers' },
  prospects: { zh: '准客户', en: 'Prospects' },
  news: { zh: '新客户', en: 'New' },
  established: { zh: '老客户', en: 'Established' },
  lost: { zh: '流失', en: 'Lost' },
  aim: {
    zh: '准客户只有一个目标：成为客户',
    en: 'A prospect has one aim: to become a customer',
  },
  rules: { zh: '评分与规则', en: 'Scoring and rules' },
  inTable: { zh: '在客户表中查看', en: 'Show in the table' },
  narrowed: { zh: (list: string) => `客户阶段：${list}`, en: (list: string) => `Stages: ${list}` },
  list: { zh: '名单', en: 'List' },
  opening: { zh: '正在整理', en: 'Sorting' },
  openOf: { zh: (name: string) => `打开 ${name}`, en: (name: string) => `Open ${name}` },
  tickOf: { zh: (name: string) => `选 ${name}`, en: (name: string) => `Tick ${name}` },
  tickAll: { zh: '全选', en: 'Tick all' },
  nameless: { zh: '（无名称）', en: '(no name)' },
  cancel: { zh: '取消', en: 'Cancel' },
  today: { zh: '今天', en: 'today' },
  daysAgo: {
    zh: (days: string) => `${days} 天前`,
    en: (days: string) => `${days} ${days === '1' ? 'day' : 'days'} ago`,
  },
  never: { zh: '从未', en: 'never' },

  // Columns
  actions: { zh: '操作', en: 'Actions' },
  number: { zh: '编号', en: 'Number' },
  name: { zh: '名称', en: 'Name' },
  grade: { zh: '等级', en: 'Grade' },
  score: { zh: '评分', en: 'Score' },
  touches: { zh: '接触', en: 'Touches' },
  touchesOf: {
    zh: (count: number, of: number) => `第 ${count} 次/${of}`,
    en: (count: number, of: number) => `${count} of ${of}`,
  },
  noTouch: { zh: '还没有接触', en: 'None yet' },
  product: { zh: '意向产品', en: 'Product of interest' },
  source: { zh: '来源', en: 'Source' },
  lastContact: { zh: '最近接触', en: 'Last contact' },
  lastLook: { zh: '上次看或接触', en: 'Last look or contact' },
  due: { zh: '该看', en: 'Due' },
  dueToday: { zh: '今天', en: 'Today' },
  dueSince: { zh: (days: string) => `已过 ${days} 天`, en: (days: string) => `${days} d over` },
  phone: { zh: '电话', en: 'Phone' },
  manager: { zh: '客户经理', en: 'Manager' },
  customerNo: { zh: '客户号', en: 'Customer no.' },
  openedOn: { zh: '开户日期', en: 'Opened on' },
  sinceOpening: { zh: '开户至今', en: 'Since opening' },
  days: {
    zh: (days: string) => `${days} 天`,
    en: (days: string) => `${days} ${days === '1' ? 'day' : 'days'}`,
  },
  firstTransaction: { zh: '首次交易', en: 'First transaction' },
  tradedAfter: {
    zh: (days: string) => `开户 ${days} 天后`,
    en: (days: string) => `after ${days} ${days === '1' ? 'day' : 'days'}`,
  },
  notTraded: { zh: (days: string) => `未交易，已 ${days} 天`, en: (days: string) => `None for ${days} days` },
  unknownOpening: { zh: '开户日期未知', en: 'Opening not known' },
  assets: { zh: '金融资产', en: 'AUM' },
  noContact: {
    zh: (months: number) => `${months} 个月内没有`,
    en: (months: number) => `None in ${months} months`,
  },
  lostOn: { zh: '流失日期', en: 'Lost on' },
  reason: { zh: '原因', en: 'Reason' },
  wonBackOn: { zh: '挽回日期', en: 'Won back on' },
  unknown: { zh: '—', en: '—' },

  // Prospects
  allProspects: { zh: (count: string) => `全部 ${count}`, en: (count: string) => `All ${count}` },
  dueCards: { zh: (count: string) => `今天该看 ${count}`, en: (count: string) => `To read today ${count}` },
  regrading: { zh: (count: string) => `本周定级 ${count}`, en: (count: string) => `Weekly grading ${count}` },
  whichProspects: { zh: '看哪些准客户', en: 'Which prospects' },
  unnumbered: {
    zh: (count: string) => `${count} 位还没有编号`,
    en: (count: string) => `${count} have no number yet`,
  },
  numbered: { zh: '准客户已编号', en: 'Prospects numbered' },
  giveNumbers: { zh: '编号', en: 'Number them' },
  rhythmNote: {
    zh: (a: string, b: string, c: string) => `A 卡每 ${a} 天、B 卡每 ${b} 天、C 卡每 ${c} 天看一次`,
    en: (a: string, b: string, c: string) => `A cards are read every ${a} days, B every ${b}, C every ${c}`,
  },
  markRead: { zh: (count: string) => `标记 ${count} 张已看`, en: (count: string) => `Mark ${count} as read` },
  markNone: { zh: '标记已看', en: 'Mark as read' },
  markedRead: { zh: (count: string) => `已看 ${count} 张`, en: (count: string) => `${count} read` },
  gradedOn: {
    zh: (day: string, ago: string) => `上次定级 ${day}（${ago}）`,
    en: (day: string, ago: string) => `Last graded on ${day} (${ago})`,
  },
  neverGraded: { zh: '还没有定过级', en: 'Never graded so far' },
  gradingDue: { zh: '，满一周，该定级了', en: ', a week ago or more: time to grade' },
  change: { zh: '等级变动', en: 'Change' },
  ungraded: { zh: '未定级', en: 'None' },
  why: { zh: '评分构成', en: 'What the score is made of' },
  accept: { zh: (count: string) => `接受 ${count} 位`, en: (count: string) => `Accept ${count}` },
  acceptNone: { zh: '接受', en: 'Accept' },
  accepted: {
    zh: (count: string) => `${count} 位准客户已重新定级`,
    en: (count: string) => `${count} prospects graded`,
  },
  become: { zh: '转为客户', en: 'Make a customer' },
  becomeOf: { zh: (name: string) => `${name} 转为客户`, en: (name: string) => `Make ${name} a customer` },
  becomeText: {
    zh: '开户后填写客户号与开户日期，客户转到新客户。准客户编号、等级和接触记录都保留。',
    en: 'With the account opened, enter number and day. The prospect number, grade and contacts are kept.',
  },
  noProspects: { zh: '还没有准客户', en: 'No prospects yet' },
  noProspectsText: {
    zh: '新建客户时不填客户号，就记为准客户；也可以从名录导入。',
    en: 'A new customer without a customer number is a prospect; lists can be imported, too.',
  },
  newCustomer: { zh: '新建准客户', en: 'Add a prospect' },
  noneDue: { zh: '今天该看的卡都看过了', en: 'Every card due today has been read' },
  noneDueText: { zh: '明天再来，或看全部准客户。', en: 'Come back tomorrow, or look at all prospects.' },
  noChanges: { zh: '本周没有等级变动', en: 'No grades change this week' },
  noChangesText: {
    zh: '评分随资产、接触、意向变化；规则可以修改。',
    en: 'Scores follow assets, touches and interest; the rules can be changed.',
  },

  // New customers
  allNew: { zh: (count: string) => `全部 ${count}`, en: (count: string) => `All ${count}` },
  notTradedYet: {
    zh: (days: number, count: string) => `${days} 天未交易 ${count}`,
    en: (days: number, count: string) => `No trade in ${days} days ${count}`,
  },
  toEstablish: {
    zh: (days: number, count: string) => `满 ${days} 天 ${count}`,
    en: (days: number, count: string) => `After ${days} days ${count}`,
  },
  whichNew: { zh: '看哪些新客户', en: 'Which new customers' },
  newNote: {
    zh: '新客户常见疑问：第一笔怎么做、亏了怎么办、佣金太高',
    en: 'What new customers ask: the first trade, losses, commission',
  },
  establish: {
    zh: (count: string) => `${count} 位转为老客户`,
    en: (count: string) => `Make ${count} established`,
  },
  establishNone: { zh: '转为老客户', en: 'Make established' },
  establishedDone: {
    zh: (count: string) => `${count} 位转为老客户`,
    en: (count: string) => `${count} are established now`,
  },
  noNew: { zh: '没有新客户', en: 'No new customers' },
  noNewText: {
    zh: '准客户开户后转到这里，满规定天数再转为老客户。',
    en: 'Prospects come here when they open an account and go on to the established after a time.',
  },
  noneHere: { zh: '名单里没有人', en: 'Nobody on this list' },

  // Established
  establishedNote: {
    zh: '最久没有联系的在前。新增一位客户的成本是留住一位的 5 到 6 倍。',
    en: 'Longest without contact first. A new customer costs five to six times as much as keeping one.',
  },
  noEstablished: { zh: '没有老客户', en: 'No established customers' },

  // Lost and won back
  markLost: { zh: '登记流失', en: 'Mark as lost' },
  markLostOf: { zh: (name: string) => `登记 ${name} 流失`, en: (name: string) => `Mark ${name} as lost` },
  lostText: {
    zh: '流失客户不再分层，资料和记录都保留，以后可以登记挽回。',
    en: 'A lost customer has no tier any more. Everything is kept, and it can be won back later.',
  },
  winBack: { zh: '登记挽回', en: 'Won back' },
  winBackOf: { zh: (name: string) => `登记 ${name} 挽回`, en: (name: string) => `${name} was won back` },
  winBackText: {
    zh: '挽回后是老客户，重新参与分层。流失的日期和原因保留。',
    en: 'Won back, it is an established customer with a tier again. Day and reason of the loss are kept.',
  },
  lostNow: { zh: (count: string) => `流失中 ${count}`, en: (count: string) => `Lost ${count}` },
  wonBack: { zh: (count: string) => `已挽回 ${count}`, en: (count: string) => `Won back ${count}` },
  whichLost: { zh: '看哪些流失客户', en: 'Which lost customers' },
  noLost: { zh: '没有流失客户', en: 'No lost customers' },
  noLostText: {
    zh: '在老客户名单里登记流失，写明日期和原因。',
    en: 'Mark customers as lost in the list of the established, with day and reason.',
  },
  noWonBack: { zh: '还没有挽回的客户', en: 'Nobody won back yet' },
  chooseReason: { zh: '常用原因', en: 'Usual reasons' },
  writeReason: { zh: '原因，可补充说明', en: 'Reason, in your own words' },
  day: { zh: '日期', en: 'Day' },
  moved: {
    zh: (name: string, stage: string) => `${name} 转为${stage}`,
    en: (name: string, stage: string) => `${name} is now: ${stage}`,
  },

  // Rules
  rulesTitle: { zh: '评分与规则', en: 'Scoring and rules' },
  scoring: { zh: '准客户评分', en: 'Scoring of prospects' },
  scoringNote: {
    zh: '各项权重不必合计 100，评分按比例折算成 0 到 100。',
    en: 'Weights need not add up to 100; scores are brought to 0 to 100.',
  },
  weightOf: { zh: (factor: string) => `${factor}的权重`, en: (factor: string) => `Weight of ${factor}` },
  fullAssets: { zh: '资产满分（万元）', en: 'Assets that count in full (10k yuan)' },
  bestSources: { zh: '满分来源', en: 'Sources that count in full' },
  thresholdsNote: {
    zh: (a: string, b: string) => `评分 ${a} 起为 A，${b} 起为 B，其余为 C；界线在分层方案“潜在 ABC”里改。`,
    en: (a: string, b: string) =>
      `From ${a} on A, from ${b} on B, else C. The lines are edited in the tier scheme Prospects.`,
  },
  preview: { zh: '保存后的等级', en: 'Grades after saving' },
  previewMoves: { zh: (count: string) => `${count} 位变动`, en: (count: string) => `${count} would move` },
  reading: { zh: '多少天看一次卡', en: 'Days between readings' },
  rhythmOf: { zh: (grade: string) => `${grade} 卡`, en: (grade: string) => `${grade} cards` },
  numbering: { zh: '准客户编号格式', en: 'Pattern of prospect numbers' },
  numberingNote: {
    zh: (example: string) => `{年} 代表年份，0 的个数是序号位数。例如 ${example}`,
    en: (example: string) => `{year} stands for the year, zeros for the number. For example ${example}`,
  },
  newRules: { zh: '新客户', en: 'New customers' },
  firstDays: { zh: '多少天未交易就列出', en: 'Days without a transaction' },
  newDays: { zh: '多少天转为老客户', en: 'Days until established' },
  lossReasons: { zh: '流失的常用原因', en: 'Usual reasons for leaving' },
  backReasons: { zh: '挽回的常用原因', en: 'Usual reasons for coming back' },
  save: { zh: '保存规则', en: 'Save rules' },
  usual: { zh: '恢复默认', en: 'Defaults' },
  rulesSaved: { zh: '规则已保存', en: 'Rules saved' },
});

const factorWords = defineWords({
  estimatedAssets: { zh: '预计资产', en: 'Estimated assets' },
  intendedProduct: { zh: '意向产品', en: 'Product of interest' },
  source: { zh: '来源', en: 'Source' },
  contacts: { zh: '接触次数', en: 'Touches' },
  hasPhone: { zh: '有电话', en: 'Phone known' },
  attitude: { zh: '愿意主动了解', en: 'Attitude' },
  nextContact: { zh: '约了下次', en: 'Next contact fixed' },
} satisfies Record<ScoreFactor, { readonly zh: string; readonly en: string }>);

/** The name of a factor of the score. */
export function nameOfFactor(factor: ScoreFactor, lang: Lang): string {
  return wordsIn(factorWords, lang)[factor];
}
