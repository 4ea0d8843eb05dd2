import type { LayoutCell, PaperLayout } from '../layout';
import {
  addressCell,
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

const backgroundTitle = named('背景资料（万元）', 'Background (CNY)');
const background: LayoutCell[] = [
  cell(['investmentPreference', 'riskTolerance'], named('偏好 / 风险', 'Likes / risk')),
  wide('@holdings', productsLabel),
  wide('remark'),
];

/** 回访记录 with the parts of branch-practice section 8; the first half is filled from the book before the visit. */
export const visitRecord: PaperLayout = {
  id: 'visit-record',
  kind: 'visitRecord',
  name: named('回访记录', 'Visit record'),
  frame: usualFrame,
  blocks: [
    fields('who', null, individuals, [
      ...whoCells,
      cell('employer'),
      cell('position'),
      phonesCell,
      managerCell,
      addressCell,
    ]),
    fields('company', null, companies, [
      ...whoCells,
      cell('contactPerson'),
      cell('legalRepresentative'),
      phonesCell,
      managerCell,
      addressCell,
    ]),
    fields('background', backgroundTitle, individuals, [assetsCell, ...background]),
    fields('company-background', backgroundTitle, companies, [companyAssetsCell, ...background]),
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
      most: 3,
      blank: 0,
    },
    fields('meeting', named('本次回访', 'This visit'), both, [
      byHand('时间', 'Time'),
      byHand('地点', 'Place'),
      { ...byHand('参加人', 'Present'), wide: true },
    ]),
    choices('way', named('方式', 'Way'), [
      ['电联', 'Call'],
      ['面谈', 'Meeting'],
      ['巡回访问', 'Round visit'],
      ['其他', 'Other'],
    ]),
    write('purpose', named('目的', 'Purpose'), 12),
    write('course', named('经过', 'What happened'), 46, true),
    write('opinions', named('客户意见 / 异议', 'Opinions, objections'), 20),
    write('problems', named('发现的问题', 'Problems found'), 16),
    write('next', named('下一步', 'Next step'), 20),
    {
      id: 'call',
      title: null,
      kinds: both,
      kind: 'text',
      text: named(
        '电话约见：问候 — 介绍 — 理由 — 预约建议 — 致谢',
        'A call to fix a meeting: greeting - who we are - why we call - a time to meet - thanks',
      ),
      points: 8.5,
    },
    sign('signed', [
      ['访问人', 'Visited by'],
      ['网点负责人', 'Branch head'],
    ]),
  ],
  grid: null,
  list: null,
  summary: null,
};
