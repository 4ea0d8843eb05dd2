import { toFen } from '../kernel/money';
import type { EvaluationTemplate, Indicator, Measure, ScoreBand } from './template';

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
    manual('contact', '联系执行', 'Contact carried out', 10),
    computed('loyalty', '忠诚度', 'Loyalty', 10, 'tenure', tenureSteps),
    manual('satisfaction', '满意度', 'Satisfaction', 10),
    manual('potential', '发展潜力', 'Potential', 10),
  ];
}

/** Individuals: amounts of a household. All numbers are defaults that the branch edits. */
export const retailTemplate: EvaluationTemplate = {
  ...common,
  id: 'retail',
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

/** The templates a new book starts with. */
export const defaultTemplates: readonly EvaluationTemplate[] = [retailTemplate, companyTemplate];
