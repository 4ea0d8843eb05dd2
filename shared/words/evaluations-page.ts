import { defineWords } from './define-words';

/** The evaluations page; the vocabulary of the form itself is in `evaluations.ts`. */
export const evaluationsPageWords = defineWords({
  title: { zh: '评估', en: 'Evaluations' },
  month: { zh: '评估月份', en: 'Month' },
  facts: {
    zh: (template: string, version: number, indicators: number) =>
      `${template} 第 ${version} 版 · ${indicators} 项指标`,
    en: (template: string, version: number, indicators: number) =>
      `${template}, version ${version} · ${indicators} indicators`,
  },
  fileName: {
    zh: (month: string) => `客户关系评估-${month}`,
    en: (month: string) => `Relationship evaluations ${month}`,
  },
  fileOne: {
    zh: (name: string, month: string) => `客户关系评估表-${name}-${month}`,
    en: (name: string, month: string) => `Evaluation ${name} ${month}`,
  },
  editTemplate: { zh: '评估方案', en: 'Template' },
  export: { zh: '导出', en: 'Export' },
  print: { zh: '打印评估表', en: 'Print forms' },
  start: { zh: '开始本月评估', en: 'Start the month' },
  runAgain: { zh: '继续评估', en: 'Evaluate more' },
  opening: { zh: '正在打开评估', en: 'Opening the month' },
  // Month strip.
  strip: { zh: '本月进度', en: 'Progress of the month' },
  completeOf: {
    zh: (complete: string, count: string) => `${complete} / ${count}`,
    en: (complete: string, count: string) => `${complete} / ${count}`,
  },
  complete: { zh: '已完成', en: 'complete' },
  toDo: { zh: (count: string) => `${count} 待评`, en: (count: string) => `${count} to do` },
  otherManagers: {
    zh: (count: number) => `其他 ${count} 人`,
    en: (count: number) => `${count} others`,
  },
  onlyManager: {
    zh: (manager: string) => `只看${manager}的评估表`,
    en: (manager: string) => `Show only the forms of ${manager}`,
  },
  allManagers: { zh: '查看全部评估表', en: 'Show all forms' },
  noManager: { zh: '未分配', en: 'Unassigned' },
  advice: { zh: '建议', en: '' },
  maintainShort: { zh: '维持', en: 'maintain' },
  improveShort: { zh: '改进', en: 'improve' },
  endShort: { zh: '终止', en: 'end' },
  // Queue.
  queue: { zh: '评估表', en: 'Forms' },
  byAssets: { zh: '按资产', en: 'by assets' },
  lastMonth: { zh: (score: string) => `上月 ${score}`, en: (score: string) => `last ${score}` },
  // Form.
  form: { zh: '评估表', en: 'Evaluation form' },
  legendComputed: { zh: '蓝色由数据算出', en: 'Blue: from the data' },
  legendHand: { zh: '黄色请填写', en: 'Yellow: fill in' },
  keys: {
    zh: 'Enter 下一个待填　Ctrl+Enter 下一位　Alt+↑ ↓ 换人',
    en: 'Enter: next cell · Ctrl+Enter: next form · Alt+↑ ↓',
  },
  previous: { zh: '上一位', en: 'Previous' },
  next: { zh: '完成，下一位', en: 'Done, next' },
  nextOne: { zh: '下一位', en: 'Next' },
  work: { zh: '评估表', en: 'Forms' },
  results: { zh: '月度汇总', en: 'Summary' },
  view: { zh: '看什么', en: 'View' },
  more: { zh: '更多', en: 'More' },
  fillOwnForm: { zh: '填入本行表格', en: 'Fill our own workbook' },
  exportResults: { zh: '导出评估结果', en: 'Export the results' },
  byManagerForms: { zh: '按客户经理', en: 'By manager' },
  layout: { zh: '版式', en: 'Layout' },
  scoreOf: {
    zh: (indicator: string, weight: number) => `${indicator} 得分，满分 ${weight}`,
    en: (indicator: string, weight: number) => `Score of ${indicator}, up to ${weight}`,
  },
  basisOf: {
    zh: (indicator: string) => `${indicator} 得分依据`,
    en: (indicator: string) => `Basis of ${indicator}`,
  },
  remarkOf: {
    zh: (indicator: string) => `${indicator} 备注`,
    en: (indicator: string) => `Remark on ${indicator}`,
  },
  writeBasis: { zh: '请写依据', en: 'Write the basis' },
  notANumber: {
    zh: (weight: number) => `得分应是 0 到 ${weight} 之间的数，例如 ${weight * 0.8}。未保存。`,
    en: (weight: number) =>
      `The score must be a number from 0 to ${weight}, such as ${weight * 0.8}. Not saved.`,
  },
  comparedUp: {
    zh: (last: string, points: string) => `上月 ${last}，上升 ${points} 分`,
    en: (last: string, points: string) => `Last month ${last}, up ${points}`,
  },
  comparedDown: {
    zh: (last: string, points: string) => `上月 ${last}，下降 ${points} 分`,
    en: (last: string, points: string) => `Last month ${last}, down ${points}`,
  },
  comparedSame: {
    zh: (last: string) => `上月 ${last}，持平`,
    en: (last: string) => `Last month ${last}, the same`,
  },
  chooseForm: {
    zh: '从左边选一张评估表。',
    en: 'Choose a form at the left.',
  },
  // Start of a month.
  startTitle: { zh: (month: string) => `${month} 评估`, en: (month: string) => `Evaluate ${month}` },
  startText: {
    zh: '得分能由数据算出的直接算好，其余留给客户经理填写。已有的评估表重新计算，人工填写的得分和备注保留。',
    en: 'Scores that the data can answer are worked out; the others wait to be filled in. Existing forms are counted again and keep what was filled in by hand.',
  },
  who: { zh: '评估哪些客户', en: 'Whom to evaluate' },
  everybody: { zh: '全部客户', en: 'All customers' },
  keyCustomers: { zh: '重要客户', en: 'Key customers' },
  byTier: { zh: '按等级', en: 'By tier' },
  byManager: { zh: '按客户经理', en: 'By manager' },
  chosen: {
    zh: (count: string) => `已选中的 ${count} 位客户`,
    en: (count: string) => `The ${count} selected customers`,
  },
  chooseTiers: { zh: '选择等级', en: 'Choose tiers' },
  chooseManagers: { zh: '选择客户经理', en: 'Choose managers' },
  countNote: {
    zh: (count: string, again: string) =>
      again === '0'
        ? `共 ${count} 位客户。`
        : `共 ${count} 位客户，其中 ${again} 位本月已有评估表，将重新计算。`,
    en: (count: string, again: string) =>
      again === '0'
        ? `${count} customers.`
        : `${count} customers; ${again} of them have a form this month, which is counted again.`,
  },
  run: { zh: (count: string) => `评估 ${count} 位`, en: (count: string) => `Evaluate ${count}` },
  running: { zh: '正在评估', en: 'Evaluating' },
  writing: { zh: '正在保存评估表', en: 'Saving the forms' },
  runNote: { zh: '取消后不生成任何评估表', en: 'Cancelling makes no form at all' },
  cancel: { zh: '取消', en: 'Cancel' },
  done: {
    zh: (count: string) => `已评估 ${count} 位客户`,
    en: (count: string) => `Evaluated ${count} customers`,
  },
  doneSame: {
    zh: (count: string) => `已重新计算 ${count} 张评估表，没有变化`,
    en: (count: string) => `Counted ${count} forms again; nothing differs`,
  },
  // Print.
  printScope: { zh: '打印哪些', en: 'Forms to print' },
  thisForm: { zh: '本张', en: 'This form' },
  selectedForms: { zh: (count: string) => `选中 ${count} 张`, en: (count: string) => `${count} selected` },
  allForms: { zh: (count: string) => `全部 ${count} 张`, en: (count: string) => `All ${count}` },
  blankForms: { zh: '空白表', en: 'Blank forms' },
  blankTemplate: { zh: '哪种空白表', en: 'Which blank form' },
  blankSummary: { zh: '评估月度汇总', en: 'Monthly summary' },
  fileBlankSummary: { zh: '空白评估月度汇总', en: 'Blank monthly summary' },
  blankSheets: { zh: '张数', en: 'Sheets' },
  blankUnit: { zh: '张', en: 'sheets' },
  fileBlank: { zh: '空白客户关系评估表', en: 'Blank evaluation forms' },
  layingOut: { zh: '正在排版评估表', en: 'Laying out the forms' },
  // Workbook.
  summarySheet: { zh: '月度汇总', en: 'Summary' },
  resultsSheet: { zh: '评估结果', en: 'Results' },
  linesSheet: { zh: '得分明细', en: 'Scores' },
  manager: { zh: '客户经理', en: 'Manager' },
  formCount: { zh: '评估表数', en: 'Forms' },
  completeCount: { zh: '已完成', en: 'Complete' },
  averageScore: { zh: '平均得分', en: 'Average score' },
  customerNo: { zh: '客户号', en: 'Customer no.' },
  stillToFill: { zh: '待填项', en: 'To fill in' },
  preparedBy: { zh: '编制人', en: 'Prepared by' },
  // Template.
  templateTitle: { zh: '评估方案', en: 'Evaluation template' },
  chooseTemplate: { zh: '方案', en: 'Template' },
  templateIntro: {
    zh: '保存后成为新的一版，以后生成的评估表按它计算；已有的评估表保留当时的版本，重新评估时才换用新版。',
    en: 'Saving makes a new version for forms made from now on. Existing forms keep the version they were made with until they are evaluated again.',
  },
  indicatorName: { zh: '分析指标', en: 'Indicator' },
  weight: { zh: '权重', en: 'Weight' },
  scoring: { zh: '得分方式', en: 'Scored by' },
  byHand: { zh: '人工填写', en: 'Hand' },
  measureAssets: { zh: '资产', en: 'Assets' },
  measureAssetsChange: { zh: '资产较上月变动', en: 'Monthly change' },
  measureContribution: { zh: '年贡献度', en: 'Contribution' },
  measureProductCoverage: { zh: '持有产品数', en: 'Products held' },
  measureTenure: { zh: '开户时间', en: 'Months as customer' },
  measureCompleteness: { zh: '资料完整度', en: 'Completeness' },
  measureFields: { zh: '按字段的数值', en: 'By the value of a field' },
  measureGone: { zh: '（字段已不在簿中）', en: '(a field no longer in the book)' },
  unitWan: { zh: '万元', en: '10k yuan' },
  unitPercent: { zh: '%', en: '%' },
  unitProducts: { zh: '类', en: 'products' },
  unitMonths: { zh: '个月', en: 'months' },
  bands: { zh: '分段', en: 'Bands' },
  bandsOf: { zh: (name: string) => `${name} 的分段`, en: (name: string) => `Bands of ${name}` },
  atLeast: { zh: '达到', en: 'At least' },
  otherwise: { zh: '其他', en: 'Otherwise' },
  percentOfWeight: { zh: '得权重的 %', en: '% of the weight' },
  addBand: { zh: '添加一段', en: 'Add a band' },
  removeBand: { zh: '删除这一段', en: 'Remove this band' },
  addIndicator: { zh: '添加指标', en: 'Add indicator' },
  newIndicator: { zh: '新指标', en: 'New indicator' },
  removeIndicator: { zh: (name: string) => `删除 ${name}`, en: (name: string) => `Remove ${name}` },
  moveUp: { zh: (name: string) => `上移 ${name}`, en: (name: string) => `Move ${name} up` },
  moveDown: { zh: (name: string) => `下移 ${name}`, en: (name: string) => `Move ${name} down` },
  nameOf: {
    zh: (place: number) => `第 ${place} 项指标名称`,
    en: (place: number) => `Name of indicator ${place}`,
  },
  weightOf: { zh: (name: string) => `${name} 的权重`, en: (name: string) => `Weight of ${name}` },
  scoringOf: { zh: (name: string) => `${name} 的得分方式`, en: (name: string) => `How ${name} is scored` },
  total: { zh: '权重合计', en: 'Weights total' },
  totalRight: { zh: '100', en: '100' },
  totalOff: {
    zh: (total: number, off: number) => `${total}，${off > 0 ? `多 ${off}` : `还差 ${-off}`}`,
    en: (total: number, off: number) => `${total}, ${off > 0 ? `${off} too many` : `${-off} short`}`,
  },
  adviceBands: { zh: '建议', en: 'Advice' },
  maintainFrom: { zh: '维持关系：最终得分不低于', en: 'Maintain: final score at least' },
  improveFrom: { zh: '改进关系：最终得分不低于', en: 'Improve: final score at least' },
  endBelow: { zh: '更低的建议终止关系。', en: 'Below that: end the relationship.' },
  saveTemplate: { zh: '保存为新版', en: 'Save as new version' },
  templateSaved: {
    zh: (template: string, version: number) => `已保存“${template}”第 ${version} 版`,
    en: (template: string, version: number) => `Saved ${template}, version ${version}`,
  },
  emptyTitle: { zh: '每月评估客户关系', en: 'Evaluate relationships every month' },
  emptyText: {
    zh: '客户簿里还没有客户。导入一份台账后，这里按方案为每位客户生成评估表，能由数据算出的得分直接算好。',
    en: 'There are no customers in the book yet. Once a ledger is imported, a form is made for each customer and the scores that the data can answer are worked out.',
  },
  importLedger: { zh: '导入台账', en: 'Import a ledger' },
  noForms: {
    zh: (month: string) => `${month}还没有评估`,
    en: (month: string) => `${month} has not been evaluated`,
  },
  noFormsText: {
    zh: '开始后为选定的客户各生成一张客户关系评估表：资产、产品、开户时间等由数据打分，满意度等留给客户经理填写。',
    en: 'Starting makes a form for each chosen customer: assets, products and time as customer are scored from the data, satisfaction and the like wait for the manager.',
  },
});
