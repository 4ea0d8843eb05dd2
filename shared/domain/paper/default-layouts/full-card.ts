import type { LayoutBlock, LayoutCell, PaperLayout } from '../layout';
import {
  addressCell,
  assetsCell,
  companyAssetsCell,
  managerCell,
  openedCell,
  phonesCell,
  productsLabel,
  whoCells,
} from './common-cells';
import { both, byHand, cell, companies, fields, individuals, named, usualFrame, wide, write } from './parts';

const assetsTitle = named(
  '资产与产品（万元，{{余额日期}}）',
  'Assets and products (CNY, {{Date of balances}})',
);
const contributionCell = cell('@contribution', named('贡献度', 'Contribution'));
const holdingsCell = wide('@holdings', productsLabel);
const attitudeCell = cell('marketingAttitude', named('需求方式', 'Attitude to offers'));

const individualIdentity: LayoutCell[] = [
  ...whoCells,
  cell('employer'),
  cell('position'),
  cell(['gender', 'birthDate'], named('性别 / 生日', 'Sex / born')),
  cell('idNumber'),
  phonesCell,
  cell('email'),
  addressCell,
  cell(['occupation', 'education', 'school'], named('职业 / 学历', 'Occupation / schooling')),
  cell('industry'),
  openedCell,
  managerCell,
];

const companyIdentity: LayoutCell[] = [
  ...whoCells,
  cell('creditCode', named('信用代码', 'Credit code')),
  cell('registeredCapital'),
  cell('companyNature'),
  cell('industry'),
  cell('legalRepresentative'),
  cell('email'),
  cell('contactPerson'),
  phonesCell,
  addressCell,
  openedCell,
  managerCell,
];

const assets: LayoutBlock[] = [
  fields('assets', assetsTitle, individuals, [
    assetsCell,
    contributionCell,
    cell('loans'),
    cell('monthlyAverageAum'),
    holdingsCell,
  ]),
  fields('company-assets', assetsTitle, companies, [
    companyAssetsCell,
    contributionCell,
    cell('loans'),
    cell('creditLimit'),
    holdingsCell,
  ]),
  { id: 'months', title: named('近六月资产', 'Six months'), kinds: both, kind: 'chart', months: 6 },
];

const person: LayoutBlock[] = [
  fields('preferences', named('偏好与家庭', 'Preferences and family'), individuals, [
    cell('investmentPreference'),
    cell('riskTolerance', named('风险承受', 'Risk tolerance')),
    cell('hobbies'),
    attitudeCell,
    cell('productPreference'),
    cell('hasWealthCard'),
    wide(['maritalStatus', 'family', 'relations', '@household'], named('家庭成员', 'Family')),
  ]),
  fields('business', named('经营情况', 'Business'), companies, [
    cell('businessField'),
    cell(['businessScale', 'businessMode'], named('规模 / 方式', 'Scale / way of business')),
    cell('organizationType'),
    cell('taxGrade'),
    wide('productsAndServices', named('产品与服务', 'Products, services')),
    cell('productPreference'),
    attitudeCell,
    wide(['contacts', 'relations', '@household'], named('联络人员', 'Contact persons')),
  ]),
  { id: 'own', title: named('网点自定义', "Branch's own"), kinds: both, kind: 'ownFields' },
];

const closing: LayoutBlock[] = [
  fields('remark', named('往来记录', 'Contact record'), both, [wide('remark')]),
  {
    id: 'contacts',
    title: null,
    kinds: both,
    kind: 'table',
    source: 'contacts',
    columns: [
      { label: named('日期', 'Date'), percent: 14, value: 'on' },
      { label: named('内容', 'Contact'), percent: 86, value: 'what' },
    ],
    headed: false,
    most: 5,
    blank: 9,
    fits: true,
  },
  write('this-time', named('本次', 'This visit'), 22),
  fields('update', named('更新', 'Updates'), both, [
    byHand('修改标记', 'Revision mark'),
    byHand('修改处数', 'Places changed'),
    byHand('修改日期', 'Revised on'),
    byHand('修改人', 'Revised by'),
  ]),
];

/** The 重要客户 card: one a page, fuller, kept apart (branch-practice section 5). */
export const fullCard: PaperLayout = {
  id: 'full-card',
  kind: 'fullCard',
  name: named('客户关系卡（重要客户）', 'Relationship card, key customers'),
  frame: usualFrame,
  blocks: [
    fields('identity', null, individuals, individualIdentity),
    fields('company-identity', null, companies, companyIdentity),
    ...assets,
    ...person,
    ...closing,
  ],
  grid: null,
  list: null,
  summary: null,
};
