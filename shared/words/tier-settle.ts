import type { TierMoveReason } from '../domain/tiers/tier-move';
import type { ChargeLevel } from '../domain/tiers/tier-scheme';
import { defineWords } from './define-words';

const customers = (count: string) => (count === '1' ? '1 customer' : `${count} customers`);

/** Settling the tiers of a month (结转), exceptions, and the standing of a customer. */
export const settleWords = defineWords({
  settledLine: {
    zh: (month: string, up: number, down: number, watch: number) =>
      `${month} 已结转分层：${up} 位升级，${down} 位降级，${watch} 位关注`,
    en: (month: string, up: number, down: number, watch: number) =>
      `Settled the tiers of ${month}: ${up} up, ${down} down, ${watch} on watch`,
  },
  due: {
    zh: (month: string) => `${month} 的余额已导入，尚未分层结转。`,
    en: (month: string) => `The balances of ${month} are in the book and its tiers are not settled yet.`,
  },
  dueSeveral: {
    zh: (first: string, last: string, count: number) =>
      `${first} 至 ${last} 共 ${count} 个月的余额已导入，尚未分层结转。`,
    en: (first: string, last: string, count: number) =>
      `The balances of ${count} months, ${first} to ${last}, are in the book and their tiers are not settled yet.`,
  },
  changed: {
    zh: (month: string) => `${month} 结转之后，余额又有更新。`,
    en: (month: string) => `The balances of ${month} changed after its tiers were settled.`,
  },
  goSettle: { zh: '去结转', en: 'Settle it' },
  preview: { zh: '预览', en: 'Preview' },
  settle: { zh: '结转', en: 'Settle' },
  settleAgain: { zh: '重新结转', en: 'Settle again' },
  settleMonth: { zh: (month: string) => `结转 ${month}`, en: (month: string) => `Settle ${month}` },
  settleAll: {
    zh: (count: number) => `依次结转 ${count} 个月`,
    en: (count: number) => `Settle ${count} months in order`,
  },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  title: {
    zh: (month: string) => `分层结转：${month}`,
    en: (month: string) => `Settle the tiers of ${month}`,
  },
  intro: {
    zh: '按这个月的月均金额：达标的下月起升级；低于标准的列为关注，连续低于标准满规定月数才降级；例外到期的恢复原等级。',
    en: 'By the averages of the month: up from next month; below the standard a customer is on watch, and falls only after the months of the clock in a row; exceptions that end are undone.',
  },
  introFirst: {
    zh: '这是第一次结转：所有客户按这个月的金额分层，当月生效。以后的月份按规则升降。',
    en: 'This is the first month to be settled: everybody is placed by the amount of the month, and it holds at once. Later months follow the clock.',
  },
  gap: {
    zh: (months: string) => `${months} 没有余额数据，这些月份不计入连续月数。`,
    en: (months: string) => `There are no balances of ${months}; the clock stood still in between.`,
  },
  working: {
    zh: (month: string) => `正在计算 ${month} 的等级`,
    en: (month: string) => `Working out the tiers of ${month}`,
  },
  writing: { zh: (month: string) => `正在结转 ${month}`, en: (month: string) => `Settling ${month}` },
  done: {
    zh: (month: string, up: string, down: string, watch: string) =>
      `已结转 ${month}：${up} 位升级，${down} 位降级，${watch} 位关注。`,
    en: (month: string, up: string, down: string, watch: string) =>
      `${month} is settled: ${up} up, ${down} down, ${watch} on watch.`,
  },
  doneFirst: {
    zh: (month: string, count: string) => `已结转 ${month}：首次分层 ${count} 位。`,
    en: (month: string, count: string) =>
      `${month} is settled: ${customers(count)} placed for the first time.`,
  },
  doneSeveral: {
    zh: (count: number, last: string) => `已依次结转 ${count} 个月，到 ${last} 为止。`,
    en: (count: number, last: string) => `${count} months are settled, up to ${last}.`,
  },
  up: { zh: '升级', en: 'Up' },
  down: { zh: '降级', en: 'Down' },
  watch: { zh: '关注', en: 'Watch' },
  ended: { zh: '例外到期', en: 'Exceptions ended' },
  other: { zh: '其他变动', en: 'Other moves' },
  placed: { zh: '首次分层', en: 'Placed' },
  nobody: { zh: '没有这类客户。', en: 'Nobody.' },
  stay: {
    zh: (count: string) => `其余 ${count} 位等级不变。`,
    en: (count: string) => `The other ${customers(count)} stay where they are.`,
  },
  listed: {
    zh: (count: string) => `另有 ${count} 位未列出，结转后可在客户页查看。`,
    en: (count: string) => `${count} more are not listed; see the customers page afterwards.`,
  },
  effective: { zh: (month: string) => `${month} 起`, en: (month: string) => `from ${month}` },
  effectiveFrom: { zh: '生效', en: 'From' },
  scheme: { zh: '方案', en: 'Scheme' },
  customer: { zh: '客户', en: 'Customer' },
  move: { zh: '变动', en: 'Move' },
  amount: { zh: '本月金额', en: 'Amount' },
  reason: { zh: '原因', en: 'Reason' },
  manager: { zh: '客户经理', en: 'Manager' },
  noTier: { zh: '未分层', en: 'no tier' },
  clock: {
    zh: (month: number, of: number) => `低于标准 第 ${month} 月/${of}`,
    en: (month: number, of: number) => `below standard, month ${month} of ${of}`,
  },
  clockShort: {
    zh: (month: number, of: number) => `关注 ${month}/${of}`,
    en: (month: number, of: number) => `Watch ${month}/${of}`,
  },
  fallsNext: {
    zh: '再低于标准一个月即降级',
    en: 'falls after one more month below',
  },
  since: { zh: (month: string) => `自 ${month}`, en: (month: string) => `since ${month}` },
  exceptionUntil: {
    zh: (month: string) => `例外至 ${month}`,
    en: (month: string) => `exception to ${month}`,
  },
  exceptionWhy: {
    zh: (reason: string, by: string) => `${reason}（${by}）`,
    en: (reason: string, by: string) => `${reason} (${by})`,
  },
  exceptions: { zh: '等级例外', en: 'Tier exceptions' },
  exceptionCount: {
    zh: (count: string) => `等级例外 ${count} 位`,
    en: (count: string) => `${count} tier ${count === '1' ? 'exception' : 'exceptions'}`,
  },
  exceptionNote: {
    zh: '例外期间按指定等级对待，金额的升降照常累计；到期后按累计结果恢复。',
    en: 'While an exception holds the customer counts as of the tier given; the clock goes on underneath and decides when it ends.',
  },
  giveException: { zh: '设为例外', en: 'Make an exception' },
  changeException: { zh: '修改例外', en: 'Change the exception' },
  endException: { zh: '结束例外', en: 'End exception' },
  endExceptionOf: {
    zh: (name: string) => `结束 ${name} 的例外`,
    en: (name: string) => `End the exception for ${name}`,
  },
  exceptionTitle: {
    zh: (name: string) => `等级例外：${name}`,
    en: (name: string) => `Tier exception: ${name}`,
  },
  exceptionTier: { zh: '等级', en: 'Tier' },
  exceptionEnd: { zh: '截止月份（含）', en: 'Last month' },
  exceptionReason: { zh: '理由', en: 'Reason' },
  exceptionReasonHint: { zh: '例如：新迁入大户，资金在途', en: 'e.g. funds on their way from another bank' },
  saveException: { zh: '保存例外', en: 'Save exception' },
  exceptionSaved: {
    zh: (name: string, tier: string, month: string) => `${name} 至 ${month} 按${tier}对待。`,
    en: (name: string, tier: string, month: string) => `${name} counts as ${tier} to ${month}.`,
  },
  exceptionDone: {
    zh: (name: string) => `已结束 ${name} 的例外。`,
    en: (name: string) => `The exception for ${name} is over.`,
  },
  exceptionOver: { zh: '已到期，下次结转时结束', en: 'over; ends when the next month is settled' },
  history: { zh: '等级变动', en: 'Tier history' },
  noHistory: { zh: '还没有等级变动。', en: 'No tier moves yet.' },
  firstPlaced: {
    zh: (month: string, tier: string) => `${month} 首次分层：${tier}`,
    en: (month: string, tier: string) => `Placed in ${month}: ${tier}`,
  },
  more: { zh: '等级操作', en: 'Tier actions' },
});

/** Why a customer moved. */
export const moveReasonWords = defineWords({
  first: { zh: '首次分层', en: 'placed for the first time' },
  up: { zh: '月均金额达标', en: 'the average reached the tier' },
  down: { zh: '连续低于标准', en: 'below the standard for the months of the clock' },
  schemeChanged: { zh: '方案修改', en: 'the scheme was changed' },
  exception: { zh: '设为例外', en: 'an exception was made' },
  exceptionEnded: { zh: '例外结束', en: 'the exception ended' },
  left: { zh: '不再适用方案', en: 'the scheme no longer applies' },
} satisfies Record<TierMoveReason, { readonly zh: string; readonly en: string }>);

/** Who opens and looks after the customers of a tier. */
export const chargeWords = defineWords({
  province: { zh: '省公司', en: 'Province' },
  provinceCity: { zh: '省市共管', en: 'Prov. & city' },
  city: { zh: '市公司', en: 'City' },
  county: { zh: '县公司', en: 'County' },
} satisfies Record<ChargeLevel, { readonly zh: string; readonly en: string }>);
