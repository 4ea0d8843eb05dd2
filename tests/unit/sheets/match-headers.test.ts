import type { RawCell } from '@shared/domain/sheets/cell';
import { readHeaderText, readUnitRemark } from '@shared/domain/sheets/planning/header-text';
import { matchColumns } from '@shared/domain/sheets/planning/match-columns';
import { describe, expect, it } from 'vitest';

/** What each header alone, or path with `/`, is taken for. */
function match(headers: readonly string[], samples: readonly (readonly RawCell[])[] = []): (string | null)[] {
  const columns = headers.map((header, index) => {
    const parts = header.split('>');
    return { index, parts, widths: parts.map(() => 1), samples: samples[index] ?? [] };
  });
  return matchColumns(columns).map(({ fieldKey }) => fieldKey);
}

/** Headers seen in real branch sheets, by the field they name. */
const seen: Readonly<Record<string, string>> = {
  name: '客户名称 客户姓名 客户名 姓名 户名 户主姓名 农户姓名 名称 企业名称 店名 转介客户姓名 CUS_NAME 客户名称(必填)',
  customerNo: '客户号 客户编号 客户编码(必填) 客户ID 客户id 户号 户号编码 档案编号 核心客户号 编号',
  idNumber: '身份证号 身份证号码 客户身份证号 证件号 证件号码 客户证件号',
  idType: '证件类型',
  creditCode: '统一社会信用代码 税号 纳税人识别号 营业执照号码',
  mobile: '手机 手机号 手机号码 手机(必填) 电话 电话号码 联系电话 联系方式 客户手机号 注册手机号',
  landline: '固定电话 座机 家庭固定电话',
  secondMobile: '备用号码',
  contactPerson: '联系人 对接人',
  emergencyContact: '紧急联系人',
  wechat: '微信 微信号',
  email: '邮箱 电子邮箱 电子邮件',
  qq: 'QQ号码',
  address: '地址 详细地址 家庭住址 居住地址 常住地址 通讯地址 住址',
  registeredAddress: '户籍地址',
  province: '省 所在省份',
  city: '市 所在城市',
  district: '区',
  town: '乡镇',
  village: '村',
  villageGroup: '组',
  postalCode: '邮编 邮政编码',
  manager:
    '客户经理 客户经理姓名 管户经理 所属客户经理 归属客户经理 尽调客户经理 落地理财经理 负责人 业务员 业务归属',
  managerNo: '客户经理工号 管理责任人工号',
  branch: '所属支行 支行 网点 机构 机构名称',
  department: '部门',
  tierInSheet: '客户级别 客户等级 等级 客户重要程度',
  creditGrade: '信用等级 评定结果 系统测算评定等级',
  customerType: '客户类型 客户类型I 客户类型II',
  segment: '客户分群',
  companyNature: '企业性质 公司性质',
  industry: '行业 所属行业 所处行业 行业类别 行业分类',
  source: '客户来源',
  deposits: '存款 存款余额 6月末存款余额 存量存款余额 当期存款余额 余额',
  averageDeposits: '存款日均 日均存款 存款日平余额 存款年日平余额',
  demandDeposits: '活期余额 活期存款余额',
  timeDeposits: '定期余额 定期存款余额',
  aum: '资产 金融资产 AUM',
  monthlyAverageAum: '月日均资产',
  loans: '贷款余额 贷款金额',
  nonPerformingLoans: '不良贷款余额',
  creditLimit: '授信额度 授信金额 额度 最终授信额度(元)',
  usedCredit: '用信金额',
  proposedCredit: '建议授信',
  wealth: '理财 理财金额 理财余额',
  funds: '基金 基金市值',
  birthDate: '出生日期 出生年月',
  openedOn: '开户日期 最早开户时间',
  startsOn: '起始日期 合同起始日期',
  endsOn: '截止日期 到期时间 合同终止日期',
  creditMaturesOn: '授信到期日',
  nextContactOn: '下次联系时间',
  lastVisitOn: '走访日期 调查（走访）日期 回访日期 外拓日期',
  visitedBy: '走访人员 陪访人',
  visitMet: '走访面见人',
  visitAddress: '走访地址',
  lastChannel: '最近沟通方式',
  hasMobileBanking: '是否开通手机银行',
  hasSocialCard: '是否开通社保卡',
  hasWealthProducts: '是否办理理财业务',
  hasWealthCard: '有无理财卡',
  isHouseholder: '是否户主',
  commissionRate: '佣金(‰) 佣金‰ 佣金',
  registeredCapital: '注册资金(万元) 注册资本（万元)',
  remark: '备注',
};

describe('headers seen in branch sheets', () => {
  it.each(
    Object.entries(seen).flatMap(([key, headers]) => headers.split(' ').map((header) => [header, key])),
  )('%s is %s', (header, key) => {
    expect(match([header])).toEqual([key]);
  });

  it.each([['序号'], ['统计月份'], ['评价项目'], ['指标权重'], ['金额（万）'], ['随便什么']])(
    '%s is no field',
    (header) => {
      expect(match([header])).toEqual([null]);
    },
  );

  it('sees through line breaks, blanks, stars and full-width forms', () => {
    expect(match(['客户\n姓名', ' 客 户 号 ', '*手机号码（必填）', '客户ＩＤ：'])).toEqual([
      'name',
      'customerNo',
      'mobile',
      null,
    ]);
  });
});

describe('two-level headers', () => {
  it.each([
    ['金融资产(万元)>存款', 'deposits'],
    ['金融资产(万元)>合计', 'aum'],
    ['联系方式>座机', 'landline'],
    ['联系方式>住址', 'address'],
    ['客户号>CUST_NO', 'customerNo'],
    ['客户号>number of customer', 'customerNo'],
    ['存款>日均', 'averageDeposits'],
    ['贷款>余额', 'loans'],
    ['配偶>姓名', null],
    ['紧急联系人>电话', null],
  ])('%s is %s', (path, key) => {
    expect(match([path])).toEqual([key]);
  });
});

describe('choosing between columns', () => {
  it('takes each field once and gives a second phone its place', () => {
    expect(match(['姓名', '手机', '联系电话', '走访日期', '回访日期'])).toEqual([
      'name',
      'mobile',
      'secondMobile',
      'lastVisitOn',
      null,
    ]);
  });

  it('takes a bare 编号 only where there is no customer number, and never a counter', () => {
    expect(match(['编号', '客户号', '姓名'])).toEqual([null, 'customerNo', 'name']);
    expect(match(['编号', '姓名'], [['G1', 'G2', 'G3']])).toEqual(['customerNo', 'name']);
    expect(match(['编号', '姓名'], [[1, 2, 3]])).toEqual([null, 'name']);
  });

  it('takes 单位名称 as employer beside a name and as the name otherwise', () => {
    expect(match(['姓名', '单位名称'])).toEqual(['name', 'employer']);
    expect(match(['单位名称', '联系电话'])).toEqual(['name', 'mobile']);
  });

  it('takes a bare total as assets only beside two balances', () => {
    expect(match(['姓名', '存款', '理财', '合计'])).toEqual(['name', 'deposits', 'wealth', 'aum']);
    expect(match(['姓名', '贷款', '合计'])).toEqual(['name', 'loans', null]);
  });

  it('knows headers that are only like known ones, and leaves what means something else', () => {
    expect(match(['客户手机号码1', '现居住地址', '客户基金市值'])).toEqual(['mobile', 'address', 'funds']);
    expect(match(['上月存款余额', '存款较年初', '配偶姓名', '担保人电话', '存款任务'])).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('tells phones, IDs and credit codes by their content', () => {
    const phones = ['13522910155', 13551634073, '139 8687 9787', null];
    const ids = ['33021219560512204X', '330212194908032653', '330212198403057950'];
    expect(match(['姓名', 'X1', 'X2'], [[], phones, ids])).toEqual(['name', 'mobile', null]);
    expect(match(['姓名', 'X2'], [[], ids.slice(0, 2).concat('330212197511187394')])).toEqual([
      'name',
      'idNumber',
    ]);
  });
});

describe('units', () => {
  it.each([
    ['资产(万元)', 'wan'],
    ['最终授信额度（元)', 'yuan'],
    ['存款余额（单位：千元）', 'thousand'],
    ['贷款余额_亿元', 'yi'],
    ['AUM (10k yuan)', 'wan'],
    ['金额（万）', 'wan'],
    ['存款', undefined],
    ['佣金(‰)', undefined],
  ])('%s: %s', (header, unit) => {
    expect(readHeaderText(header).unit).toBe(unit);
  });

  it.each([
    ['单位：万元', 'wan'],
    ['币种：人民币 单位：元', 'yuan'],
    ['单位：万元、户', 'wan'],
    ['（单位:人民币千元）', 'thousand'],
    ['某单位', undefined],
  ])('remark %s: %s', (text, unit) => {
    expect(readUnitRemark(text)).toBe(unit);
  });
});
