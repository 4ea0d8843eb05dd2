import type { Advice } from '../domain/records/records';
import { defineWords, type Lang, wordsIn } from './define-words';

export const evaluationWords = defineWords({
  title: { zh: '客户关系评估表', en: 'Relationship Evaluation Form' },
  customerName: { zh: '客户名称', en: 'Customer' },
  number: { zh: '编号', en: 'Number' },
  sequence: { zh: '序号', en: '#' },
  indicator: { zh: '分析指标', en: 'Indicator' },
  weight: { zh: '指标权重', en: 'Weight' },
  score: { zh: '指标得分', en: 'Score' },
  grade: { zh: '客户等级', en: 'Grade' },
  basis: { zh: '得分依据', en: 'Basis of score' },
  remark: { zh: '备注', en: 'Remark' },
  total: { zh: '合计', en: 'Total' },
  outcome: { zh: '评估结果', en: 'Outcome' },
  finalScore: { zh: '最终得分', en: 'Final score' },
  advice: { zh: '建议', en: 'Advice' },
  improve: { zh: '改进关系', en: 'Improve' },
  maintain: { zh: '维持关系', en: 'Maintain' },
  end: { zh: '终止关系', en: 'End' },
  provisional: { zh: '暂定', en: 'provisional' },
  provisionalMark: { zh: '（暂定）', en: ' (provisional)' },
  provisionalNote: {
    zh: (pending: number, known: number) =>
      `暂定：${pending} 项待填，最终得分按已知的 ${known} 分权重折算为百分。`,
    en: (pending: number, known: number) =>
      `Provisional: ${pending} ${pending === 1 ? 'score is' : 'scores are'} still to be filled in; the final score scales the known weight of ${known} to 100.`,
  },
  pendingLines: {
    zh: (count: number) => `${count} 项待填`,
    en: (count: number) => (count === 1 ? '1 score to fill in' : `${count} scores to fill in`),
  },
  documentTitle: { zh: '文案名称', en: 'Document' },
  control: { zh: '受控状态', en: 'Control status' },
  documentNumber: { zh: '编号', en: 'Document no.' },
  executing: { zh: '执行部门', en: 'Carried out by' },
  supervising: { zh: '监督部门', en: 'Supervised by' },
  verifying: { zh: '考证部门', en: 'Verified by' },
  usualControl: { zh: '受控', en: 'Controlled' },
  usualExecuting: { zh: '客户服务部', en: 'Customer Service' },
  usualSupervising: { zh: '市场营销部', en: 'Marketing' },
  prepared: { zh: '编制日期', en: 'Prepared' },
  reviewed: { zh: '审核日期', en: 'Reviewed' },
  approved: { zh: '批准日期', en: 'Approved' },
  revisionMark: { zh: '修改标记', en: 'Revision mark' },
  revisionPlaces: { zh: '修改处数', en: 'Places changed' },
  revisionDate: { zh: '修改日期', en: 'Revised on' },
});

/** Phrases of 得分依据. Amounts come ready as text, in 万 for Chinese and yuan for English. */
export const basisWords = defineWords({
  monthlyAverage: {
    zh: (amount: string) => `月日均 ${amount}`,
    en: (amount: string) => `Monthly average ${amount}`,
  },
  averageDeposits: {
    zh: (amount: string) => `日均存款 ${amount}`,
    en: (amount: string) => `Average deposits ${amount}`,
  },
  balance: { zh: (amount: string) => `资产余额 ${amount}`, en: (amount: string) => `Assets ${amount}` },
  change: {
    zh: (percent: string, amount: string, months: number) =>
      `较${months === 1 ? '上月' : months === 12 ? '去年同月' : ` ${months} 个月前`} ${percent}（${amount}）`,
    en: (percent: string, amount: string, months: number) =>
      `${percent} on ${months === 1 ? 'last month' : months === 12 ? 'last year' : `${months} months ago`} (${amount})`,
  },
  contribution: { zh: (amount: string) => `年贡献 ${amount}`, en: (amount: string) => `${amount} a year` },
  products: {
    zh: (count: number, list: string) => `持有 ${count} 类：${list}`,
    en: (count: number, list: string) => `${count} held: ${list}`,
  },
  noProducts: { zh: '没有持有产品', en: 'No products held' },
  tenure: {
    zh: (years: number, months: number) =>
      years === 0
        ? `开户 ${months} 个月`
        : months === 0
          ? `开户 ${years} 年`
          : `开户 ${years} 年 ${months} 个月`,
    en: (years: number, months: number) =>
      years === 0
        ? `Customer for ${months} mo`
        : `Customer for ${years} yr${months === 0 ? '' : ` ${months} mo`}`,
  },
  completeness: {
    zh: (percent: number) => `资料完整 ${percent}%`,
    en: (percent: number) => `Record ${percent}% complete`,
  },
  field: {
    zh: (name: string, value: string) => `${name} ${value}`,
    en: (name: string, value: string) => `${name} ${value}`,
  },
  missingField: { zh: (name: string) => `缺${name}`, en: (name: string) => `No ${name} on record` },
  missingAssets: { zh: '缺资产数据', en: 'No assets on record' },
  missingPreviousAssets: {
    zh: (months: number) =>
      months === 1 ? '缺上月余额' : months === 12 ? '缺去年同月余额' : `缺 ${months} 个月前余额`,
    en: (months: number) =>
      `No balance of ${months === 1 ? 'last month' : months === 12 ? 'last year' : `${months} months ago`}`,
  },
  missingContribution: { zh: '缺贡献度', en: 'No contribution on record' },
  missingProducts: { zh: '缺产品数据', en: 'No products on record' },
  missingOpenedOn: { zh: '缺开户日期', en: 'No opening date on record' },
  missingContacts: { zh: '缺联系记录', en: 'No contacts on record' },
  missingTierMonth: { zh: '本月未结算分层', en: 'Tiers of the month not settled' },
  fieldGone: { zh: '所依据的字段已删除', en: 'The field it went by was removed' },
  contactPlan: {
    zh: (planned: number, done: number) =>
      planned === 0 ? `未定联系计划，完成 ${done} 次` : `计划 ${planned} 次，完成 ${done} 次`,
    en: (planned: number, done: number) =>
      planned === 0 ? `No contacts planned, ${done} done` : `${planned} planned, ${done} done`,
  },
  complaints: {
    zh: (count: number, months: number) =>
      count === 0 ? `近 ${months} 个月无投诉` : `近 ${months} 个月投诉 ${count} 次`,
    en: (count: number, months: number) =>
      count === 0
        ? `No complaint in ${months} months`
        : `${count} ${count === 1 ? 'complaint' : 'complaints'} in ${months} months`,
  },
  tierUp: {
    zh: (steps: number, from: string, to: string) => `升 ${steps} 级（${from} → ${to}）`,
    en: (steps: number, from: string, to: string) => `Up ${steps} (${from} → ${to})`,
  },
  tierDown: {
    zh: (steps: number, from: string, to: string) => `降 ${steps} 级（${from} → ${to}）`,
    en: (steps: number, from: string, to: string) => `Down ${steps} (${from} → ${to})`,
  },
  tierKept: {
    zh: (tier: string) => (tier === '' ? '等级未变' : `保持${tier}`),
    en: (tier: string) => (tier === '' ? 'Tier unchanged' : `Stayed ${tier}`),
  },
  tierWatch: {
    zh: (tier: string, month: number, of: number) => `${tier}，低于标准第 ${month} 月/${of}`,
    en: (tier: string, month: number, of: number) => `${tier}, below its amount, month ${month} of ${of}`,
  },
  deposits: { zh: '存款', en: 'deposits' },
  wealth: { zh: '理财', en: 'wealth products' },
  funds: { zh: '基金', en: 'funds' },
  insurance: { zh: '保险', en: 'insurance' },
  loans: { zh: '贷款', en: 'loans' },
  wealthCard: { zh: '理财卡', en: 'wealth card' },
});

/** Sentences for the reasons of templates, runs and scores by hand. `value` is what the reason's details name. */
export const evaluationFailureWords = defineWords({
  'evaluations.invalid': {
    zh: () => '评估方案内容不完整，未保存。请检查名称、权重和分段。',
    en: () => 'The template is incomplete and was not saved. Check names, weights and bands.',
  },
  'evaluations.weights': {
    zh: (value: string) => `权重合计为 ${value}，应为 100，未保存。请调整权重。`,
    en: (value: string) =>
      `The weights total ${value} instead of 100. Nothing was saved; adjust the weights.`,
  },
  'evaluations.duplicateIndicator': {
    zh: (value: string) => `指标“${value}”重复，未保存。请改名或删除其中一个。`,
    en: (value: string) => `Indicator ${value} stands twice. Nothing was saved; rename or remove one.`,
  },
  'evaluations.bandOrder': {
    zh: (value: string) => `指标“${value}”的分段应从高到低排列，未保存。请调整下限。`,
    en: (value: string) =>
      `The bands of ${value} must run from high to low. Nothing was saved; adjust the limits.`,
  },
  'evaluations.bandOverlap': {
    zh: (value: string) => `指标“${value}”有两段下限相同，分段重叠，未保存。请改动或删除其中一段。`,
    en: (value: string) =>
      `Two bands of ${value} start at the same value and overlap. Nothing was saved; change or remove one.`,
  },
  'evaluations.bandScore': {
    zh: (value: string) => `指标“${value}”较低的分段得分反而较高，未保存。请调整得分比例。`,
    en: (value: string) =>
      `In ${value} a lower band scores more than a higher one. Nothing was saved; adjust the shares.`,
  },
  'evaluations.handPart': {
    zh: (value: string) => `指标“${value}”人工评分的部分应小于权重，未保存。`,
    en: (value: string) =>
      `In ${value} the part scored by hand must be less than the weight. Nothing was saved.`,
  },
  'evaluations.duplicateName': {
    zh: (value: string) => `已有名为“${value}”的评估方案，未保存。请换一个名称。`,
    en: (value: string) =>
      `There is a template named ${value} already. Nothing was saved; choose another name.`,
  },
  'evaluations.lastInUse': {
    zh: () => '至少要有一个启用的评估方案，未保存。请先启用另一个。',
    en: () => 'At least one template must be in use. Nothing was saved; switch another one on first.',
  },
  'evaluations.templateUsed': {
    zh: (value: string) => `“${value}”已有月份使用，历史评估表仍要按它打印，未删除。可以停用它。`,
    en: (value: string) =>
      `${value} was used for a month and its forms print by it, so it was not removed. It can be switched off.`,
  },
  'evaluations.templateReady': {
    zh: (value: string) => `“${value}”是系统自带的方案，未删除。可以停用它。`,
    en: (value: string) => `${value} comes with the house and was not removed. It can be switched off.`,
  },
  'evaluations.templateGone': {
    zh: () => '这个评估方案已不在簿中，未改动。请重新打开评估方案。',
    en: () => 'The template is no longer in the book. Nothing was changed; open the templates again.',
  },
  'evaluations.bandOpen': {
    zh: (value: string) => `指标“${value}”只有最后一段可以不设下限，且必须不设，未保存。`,
    en: (value: string) => `In ${value} the last band, and only that, must be open below. Nothing was saved.`,
  },
  'evaluations.gradeOrder': {
    zh: () => '客户等级应从高到低，最后一级从 0 开始，未保存。',
    en: () => 'Grades must run from high to low and the last must start at 0. Nothing was saved.',
  },
  'evaluations.adviceOrder': {
    zh: () => '“维持关系”的分数应不低于“改进关系”，未保存。',
    en: () => 'The score for maintaining must not be below the score for improving. Nothing was saved.',
  },
  'evaluations.nobody': {
    zh: () => '没有可评估的客户，未生成评估表。请先导入客户或重新选择。',
    en: () => 'There is nobody to evaluate, so no form was made. Import customers or choose others.',
  },
  'evaluations.frozen': {
    zh: () => '评估表已批准，内容未改动。如需更改，请打开这张评估表，点“重新打开”办理修改。',
    en: () =>
      'The form is approved and was left as it is. To change it, open the form and choose Reopen: that makes a revision.',
  },
  'evaluations.unknownIndicator': {
    zh: () => '评估表中没有这项指标，内容未改动。请重新打开评估表。',
    en: () => 'The form has no such indicator. Nothing was changed; open the form again.',
  },
  'evaluations.computed': {
    zh: () => '这项得分由数据算出，未改动。如有出入请更正客户资料。',
    en: () => 'This score comes from the data and was left as it is. Correct the record instead.',
  },
  'evaluations.scoreRange': {
    zh: (value: string) => `得分应在 0 到 ${value} 之间，未保存。`,
    en: (value: string) => `The score must lie between 0 and ${value}. Nothing was saved.`,
  },
  'evaluations.scoreDecimals': {
    zh: () => '得分最多一位小数，未保存。',
    en: () => 'The score may have one decimal at most. Nothing was saved.',
  },
  'evaluations.unchanged': { zh: () => '内容没有变化。', en: () => 'Nothing was changed.' },
});

export type EvaluationReason = keyof typeof evaluationFailureWords;

/** True for the reasons this catalogue has a sentence for. */
export function isEvaluationReason(reason: string): reason is EvaluationReason {
  return Object.hasOwn(evaluationFailureWords, reason);
}

/** What a failed evaluation command says to the person. */
export function describeEvaluationFailure(
  reason: EvaluationReason,
  details: Readonly<Record<string, string | number>> | undefined,
  lang: Lang,
): string {
  const value = details?.total ?? details?.indicator ?? details?.weight ?? '';
  return wordsIn(evaluationFailureWords, lang)[reason](String(value));
}

/** Name of an advice box. */
export function adviceName(advice: Advice, lang: Lang): string {
  return wordsIn(evaluationWords, lang)[advice];
}
