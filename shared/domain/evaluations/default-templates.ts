import { toFen } from '../kernel/money';
import { type EvaluationTemplate, type Indicator, type Measure, type ScoreBand, usualPlan } from './template';

type Step = readonly [atLeast: number | null, percent: number];

function computed(
  key: string,
  zh: string,
  en: string,
  weight: number,
  measure: Measure,
  steps: readonly Step[],
): Indicator {
  const bands: ScoreBand[] = steps.map(([atLeast, percent]) => ({ atLeast, percent }));
  return { key, zh, en, weight, scoring: { kind: 'computed', measure, bands } };
}

function manual(key: string, zh: string, en: string, weight: number): Indicator {
  return { key, zh, en, weight, scoring: { kind: 'manual' } };
}

function contactPlan(weight: number): Indicator {
  const bands: ScoreBand[] = contactSteps.map(([atLeast, percent]) => ({ atLeast, percent }));
  const plan = { ...usualPlan, times: { ...usualPlan.times } };
  return {
    key: 'contact',
    zh: '联系执行',
    en: 'Contact carried out',
    weight,
    scoring: { kind: 'computed', measure: 'contactPlan', bands, plan },
  };
}

/** Part of the weight by the bands of a measure, `hand` points by a person. */
function mixed(
  key: string,
  names: readonly [zh: string, en: string],
  points: readonly [weight: number, hand: number],
  measure: Measure,
  steps: readonly Step[],
): Indicator {
  const [weight, hand] = points;
  const bands: ScoreBand[] = steps.map(([atLeast, percent]) => ({ atLeast, percent }));
  return { key, zh: names[0], en: names[1], weight, scoring: { kind: 'mixed', measure, bands, hand } };
}

function inWan(steps: readonly Step[]): readonly Step[] {
  return steps.map(([wan, percent]) => [wan === null ? null : toFen(wan, 'wan'), percent]);
}

/** Falling a little is normal; a fifth gone in a month is what the branch must answer. */
const changeSteps: readonly Step[] = [
  [10, 100],
  [0, 80],
  [-5, 60],
  [-20, 40],
  [null, 20],
];

/** Percent of the planned contacts. */
const contactSteps: readonly Step[] = [
  [100, 100],
  [75, 80],
  [50, 60],
  [25, 40],
  [null, 0],
];

/** Up, the same, on watch, down: see `tierMoveValue`. */
export const tierMoveSteps: readonly Step[] = [
  [1, 100],
  [0, 80],
  [-1, 50],
  [null, 0],
];

/** None, one, two, more: see `complaints` of `measures`. */
export const complaintSteps: readonly Step[] = [
  [0, 100],
  [-1, 60],
  [-2, 20],
  [null, 0],
];

const coverageSteps: readonly Step[] = [
  [4, 100],
  [3, 80],
  [2, 60],
  [1, 40],
  [null, 0],
];

const tenureSteps: readonly Step[] = [
  [120, 100],
  [60, 80],
  [36, 70],
  [12, 60],
  [null, 40],
];

/** Points and grades common to the default templates. */
const common = {
  version: 1,
  inUse: true,
  grades: [
    { zh: '甲', en: 'A', atLeast: 80 },
    { zh: '乙', en: 'B', atLeast: 60 },
    { zh: '丙', en: 'C', atLeast: 40 },
    { zh: '丁', en: 'D', atLeast: 0 },
  ],
  advice: { improve: 40, maintain: 75 },
  document: {
    title: null,
    control: null,
    number: null,
    executing: null,
    supervising: null,
    verifying: null,
  },
} as const;

function makeIndicators(assets: readonly Step[], contribution: readonly Step[]): Indicator[] {
  return [
    computed('assets', '资产规模', 'Assets', 20, 'assets', inWan(assets)),
    computed('assetsChange', '资产变动', 'Change in assets', 15, 'assetsChange', changeSteps),
    computed('contribution', '贡献度', 'Contribution', 15, 'contribution', inWan(contribution)),
    computed('productCoverage', '产品覆盖', 'Product coverage', 10, 'productCoverage', coverageSteps),
    contactPlan(10),
    computed('loyalty', '忠诚度', 'Loyalty', 10, 'tenure', tenureSteps),
    manual('satisfaction', '满意度', 'Satisfaction', 10),
    manual('potential', '发展潜力', 'Potential', 10),
  ];
}

/** Individuals: amounts of a household. All numbers are defaults that the branch edits. */
export const retailTemplate: EvaluationTemplate = {
  ...common,
  id: 'retail',
  tiers: [],
  zh: '零售客户关系评估',
  en: 'Retail relationship evaluation',
  kinds: ['individual'],
  indicators: makeIndicators(
    [
      [300, 100],
      [100, 85],
      [50, 70],
      [20, 60],
      [5, 50],
      [1, 30],
      [null, 10],
    ],
    [
      [2, 100],
      [1, 80],
      [0.5, 60],
      [0.1, 40],
      [null, 20],
    ],
  ),
  grades: [...common.grades],
};

/** Companies: the same indicators with the amounts of a company's deposits. */
export const companyTemplate: EvaluationTemplate = {
  ...common,
  id: 'company',
  tiers: [],
  zh: '公司客户关系评估',
  en: 'Company relationship evaluation',
  kinds: ['company'],
  indicators: makeIndicators(
    [
      [5000, 100],
      [2000, 85],
      [1000, 70],
      [500, 60],
      [50, 50],
      [10, 30],
      [null, 10],
    ],
    [
      [50, 100],
      [20, 80],
      [5, 60],
      [1, 40],
      [null, 20],
    ],
  ),
  grades: [...common.grades],
};

/**
 * 证券营业部 (branch-practice section 2): assets, commission, trading and contact. Ready, but not in use before the
 * branch switches it on; then it comes before the retail one.
 */
export const securitiesTemplate: EvaluationTemplate = {
  ...common,
  id: 'securities',
  zh: '证券客户关系评估',
  en: 'Securities relationship evaluation',
  inUse: false,
  tiers: [],
  kinds: ['individual', 'company'],
  indicators: [
    computed(
      'assets',
      '资产规模',
      'Assets',
      20,
      'assets',
      inWan([
        [100, 100],
        [50, 85],
        [20, 70],
        [5, 50],
        [1, 30],
        [null, 10],
      ]),
    ),
    computed('assetsChange', '资产变动', 'Change in assets', 15, 'assetsChange', changeSteps),
    computed('commission', '佣金水平', 'Commission', 15, 'field:commissionRate', [
      [2, 100],
      [1, 80],
      [0.5, 60],
      [0.2, 40],
      [null, 20],
    ]),
    manual('trading', '交易活跃', 'Trading', 10),
    contactPlan(15),
    computed('tierMove', '等级变化', 'Change of tier', 5, 'tierMove', tierMoveSteps),
    computed('loyalty', '开户年限', 'Years as customer', 10, 'tenure', tenureSteps),
    mixed('satisfaction', ['服务满意', 'Satisfaction'], [10, 5], 'complaints', complaintSteps),
  ],
  grades: [...common.grades],
};

/** The templates a new book starts with. */
export const defaultTemplates: readonly EvaluationTemplate[] = [
  retailTemplate,
  companyTemplate,
  securitiesTemplate,
];
