import type { ContactWay } from './contact';

/** Words of each way. 电话 before a number is where a number stands, not a call; 微信号 and 联系人 are no contacts. */
const words: Readonly<Record<ContactWay, string>> = {
  call: '电话(?!号|[费卡]|[:：]?\\s*[\\d*+])|通话|致电|电联|电访|电询|去电|来电|回电|打电|语音|视频',
  visit:
    '见面|面谈|面访|面见|面洽|当面|会面|会谈|洽谈|座谈|拜访|走访|造访|上门|登门|来访|到访|家访|约见|约谈|来行|到行|来网点|到网点|来店|到店|来营业部|到营业部|来柜台|接待|实地|外拓|看望|探望|吃饭|聚餐|用餐|喝茶',
  message: '短信|微信(?!号)|企微|发信息|发消息|留言|邮件|[Qq]{2}(?!号)|钉钉|彩信|邮寄|寄送|寄出',
  other: '联系(?!人|方式|电话|地址)|联络|沟通|回访|跟进|交流|接触|访谈|问候|慰问|送礼|参加',
};

const anyWord = Object.entries(words)
  .map(([way, pattern]) => `(?<${way}>${pattern})`)
  .join('|');
const hasWay = new RegExp(anyWord);
const everyWay = new RegExp(anyWord, 'g');

/** What a date is about when it is no contact: money and papers coming due, birthdays, openings. */
const notContacts =
  '到期|生日|出生|开户|销户|起息|结息|付息|还款|扣款|还贷|放款|放贷|发薪|代发|工资|办卡|开卡|激活|缴费|续存|续签|存入|取款|支取|转入|转出|转账|汇款|到账|购买|买入|认购|申购|赎回|卖出|亏损|盈利|入职|退休|结婚|出差|回国|出国|旅游|住院|手术|搬家|上线|生效|截止|截至|发车|高考|开业|开通|签约|办理|申请|绑定|变更|关注';
/** Said of what is still to be done. */
const plans =
  '预约|约好|约定|约在|改约|定于|计划|打算|准备|安排|下次|下回|下周|下月|拟|将于|预计|提醒|记得|最迟|截止';
const stillToDo = '需|待|应|拟|计划|准备|打算|预约|再(?!次)|须|要|记得|将|可(?!能)|安排';

const notAContact = new RegExp(`${notContacts}|${stillToDo}|未|没|不|无法`);
const notBefore = new RegExp(`(?:${notContacts}|${plans})(?:日期|时间|日|于|在|为|是|[:：\\s])*$`);
/** 6月1日前, 6月1日后: a bound, not a day. */
const bound = /^\s*(?:之前|以前|之后|以后|前(?![往来去])|后|起)/;

/** A way found in a piece of text. */
export interface FoundWay {
  readonly way: ContactWay;
  readonly from: number;
  readonly to: number;
}

/** True when a note can hold a contact at all; most cannot, and this is quick to say. */
export function mentionsContact(text: string): boolean {
  return hasWay.test(text);
}

/** The ways in a text, in their order. */
export function listWays(text: string): readonly FoundWay[] {
  return Array.from(text.matchAll(everyWay), (match) => ({
    way: wayOf(match.groups),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/**
 * The way that a clause after a date tells, such as `下午客户来电咨询`; undefined when it tells of something else
 * first, of what is still to be done, or of what was not done.
 */
export function wayOfClause(clause: string): FoundWay | undefined {
  if (bound.test(clause)) return undefined;
  const ways = listWays(clause);
  const [first] = ways;
  if (first === undefined) return undefined;
  const against = notAContact.exec(clause);
  if (against !== null && against.index < first.from) return undefined;
  // 微信语音 is a call; 回访 and 联系 do not say how, another word of the clause may.
  const told = first.way === 'message' && ways.some(({ way }) => way === 'call') ? 'call' : first.way;
  const way = told === 'other' ? (ways.find((other) => other.way !== 'other')?.way ?? 'other') : told;
  return { ...first, way };
}

/** True when the words before a date say that it is no contact: 到期日6月1日, 预约6月15日. */
export function deniesContact(before: string): boolean {
  return notBefore.test(before);
}

function wayOf(groups: Readonly<Record<string, string | undefined>> = {}): ContactWay {
  if (groups.call !== undefined) return 'call';
  if (groups.visit !== undefined) return 'visit';
  return groups.message !== undefined ? 'message' : 'other';
}
