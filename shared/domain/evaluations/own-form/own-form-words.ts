import type { OwnFormColumn, OwnFormPlace } from './own-form';

/** Headings of the columns; the first is the standard term. */
const headings: Readonly<Record<OwnFormColumn, readonly string[]>> = {
  sequence: ['序号', '#', 'No.'],
  indicator: ['分析指标', '评估指标', '指标名称', '指标', '评估项目', 'Indicator'],
  weight: ['指标权重', '权重', '分值', 'Weight'],
  score: ['指标得分', '得分', '评分', 'Score'],
  grade: ['客户等级', '等级', 'Grade'],
  basis: ['得分依据', '评分依据', '依据', 'Basis of score', 'Basis'],
  remark: ['备注', '说明', 'Remark'],
};

/** Words beside which the other values stand. 编号 names the form above the table and the document below it. */
const places: readonly (readonly [OwnFormPlace, readonly string[]])[] = [
  ['customerName', ['客户名称', '客户姓名', 'Customer']],
  ['number', ['编号', '表单编号', 'Number']],
  ['finalScore', ['最终得分', '总得分', 'Final score']],
  ['title', ['文案名称', 'Document']],
  ['control', ['受控状态', 'Control status']],
  ['documentNumber', ['文件编号', '文案编号', 'Document no.']],
  ['executing', ['执行部门', 'Carried out by']],
  ['supervising', ['监督部门', 'Supervised by']],
  ['verifying', ['考证部门', 'Verified by']],
  ['prepared', ['编制日期', '编制人', '编制', 'Prepared']],
  ['reviewed', ['审核日期', '审核人', '审核', 'Reviewed']],
  ['approved', ['批准日期', '批准人', '批准', 'Approved']],
  ['revisionMark', ['修改标记', 'Revision mark']],
  ['revisionPlaces', ['修改处数', 'Places changed']],
  ['revisionDate', ['修改日期', 'Revised on']],
];

/** Words that end the rows of indicators. */
const totals: readonly string[] = ['合计', '总计', 'Total'];
const outcomes: readonly string[] = ['评估结果', 'Outcome'];

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}

function indexOf<T>(entries: Iterable<readonly [T, readonly string[]]>): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const [what, words] of entries) for (const word of words) index.set(fold(word), what);
  return index;
}

const columnByWord = indexOf(
  Object.entries(headings).map(([column, words]) => [column as OwnFormColumn, words] as const),
);
const placeByWord = indexOf(places);
const totalWords = new Set(totals.map(fold));
const outcomeWords = new Set(outcomes.map(fold));

/** The column a heading names. */
export function columnOfHeading(text: string): OwnFormColumn | undefined {
  return columnByWord.get(fold(text));
}

/** True for the row that adds the indicators up. */
export function isTotal(text: string): boolean {
  return totalWords.has(fold(text));
}

/** True for the word before the final score and the advice. */
export function isOutcome(text: string): boolean {
  return outcomeWords.has(fold(text));
}

/** What a cell such as `客户名称：` or `编制日期` asks for; `before` is its words up to the colon where it has one. */
export function readLabel(
  text: string,
): { readonly place: OwnFormPlace; readonly before: string } | undefined {
  const colon = /^([^:：]{1,20}[:：]\s*)/u.exec(text.trim());
  const word = (colon?.[1] ?? text).replace(/[:：]\s*$/u, '');
  const place = placeByWord.get(fold(word));
  return place === undefined ? undefined : { place, before: colon?.[1] ?? '' };
}

/** The box before an advice, as forms draw it: empty, ticked or crossed. */
export const adviceBox = /[□☐○◯〇■☑☒✓✔√]\s*(?=(?:改进|维持|终止)关系)/gu;

/** True for a cell with the boxes of the advice. */
export function holdsAdvice(text: string): boolean {
  return /(?:改进|维持|终止)关系/u.test(text);
}
