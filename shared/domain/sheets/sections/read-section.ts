import { cleanName, cleanText } from '../reading/clean-text';
import { looksLikePerson } from '../reading/person-name';

/** What a section row speaks of: one of the catalogue's keys that sections can stand for. */
export type SectionSubject = 'manager' | 'branch' | 'department' | 'tierInSheet' | 'segment';

/** The text of a section row without decorations, numbering, labels and counts. */
export interface SectionText {
  /** `''` when nothing but decoration stands there. */
  readonly value: string;
  /** What it speaks of, when the words tell. */
  readonly subject?: SectionSubject;
  /** True when a label says so (管户经理：), not the form alone. */
  readonly labelled?: true;
}

const ornaments =
  /^[\s—–―─\-－_=＝*＊☆★●○■□◆◇▲△▼※~～>》·•.。、#]+|[\s—–―─\-－_=＝*＊☆★●○■□◆◇▲△▼※~～<《·•。、#:：]+$/g;
const wholeBrackets = /^(?:【(.*)】|\[(.*)\]|（(.*)）|\((.*)\)|〔(.*)〕|《(.*)》|「(.*)」)$/;
const numbering =
  /^(?:第[一二三四五六七八九十\d]{1,3}[组批部分]{0,2}[、.．:：]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}\s*[、.．:：]|\d{1,2}\s*[、.．)）](?!\d))\s*/;
const counts =
  /[\s,，、:：]*(?:[(（]?\s*(?:共|共计|合计|小计|计)?\s*[\d,]+\s*(?:户|人|位|名|个|笔|家)(?:客户)?\s*[)）]?|[(（][^()（）]*(?:工号|电话|手机|编号|户数|共)[^()（）]*[)）])$/;
const listWords = /(?:客户)?(?:名单|列表|明细表?|清单|台账|一览表?)$/;

const longest = 80;

interface Label {
  readonly subject: SectionSubject;
  readonly before: RegExp;
  readonly after?: RegExp;
}

const managerWords =
  '客户经理姓名|客户经理|管户客户经理|管户经理|管护经理|理财经理|管户人员?|管护人|维护人|责任人|负责人|经办人|经办|业务员|管户|管护|维护|经理';

/** Words that say outright what a section is; longer ones first. */
const labels: readonly Label[] = [
  {
    subject: 'manager',
    before: new RegExp(`^(?:所属|归属)?(?:${managerWords})\\s*[:：—\\-\\s]\\s*`),
    after: new RegExp(
      `(?:\\s*[(（]\\s*(?:${managerWords})\\s*[)）]|\\s*(?:名下|所管|负责|${managerWords})(?:的?客户)?)$`,
    ),
  },
  { subject: 'branch', before: /^(?:所属|归属|开户)?(?:支行|网点|机构|机构名称|营业部)\s*[:：]\s*/ },
  { subject: 'department', before: /^(?:所属)?(?:部门|小组|组别|团队)\s*[:：]\s*/ },
  { subject: 'tierInSheet', before: /^(?:客户)?(?:等级|级别|层级|分层|星级)\s*[:：]\s*/ },
  { subject: 'segment', before: /^(?:客户)?(?:分群|客群|群组|类别|类型|分类|分组)\s*[:：]\s*/ },
];

/**
 * Reads the text of a section row: `管户经理：王芳（35户）` is 王芳, a manager; `—— 王芳 管户 ——` too; `一、重点客户` is
 * 重点客户, a tier. Without a word that tells, the form does: a surname and two to four Han are a person.
 */
export function readSection(raw: string): SectionText {
  // Headings of sections are short; a paragraph is none.
  if (raw.length > longest) return { value: '' };
  let text = cleanText(raw);
  for (let last = ''; last !== text; ) {
    last = text;
    text = text.replace(ornaments, '');
    const inner = wholeBrackets.exec(text);
    if (inner !== null) text = inner.slice(1).find((part) => part !== undefined) ?? '';
    text = text.replace(numbering, '').replace(counts, '');
  }
  for (const { subject, before, after } of labels) {
    let value = text.replace(before, '');
    if (after !== undefined && value === text) value = text.replace(after, '');
    if (value === text) continue;
    value = finish(value);
    // `重点客户经理` without a name is no manager.
    if (value !== '' && (subject !== 'manager' || looksLikePerson(value)))
      return { value, subject, labelled: true };
  }
  const value = finish(text.replace(listWords, (words) => (words.startsWith('客户') ? '客户' : '')));
  const subject = guessSubject(value);
  return subject === undefined ? { value } : { value, subject };
}

function finish(text: string): string {
  return cleanName(text.replace(ornaments, '').replace(counts, ''));
}

function guessSubject(value: string): SectionSubject | undefined {
  if (/(?:支行|分行|网点|营业部|营业厅|营业所|分理处|储蓄所|邮政所)$/.test(value)) return 'branch';
  if (/(?:部|部门|中心|团队|小组|[一二三四五六七八九十\d]组)$/.test(value)) return 'department';
  if (
    /(?:钻石|白金|黄金|金级|银级|金卡|银卡|普通|重点|重要|优质|一般|贵宾|财富|私行|私人银行|VIP|[A-D]类|[A-E]级|\d星)/i.test(
      value,
    )
  )
    return 'tierInSheet';
  if (/(?:客户|客群|群组|群|户|类)$/.test(value)) return 'segment';
  return looksLikePerson(value) ? 'manager' : undefined;
}

type Rank = 'place' | 'person' | 'class';

function rankOf(field: string): Rank {
  if (field === 'branch' || field === 'department') return 'place';
  return field === 'manager' || field === 'managerNo' ? 'person' : 'class';
}

const order: readonly Rank[] = ['place', 'person', 'class'];

/**
 * What a section row does to the value that the rows below take for `field`: gives it, ends it (a new branch begins,
 * and nobody said who its manager is), or leaves it (a section of another kind inside).
 */
export function applySection({ value, subject }: SectionText, field: string): 'give' | 'end' | 'leave' {
  if (value === '') return 'leave';
  if (subject === undefined || subject === field) return 'give';
  const own = rankOf(field);
  const other = rankOf(subject);
  if (own === other) return own === 'place' ? 'leave' : 'give';
  return order.indexOf(other) < order.indexOf(own) ? 'end' : 'leave';
}
