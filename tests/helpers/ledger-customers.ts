/** An invented customer as a ledger row holds it; amounts in 万元, dates as Excel serial numbers. */
export interface LedgerCustomer {
  readonly number: string;
  readonly name: string;
  readonly gender: '男' | '女';
  readonly bornSerial: number;
  readonly idNumber: string;
  readonly occupation: string;
  readonly education: string;
  readonly mobile: string;
  readonly landline: string;
  readonly address: string;
  readonly employer: string;
  readonly position: string;
  readonly deposits: number;
  readonly wealth: number;
  readonly funds: number;
  readonly loans: number;
  readonly total: number;
  readonly tier: string;
  readonly manager: string;
  readonly openedSerial: number;
  readonly riskProfile: string;
  readonly remark: string;
}

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
  '欧阳',
  '上官',
  '诸葛',
];
const maleChars = [...'伟强磊洋勇军杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆志远博文思嘉铭泽轩昊天瑞'];
const femaleChars = [...'芳娜秀英敏静丽艳娟霞桂兰玲燕红梅雪琳晶洁慧颖怡婷萍倩雨欣佳思语诗涵梓悦'];
const occupations = [
  '教师',
  '医生',
  '企业主',
  '公务员',
  '工程师',
  '个体工商户',
  '退休',
  '自由职业',
  '会计',
  '律师',
];
const educations = ['高中', '大专', '本科', '硕士', '博士'];
const areas = ['330203', '330205', '330206', '330211', '330212', '350502', '350503', '310104'];
const districts = ['海曙区', '江北区', '北仑区', '镇海区', '鄞州区', '鲤城区', '丰泽区', '徐汇区'];
const roads = [
  '田安路',
  '丰泽街',
  '中山东路',
  '人民路',
  '解放南路',
  '环城西路',
  '百丈路',
  '惊驾路',
  '通途路',
  '江东北路',
];
const trades = ['贸易', '机械', '纺织', '电子', '建材', '食品', '物流', '科技'];
const positions = ['职员', '主管', '经理', '总监', '总经理', '主任', '科长', ''];
const managers = ['陈思远', '李敏', '周晓岚', '吴建国', '郑雅文', '孙立'];
const risks = ['保守型', '稳健型', '平衡型', '成长型', '进取型'];
const tiers = ['普通', '金级', '白金级', '钻石级'];

/** Invents customers one after another. Numbers, IDs and mobiles never repeat; check digits are right. */
export function* inventCustomers(count: number, seed: number): Generator<LedgerCustomer> {
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const upTo = (limit: number): number => Math.floor(random() * limit);
  for (let i = 1; i <= count; i++) {
    const male = random() < 0.5;
    const chars = male ? maleChars : femaleChars;
    const name = pick(surnames) + pick(chars) + (random() < 0.8 ? pick(chars) : '');
    const place = upTo(areas.length);
    // Between 1945 and 2005; day and order number together make the ID unique.
    const bornSerial = 16_438 + ((i * 7919) % 21_900);
    const order = (Math.floor(i / 21_900) * 2 + (male ? 1 : 0)) % 1000;
    const deposits = amount(random, 300);
    const wealth = random() < 0.5 ? amount(random, 200) : 0;
    const funds = random() < 0.3 ? amount(random, 80) : 0;
    const total = Math.round((deposits + wealth + funds) * 100) / 100;
    yield {
      number: String(10_000_000 + i).padStart(10, '0'),
      name,
      gender: male ? '男' : '女',
      bornSerial,
      idNumber: makeIdNumber(areas[place] as string, bornSerial, order),
      occupation: pick(occupations),
      education: pick(educations),
      mobile: `1${pick(['38', '39', '50', '86', '89'])}${String(10_000_000 + ((i * 733) % 90_000_000))}`,
      landline: random() < 0.3 ? `0574-8${String(1_000_000 + upTo(9_000_000))}` : '',
      address: `宁波市${districts[place] as string}${pick(roads)}${1 + upTo(900)}号${1 + upTo(30)}幢${100 + upTo(2500)}室`,
      employer: `宁波${pick(surnames)}${pick(maleChars)}${pick(trades)}有限公司`,
      position: pick(positions),
      deposits,
      wealth,
      funds,
      loans: random() < 0.2 ? amount(random, 150) : 0,
      total,
      tier: tiers[total >= 300 ? 3 : total >= 100 ? 2 : total >= 20 ? 1 : 0] as string,
      manager: pick(managers),
      openedSerial: 36_526 + upTo(9_700),
      riskProfile: pick(risks),
      remark: random() < 0.1 ? `${1 + upTo(12)}月${1 + upTo(28)}日通话` : '',
    };
  }
}

/** Skewed: most customers have little, few have much. Two decimals. */
function amount(random: () => number, scale: number): number {
  return Math.round(random() ** 4 * scale * 100 + random() * 500) / 100;
}

function makeIdNumber(area: string, bornSerial: number, order: number): string {
  const born = new Date((bornSerial - 25_569) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  const body = area + born + String(order).padStart(3, '0');
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

/** mulberry32: small, fast, the same everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
