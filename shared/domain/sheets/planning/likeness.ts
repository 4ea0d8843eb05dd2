import { deriveFromCatalogue } from '../../fields/catalogue';
import { readHeaderText } from './header-text';
import { findBySound } from './sound';

/** Whose data a column holds when it is not the customer's own: `配偶姓名`, `担保人电话`. */
const others =
  /配偶|爱人|担保|保证人|紧急联系|共同借款|共借|法人|法定代表|子女|孩子|父母|家庭成员|股东|实际控制|推荐人|转介人|介绍人|被保险|受益/;

/** What the figure is when it is not the balance itself: last month's, a change, a target, a share. */
const notTheValue =
  /上月|上年|上季|去年|年初|期初|较|增减|增量|变动|变化|净增|新增|差额|同比|环比|占比|比例|目标|计划|任务|完成|预计|预测|排名|是否|次数|笔数|户数|编号$|代码$|类型$|状态$|日期$|时间$/;

/** True when a header speaks of somebody else than the customer. */
export function isAboutOthers(header: string): boolean {
  return others.test(header);
}

const decorations =
  /^(?:客户|个人|对公|本行|我行|他行|本人|主要|现|当前|当期|期末|本期|最新|20\d\d年)+|(?:信息|情况|明细|名称|栏|列|项|\d+)$/g;
const monthPrefix = /^(?:20\d\d年?)?(?:\d{1,2}|本|当|[一二三四五六七八九十]{1,2})月(?:末|底|份|日|期末)?/;

/** The header without a month (`6月末存款余额`) and words that only decorate it. */
export function listSimplerForms(name: string): string[] {
  const forms = [name.replace(monthPrefix, ''), name.replace(decorations, '')];
  return forms.filter((form) => form !== '' && form !== name);
}

interface Known {
  readonly key: string;
  readonly name: string;
  readonly pairs: ReadonlySet<string>;
}

const listKnown = deriveFromCatalogue((fields): readonly Known[] =>
  fields
    .filter(({ derived }) => derived !== true)
    .flatMap((field) =>
      [field.zh, ...field.synonyms]
        .map((synonym) => readHeaderText(synonym).bare)
        .filter((name) => name.length >= 2)
        .map((name) => ({ key: field.key, name, pairs: pairsOf(name) })),
    ),
);

/** Least share of common character pairs (Dice) that counts as alike. */
const threshold = 0.72;

/** How like a header is that only sounds the same. */
const sameSound = 0.9;

/** The field whose names are most like the header, by its sound or its characters, or `undefined` when none is clearly like it. */
export function findLike(header: string): { readonly key: string; readonly likeness: number } | undefined {
  if (header.length < 2 || header.length > 40 || isAboutOthers(header) || notTheValue.test(header))
    return undefined;
  const sound = findBySound(header);
  if (sound !== undefined) return { key: sound, likeness: sameSound };
  const pairs = pairsOf(header);
  let best: Known | undefined;
  let bestLikeness = 0;
  for (const candidate of listKnown()) {
    const likeness = compare(pairs, candidate.pairs);
    if (likeness > bestLikeness) {
      best = candidate;
      bestLikeness = likeness;
    }
  }
  return best === undefined || bestLikeness < threshold
    ? undefined
    : { key: best.key, likeness: bestLikeness };
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) pairs.add(text.slice(index, index + 2));
  return pairs;
}

function compare(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size);
}
