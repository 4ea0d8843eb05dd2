import type { LayoutCell, PaperFrame, PaperLayout } from '../layout';
import {
  addressCell,
  assetsLabel,
  managerCell,
  openedCell,
  phonesCell,
  productsLabel,
  tierLabel,
  whoCells,
} from './common-cells';
import {
  both,
  byHand,
  cell,
  choices,
  companies,
  fields,
  individuals,
  named,
  sign,
  strong,
  usualFrame,
  wide,
  write,
} from './parts';

/** Half a sheet: it is handed over together with the customer's data. */
const halfSheet: PaperFrame = {
  ...usualFrame,
  size: 'A5',
  margins: { top: 11, right: 12, bottom: 7, left: 12 },
  points: 10,
};

/** 转介绍明白卡 (branch-practice section 13): the need, the line it belongs to, who hands it to whom, what came of it. */
export const referralCard: PaperLayout = {
  id: 'referral-card',
  kind: 'referralCard',
  name: named('转介绍明白卡', 'Referral card'),
  frame: halfSheet,
  blocks: [
    fields('who', null, both, [
      { ...strong('name'), wide: true },
      cell('customerNo'),
      cell('@tier', tierLabel),
      phonesCell,
      managerCell,
    ]),
    fields('need-title', named('客户需求', 'What the customer needs'), both, []),
    choices('line', named('业务条线', 'Line'), [
      ['存款', 'Deposits'],
      ['理财', 'Wealth'],
      ['基金', 'Funds'],
      ['保险', 'Insurance'],
      ['贷款', 'Loans'],
      ['银行卡', 'Cards'],
      ['公司结算', 'Settlement'],
      ['其他', 'Other'],
    ]),
    write('need', named('需求说明', 'Need'), 22),
    fields('hand-over', named('转介绍', 'Hand-over'), both, [
      byHand('转介绍人', 'Referred by'),
      byHand('所在条线', 'Line'),
      byHand('接收人', 'Received by'),
      byHand('所在条线', 'Line'),
      byHand('转交日期', 'Handed over'),
      byHand('约定回复', 'Answer due'),
    ]),
    fields('outcome-title', named('结果', 'Outcome'), both, []),
    choices('outcome', named('办理结果', 'Result'), [
      ['已成交', 'Sold'],
      ['跟进中', 'In progress'],
      ['未成交，转入资料库', 'Not sold, kept for later'],
    ]),
    write('result', named('办理说明', 'What was done'), 18),
    fields('credit', null, both, [
      byHand('产品及金额', 'Product, amount'),
      byHand('办结日期', 'Closed on'),
      byHand('业绩计入', 'Credited to'),
      byHand('计入比例', 'Share'),
    ]),
    sign('signed', [
      ['转介绍人', 'Referred by'],
      ['接收人', 'Received by'],
    ]),
  ],
  grid: null,
  list: null,
  summary: null,
};

const assetsTitle = named('资产与产品（万元）', 'Assets and products (CNY)');
const business: LayoutCell[] = [
  cell('loans'),
  wide('@holdings', productsLabel),
  cell('investmentPreference'),
  cell('riskTolerance', named('风险承受', 'Risk tolerance')),
  cell('productPreference'),
  cell('marketingAttitude', named('需求方式', 'Attitude to offers')),
];

const closing = [
  fields('service', named('服务', 'Service'), both, [
    openedCell,
    managerCell,
    cell('source'),
    cell('intendedProduct'),
    wide('remark'),
  ]),
  write('notes', named('补充', 'To add'), 24, true),
  sign('signed', [
    ['填表人', 'Filled in by'],
    ['接收人', 'Received by'],
  ]),
];

/** 客户信息表 (branch-practice section 13): the data of section 2 that the receiver of a referral needs. */
export const customerInfo: PaperLayout = {
  id: 'customer-info',
  kind: 'customerInfo',
  name: named('客户信息表', 'Customer data sheet'),
  frame: usualFrame,
  blocks: [
    fields('person', null, individuals, [
      ...whoCells,
      cell('customerNo'),
      cell(['idType', 'idNumber'], named('证件', 'ID')),
      cell('gender'),
      cell('birthDate'),
      cell('maritalStatus'),
      cell('ethnicity'),
    ]),
    fields('company', null, companies, [
      ...whoCells,
      cell('customerNo'),
      cell('creditCode', named('信用代码', 'Credit code')),
      cell('companyNature'),
      cell('organizationType'),
      cell('registeredCapital'),
      cell('industry'),
      cell('legalRepresentative'),
      cell('contactPerson'),
    ]),
    fields('contact', named('联系', 'Contact'), both, [
      cell('mobile'),
      cell(['landline', 'secondMobile'], named('座机 / 备用', 'Landline / second')),
      cell('email'),
      cell('wechat'),
      addressCell,
    ]),
    fields('work', named('工作与学历', 'Work and schooling'), individuals, [
      cell('employer'),
      cell('position'),
      cell('occupation'),
      cell('industry'),
      cell(['education', 'school'], named('学历 / 院校', 'Education / school')),
      cell('taxStatus'),
    ]),
    fields('business', named('经营情况', 'Business'), companies, [
      cell('businessField'),
      cell('businessScale'),
      cell('businessMode'),
      cell('taxGrade'),
      wide('productsAndServices', named('产品与服务', 'Products, services')),
      wide('contacts'),
    ]),
    fields('assets', assetsTitle, individuals, [cell('@assets', assetsLabel), ...business]),
    fields('company-assets', assetsTitle, companies, [cell('averageDeposits'), ...business]),
    fields('family', named('家庭', 'Family'), individuals, [
      cell('hobbies'),
      cell('hasWealthCard'),
      wide(['family', 'relations', '@household'], named('家庭成员', 'Family')),
    ]),
    ...closing,
  ],
  grid: null,
  list: null,
  summary: null,
};
