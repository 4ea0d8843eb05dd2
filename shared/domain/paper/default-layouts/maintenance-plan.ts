import type { LayoutCell, PaperLayout } from '../layout';
import {
  assetsCell,
  companyAssetsCell,
  managerCell,
  phonesCell,
  productsLabel,
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
  usualFrame,
  wide,
  write,
} from './parts';

const who: LayoutCell[] = [...whoCells, phonesCell, managerCell];
const assetsTitle = named(
  '资产与产品（万元，{{余额日期}}）',
  'Assets and products (CNY, {{Date of balances}})',
);
const business: LayoutCell[] = [
  cell('@contribution', named('贡献度', 'Contribution')),
  wide('@holdings', productsLabel),
];

/**
 * 维护方案: fed by the problems that visits find (branch-practice section 8), thought over by the four readings of a
 * customer (section 11), carried out by measures with owner and date.
 */
export const maintenancePlan: PaperLayout = {
  id: 'maintenance-plan',
  kind: 'maintenancePlan',
  name: named('客户维护方案', 'Maintenance plan'),
  frame: usualFrame,
  blocks: [
    fields('who', null, both, who),
    fields('assets', assetsTitle, individuals, [assetsCell, ...business]),
    fields('company-assets', assetsTitle, companies, [companyAssetsCell, ...business]),
    fields('readings', named('客户分析', 'Readings of the customer'), both, []),
    choices('motive', named('动机', 'Motive'), [
      ['积累', 'Accumulate'],
      ['增值', 'Grow'],
      ['获得贷款', 'Borrow'],
    ]),
    choices('need', named('需求分析', 'Need'), [
      ['被动', 'Passive'],
      ['可引导', 'Open to advice'],
      ['主动', 'Active'],
    ]),
    choices('behaviour', named('行为分析', 'Behaviour'), [
      ['求安全', 'Safety'],
      ['保值', 'Keep value'],
      ['增值', 'Growth'],
      ['分散风险', 'Spread risk'],
    ]),
    choices('industry', named('成长性：行业', 'Growth: industry'), [
      ['朝阳', 'Rising'],
      ['夕阳', 'Setting'],
      ['没落', 'Failing'],
    ]),
    choices('period', named('成长性：时期', 'Growth: period'), [
      ['进入', 'Entering'],
      ['成长', 'Growing'],
      ['成熟', 'Mature'],
      ['衰退', 'Declining'],
    ]),
    choices('mind', named('成长性：心态', 'Growth: mind'), [
      ['进取', 'Bold'],
      ['稳健', 'Steady'],
      ['保守', 'Cautious'],
    ]),
    fields('power', null, both, [
      byHand('购买力分析', 'Buying power'),
      cell('@products', named('产品覆盖度', 'Product coverage')),
    ]),
    choices('trend', named('购买趋势', 'Buying trend'), [
      ['上升', 'Rising'],
      ['平稳', 'Steady'],
      ['下降', 'Falling'],
    ]),
    fields('plan', named('方案', 'Plan'), both, []),
    write('goal', named('维护目标', 'Goal'), 16),
    write('problems', named('发现的问题', 'Problems found'), 20),
    {
      id: 'measures',
      title: named('措施', 'Measures'),
      kinds: both,
      kind: 'table',
      source: 'improvements',
      columns: [
        { label: named('措施', 'Measure'), percent: 46, value: 'text' },
        { label: named('负责人', 'Owner'), percent: 14, value: 'owner' },
        { label: named('期限', 'Due'), percent: 15, value: 'due' },
        { label: named('结果', 'Result'), percent: 25, value: 'result' },
      ],
      most: 6,
      blank: 7,
      fits: true,
    },
    fields('review', named('检查', 'Review'), both, [
      byHand('下次检查日期', 'Next review'),
      byHand('检查人', 'Reviewed by'),
    ]),
    sign('signed', [
      ['制定人', 'Drawn up by'],
      ['客户经理', 'Manager'],
      ['网点负责人', 'Branch head'],
    ]),
  ],
  grid: null,
  list: null,
  summary: null,
};
