/** Provinces and what stands for them at the head of a company's name. */
const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆';
/** Cities that companies put before their name without 市. */
const cities =
  '石家庄|唐山|秦皇岛|邯郸|保定|沧州|廊坊|太原|大同|呼和浩特|包头|沈阳|大连|鞍山|长春|哈尔滨|大庆|南京|无锡|徐州|常州|苏州|南通|连云港|淮安|盐城|扬州|镇江|泰州|宿迁|昆山|江阴|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|慈溪|余姚|奉化|象山|宁海|义乌|合肥|芜湖|蚌埠|马鞍山|福州|厦门|泉州|漳州|莆田|南昌|九江|赣州|济南|青岛|淄博|烟台|潍坊|威海|临沂|郑州|洛阳|武汉|宜昌|襄阳|长沙|株洲|广州|深圳|珠海|佛山|东莞|中山|惠州|汕头|南宁|桂林|海口|三亚|成都|绵阳|贵阳|昆明|西安|兰州|西宁|银川|乌鲁木齐';

const prefix = new RegExp(
  `^(?:(?<province>${provinces})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?)?(?:(?<city>${cities})市?|(?<named>\\p{Script=Han}{2,3}?)市)?(?:(?<district>\\p{Script=Han}{1,3}?)(?:区|县))?`,
  'u',
);
const inBrackets = new RegExp(`\\((?:${provinces}|${cities})(?:省|市)?\\)`, 'gu');
const form = /(?:集团)?(?:股份)?(?:有限责任公司|有限公司|公司|集团)$|\(有限合伙\)$/u;
const partOfCompany = /(?:分公司|分行|支行|分店|办事处|营业部|分部|分厂)$/u;

/** What is compared of a company's name. */
export interface CompanyName {
  /** The name without 省市 before it and 有限公司 after it; the folded name where little would be left. */
  readonly core: string;
  /** Province and city before the name, as far as given; `''` for none. */
  readonly province: string;
  readonly city: string;
}

/**
 * Splits the folded name of a company: `浙江省宁波市海星贸易有限公司` -> 海星贸易 of 浙江 and 宁波. A branch of a company
 * (分公司, 支行) is a customer of its own and keeps its whole name.
 */
export function splitCompanyName(folded: string): CompanyName {
  if (partOfCompany.test(folded)) return { core: folded, province: '', city: '' };
  const bracketed = inBrackets.exec(folded)?.[0].slice(1, -1) ?? '';
  inBrackets.lastIndex = 0;
  const plain = folded.replace(inBrackets, '');
  const found = prefix.exec(plain);
  const { province = '', city, named } = found?.groups ?? {};
  const length = found?.[0].length ?? 0;
  const withoutForm = (text: string) => text.replace(form, '');
  const core = withoutForm(plain.slice(length));
  // 浙江商贸: what is left of a name that is nothing but a place says nothing.
  if ([...core].length < 2) return { core: withoutForm(plain) || folded, province: '', city: '' };
  return { core, province, city: city ?? named ?? bracketed.replace(/[省市]$/u, '') };
}

/** True when both names say where the company is and say different places. */
export function areElsewhere(left: CompanyName, right: CompanyName): boolean {
  const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other;
  return differ(left.city, right.city) || differ(left.province, right.province);
}
