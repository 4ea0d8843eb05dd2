import { defineWords } from './define-words';

const plural = (count: string, one: string, more: string) => `${count} ${count === '1' ? one : more}`;

/** The pictures of the tiers page: months, migration, the 二八 curve, the value matrix, and how they leave the app. */
export const tierPicturesWords = defineWords({
  views: { zh: '看法', en: 'Views' },
  bands: { zh: '等级分布', en: 'Bands' },
  migration: { zh: '等级迁移', en: 'Migration' },
  pareto: { zh: '二八分析', en: 'Pareto' },
  matrix: { zh: '价值矩阵', en: 'Value matrix' },
  month: { zh: '月份', en: 'Month' },
  now: { zh: (month: string) => `现在（${month}）`, en: (month: string) => `Now (${month})` },
  nowShort: { zh: '现在', en: 'Now' },
  settledMonth: { zh: (month: string) => `${month} 已结转`, en: (month: string) => `${month}, settled` },
  working: { zh: '正在统计…', en: 'Counting…' },

  change: { zh: '较上月', en: 'Change' },
  changeOn: {
    zh: (month: string) => `与 ${month} 比：资产、客户数`,
    en: (month: string) => `Against ${month}: assets and customers`,
  },
  changeCount: { zh: (count: string) => `${count} 位`, en: (count: string) => `${count} cust.` },
  noChange: {
    zh: (month: string) => `${month} 没有结转，“较上月”暂无比较。`,
    en: (month: string) => `${month} was not settled, so there is nothing to compare with.`,
  },
  watch: { zh: '关注', en: 'Watch' },
  watchOf: {
    zh: (tier: string, count: string) => `${tier} ${count} 位关注客户`,
    en: (tier: string, count: string) => `${tier}: ${count} on watch`,
  },
  onWatchFirst: { zh: '关注客户', en: 'On watch' },
  openInGridCount: {
    zh: (count: string) => `在客户表中打开 ${count} 位`,
    en: (count: string) => `Open ${plural(count, 'customer', 'customers')} in the grid`,
  },
  circle: { zh: (parts: string) => `分层：${parts}`, en: (parts: string) => `Tiers: ${parts}` },
  detail: { zh: '详细', en: 'Details' },

  fromMonth: { zh: '从', en: 'From' },
  toMonth: { zh: '到', en: 'to' },
  betweenMonths: {
    zh: (from: string, to: string) => `${from} → ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  flow: { zh: '去向图', en: 'Flow' },
  table: { zh: '迁移表', en: 'Who moved' },
  tableNote: { zh: '行：原等级，列：现等级', en: 'rows: before, columns: after' },
  noneBefore: { zh: '新增', en: 'New' },
  noneAfter: { zh: '离开', en: 'Left' },
  noneBeforeNote: {
    zh: '新增：原来没有等级（新客户、原来没有资产数据）。离开：不再适用本方案（流失、改为其他类别）。',
    en: 'New: in no tier before (new customers, or no figures). Left: the scheme no longer applies (lost, or of another kind).',
  },
  counts: { zh: '客户数', en: 'Customers' },
  amounts: { zh: '资产（万元）', en: 'Assets (10k yuan)' },
  scores: { zh: '数值', en: 'Values' },
  total: { zh: '合计', en: 'Total' },
  before: { zh: '原等级', en: 'Before' },
  after: { zh: '现等级', en: 'After' },
  upLine: { zh: (count: string) => `升级 ${count} 位`, en: (count: string) => `${count} up` },
  downLine: { zh: (count: string) => `降级 ${count} 位`, en: (count: string) => `${count} down` },
  stayedLine: { zh: (count: string) => `不变 ${count} 位`, en: (count: string) => `${count} stayed` },
  arrivedLine: { zh: (count: string) => `新增 ${count} 位`, en: (count: string) => `${count} new` },
  leftLine: { zh: (count: string) => `离开 ${count} 位`, en: (count: string) => `${count} left` },
  cellInWords: {
    zh: (from: string, to: string, count: string, amount: string) =>
      `${from} → ${to}：${count} 位，${amount}`,
    en: (from: string, to: string, count: string, amount: string) =>
      `${from} to ${to}: ${plural(count, 'customer', 'customers')}, ${amount}`,
  },
  cellTitle: {
    zh: (from: string, to: string) => `${from} → ${to}`,
    en: (from: string, to: string) => `${from} → ${to}`,
  },
  gone: {
    zh: (count: string) => `其中 ${count} 位已不在客户簿中。`,
    en: (count: string) =>
      count === '1' ? 'One of them is no longer in the book.' : `${count} of them are no longer in the book.`,
  },
  close: { zh: '收起', en: 'Close' },
  chooseCell: {
    zh: '点一格，看是哪些客户。',
    en: 'Choose a cell to see its customers.',
  },
  noMonthTitle: { zh: '还没有结转过月份', en: 'No month has been settled yet' },
  noMonthText: {
    zh: '导入月度余额表并结转两个月后，这里显示谁从哪一级到了哪一级。',
    en: 'After the balances of two months were imported and settled, this shows who moved from where to where.',
  },
  oneMonthTitle: {
    zh: (month: string) => `只结转了 ${month}`,
    en: (month: string) => `Only ${month} has been settled`,
  },
  oneMonthText: {
    zh: '再结转一个月，就能看到谁升级、谁降级。',
    en: 'Settle one more month to see who moved up and who moved down.',
  },

  measure: { zh: '按', en: 'By' },
  paretoTitle: {
    zh: (measure: string) => `客户集中度：${measure}`,
    en: (measure: string) => `Concentration: ${measure}`,
  },
  customersAxis: { zh: '客户（从多到少累计）', en: 'Customers, from the largest down' },
  shareAxis: {
    zh: (measure: string) => `${measure}累计占比`,
    en: (measure: string) => `Share of ${measure.toLowerCase()}`,
  },
  equalLine: { zh: '人人一样多', en: 'everybody the same' },
  reading: { zh: '读数', en: 'Reading' },
  readingLabel: { zh: '读数点（方向键移动）', en: 'Reading point, moved with the arrow keys' },
  readShort: {
    zh: (part: string, share: string) => `前 ${part} → ${share}`,
    en: (part: string, share: string) => `top ${part} → ${share}`,
  },
  readLong: {
    zh: (part: string, customers: string, share: string, measure: string) =>
      `前 ${part} 的客户（${customers} 位）持有 ${share} 的${measure}。`,
    en: (part: string, customers: string, share: string, measure: string) =>
      `The top ${part} of customers (${customers}) hold ${share} of ${measure.toLowerCase()}.`,
  },
  readLeast: {
    zh: (amount: string) => `进入这一部分至少要有 ${amount}。`,
    en: (amount: string) => `It takes at least ${amount} to be among them.`,
  },
  readingPoints: { zh: '各档读数', en: 'Readings' },
  part: { zh: '客户占比', en: 'Customers' },
  partCount: { zh: '客户数', en: 'Number' },
  partAmount: { zh: (unit: string) => `合计${unit}`, en: (unit: string) => `Sum${unit}` },
  wanUnit: { zh: '（万元）', en: ' (10k yuan)' },
  partShare: { zh: '累计占比', en: 'Share' },
  partLeast: { zh: (unit: string) => `门槛${unit}`, en: (unit: string) => `Least${unit}` },
  unknownAmount: {
    zh: (count: string, measure: string) => `另有 ${count} 位没有${measure}数据，未计入。`,
    en: (count: string, measure: string) =>
      `${plural(count, 'more customer has', 'more customers have')} no ${measure.toLowerCase()} on record and are left out.`,
  },
  noCurveTitle: {
    zh: (measure: string) => `没有可以分析的${measure}`,
    en: (measure: string) => `No ${measure.toLowerCase()} to look at`,
  },
  noCurveText: {
    zh: '这些客户没有填写，或者合计不大于零。请换一个字段，或先补全数据。',
    en: 'These customers have none on record, or it does not add up to more than zero. Choose another field, or fill it in first.',
  },
  dragHint: { zh: '拖动或用方向键移动读数点', en: 'Drag, or use the arrow keys, to move the reading' },
  everybody: { zh: '全部客户', en: 'All customers' },

  current: { zh: '当前价值', en: 'Current value' },
  potential: { zh: '潜在价值', en: 'Potential value' },
  axisUnit: {
    zh: (axis: string) => `${axis}（百分位 0–100）`,
    en: (axis: string) => `${axis} (percentile 0–100)`,
  },
  quadrantHigh: { zh: '高价值', en: 'High value' },
  quadrantSecond: { zh: '次价值', en: 'Second value' },
  quadrantPotential: { zh: '潜价值', en: 'Potential value' },
  quadrantLow: { zh: '低价值', en: 'Low value' },
  quadrantHighNote: { zh: '当前高、潜在高', en: 'both high' },
  quadrantSecondNote: { zh: '当前高、潜在低', en: 'current high only' },
  quadrantPotentialNote: { zh: '当前低、潜在高', en: 'potential high only' },
  quadrantLowNote: { zh: '当前低、潜在低', en: 'both low' },
  quadrant: { zh: '象限', en: 'Quadrant' },
  quadrants: { zh: '四类客户', en: 'Quadrants' },
  customers: { zh: '客户', en: 'Customers' },
  share: { zh: '占比', en: 'Share' },
  assets: { zh: '资产（万元）', en: 'Assets (10k yuan)' },
  missingData: { zh: '缺数据', en: 'No data' },
  missingNote: {
    zh: (count: string) => `${count} 位缺少一条轴的全部数据，未进入矩阵。`,
    en: (count: string) =>
      `${plural(count, 'customer has', 'customers have')} no figure at all for one of the axes.`,
  },
  rule: {
    zh: '每个字段按百分位排名（0–100）计分，再按权重平均；缺某个字段的按其余字段折算。',
    en: 'Each field counts by its percentile rank (0–100), averaged by weight; where a customer lacks one, the others count.',
  },
  axisRule: {
    zh: (axis: string, terms: string, cut: string) => `${axis}：${terms}；${cut} 以上为高`,
    en: (axis: string, terms: string, cut: string) => `${axis}: ${terms}; high from ${cut}`,
  },
  termRule: {
    zh: (field: string, weight: string) => `${field} ${weight}`,
    en: (field: string, weight: string) => `${field} ${weight}`,
  },
  termUnknown: {
    zh: (field: string) => `没有客户填写“${field}”，这一项不起作用。`,
    en: (field: string) => `No customer has ${field} on record, so it does not count.`,
  },
  termEqual: {
    zh: (field: string) => `所有客户的“${field}”都相同，这一项分不出高低。`,
    en: (field: string) => `Every customer has the same ${field}, so it tells nobody apart.`,
  },
  area: { zh: '自选范围', en: 'Chosen area' },
  areaFrom: { zh: (axis: string) => `${axis}从`, en: (axis: string) => `${axis} from` },
  areaTo: { zh: (axis: string) => `${axis}到`, en: (axis: string) => `${axis} to` },
  areaInWords: {
    zh: (x: string, y: string) => `当前 ${x}，潜在 ${y}`,
    en: (x: string, y: string) => `current ${x}, potential ${y}`,
  },
  areaClear: { zh: '清除范围', en: 'Clear area' },
  planeHint: {
    zh: '点一类，或在图上拖出一块范围，看是哪些客户',
    en: 'Choose a quadrant, or drag an area on the chart, to see its customers',
  },
  selected: {
    zh: (name: string, count: string) => `${name}：${count} 位`,
    en: (name: string, count: string) => `${name}: ${count}`,
  },
  nobodyThere: { zh: '这里没有客户。', en: 'Nobody is here.' },
  editMatrix: { zh: '编辑矩阵', en: 'Edit matrix' },
  editMatrixTitle: {
    zh: (name: string) => `编辑价值矩阵：${name}`,
    en: (name: string) => `Edit value matrix: ${name}`,
  },
  chooseMatrix: { zh: '价值矩阵', en: 'Value matrix' },
  cut: { zh: '从多少起算高', en: 'High from' },
  weight: { zh: '权重', en: 'Weight' },
  weightOf: { zh: (field: string) => `${field}的权重`, en: (field: string) => `Weight of ${field}` },
  field: { zh: '字段', en: 'Field' },
  addField: { zh: '添加字段', en: 'Add a field' },
  remove: { zh: '去掉', en: 'Remove' },
  removeField: { zh: (field: string) => `去掉${field}`, en: (field: string) => `Remove ${field}` },
  part100: { zh: '占', en: 'Part' },
  effect: { zh: '保存后的变化', en: 'What saving changes' },
  nowColumn: { zh: '现在', en: 'Now' },
  afterColumn: { zh: '保存后', en: 'After saving' },
  save: { zh: '保存矩阵', en: 'Save matrix' },
  saved: {
    zh: (name: string) => `已保存价值矩阵：${name}。`,
    en: (name: string) => `The value matrix of ${name} is saved.`,
  },
  restore: { zh: '恢复默认', en: 'Restore defaults' },
  matrixVersion: {
    zh: (version: number) => `矩阵 第 ${version} 版`,
    en: (version: number) => `Matrix version ${version}`,
  },
  noMatrixTitle: { zh: '还不能画出价值矩阵', en: 'The value matrix cannot be drawn yet' },
  noMatrixText: {
    zh: (count: string) =>
      `${count} 位客户都缺少其中一条轴的数据。请先补全，或编辑矩阵，改用客户簿里已有的字段。`,
    en: (count: string) =>
      `All ${count} customers lack figures for one of the axes. Fill them in, or edit the matrix and use fields that the book has.`,
  },
  nobodyInMatrix: {
    zh: (name: string) => `客户簿里没有${name}。`,
    en: (name: string) => `There are no ${name.toLowerCase()} in the book.`,
  },

  png: { zh: '存为图片', en: 'Save picture' },
  pngSaved: {
    zh: (file: string) => `图片已存为 ${file}。`,
    en: (file: string) => `The picture is saved as ${file}.`,
  },
  print: { zh: '打印', en: 'Print' },
  pictureFoot: {
    zh: (at: string, by: string) => `${at} ${by} 制　内部资料，注意保密`,
    en: (at: string, by: string) => `Made ${at} by ${by}. For internal use.`,
  },
  movedSheet: { zh: '变动客户', en: 'Customers moved' },
  curveSheet: { zh: '曲线', en: 'Curve' },
  membersSheet: { zh: '客户名单', en: 'Customers' },
  customerNo: { zh: '客户号', en: 'Customer number' },
  name: { zh: '客户名称', en: 'Name' },
  manager: { zh: '客户经理', en: 'Manager' },
  amount: { zh: '金额（万元）', en: 'Amount (10k yuan)' },
  fileOf: {
    zh: (picture: string, subject: string, month: string) => `${picture}-${subject}-${month}`,
    en: (picture: string, subject: string, month: string) => `${picture} ${subject} ${month}`,
  },
});
