import type { ChangeDraft } from '../changes/draft';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';
import { type ReadingRhythm, usualRhythm } from './touches';

/** What a prospect's score is made of: value and likelihood (branch-practice section 3), each a share of 0 to 1. */
export const scoreFactors = [
  'estimatedAssets',
  'intendedProduct',
  'source',
  'contacts',
  'hasPhone',
  'attitude',
  'nextContact',
] as const;
export type ScoreFactor = (typeof scoreFactors)[number];

/** The rules of the stages that a branch edits; every number is a default of the house (branch-practice section 3). */
export interface StageRules {
  /** Weight of each factor, 0 to 100; they need not add up to 100. */
  readonly weights: Readonly<Record<ScoreFactor, number>>;
  /** Estimated assets that count in full, in fen. */
  readonly fullAssets: number;
  /** Sources that count in full; any other named source counts half. */
  readonly bestSources: readonly string[];
  /** Lowest scores of A and B; used where the scheme of tiers for prospects says nothing. */
  readonly thresholds: { readonly A: number; readonly B: number };
  readonly rhythm: ReadingRhythm;
  /** 准客户编号: `{年}` or `{year}` is the year, the row of zeros the number: `ZK-{年}-0000`. */
  readonly numberPattern: string;
  /** New customers without a first transaction after so many days are listed. */
  readonly firstTransactionDays: number;
  /** A new customer becomes an old one after so many days. */
  readonly newCustomerDays: number;
  readonly lostReasons: readonly string[];
  readonly wonBackReasons: readonly string[];
}

export const usualStageRules: StageRules = {
  weights: {
    estimatedAssets: 35,
    intendedProduct: 15,
    source: 10,
    contacts: 20,
    hasPhone: 5,
    attitude: 10,
    nextContact: 5,
  },
  fullAssets: 100_000_000,
  bestSources: ['熟人介绍', '大堂推荐', '柜面推荐', '转账识别'],
  thresholds: { A: 70, B: 40 },
  rhythm: usualRhythm,
  numberPattern: 'ZK-{年}-0000',
  firstTransactionDays: 30,
  newCustomerDays: 180,
  lostReasons: ['他行利率更高', '手续费或佣金高', '服务不满意', '搬迁', '资金周转', '转到其他网点', '销户'],
  wonBackReasons: ['上门拜访', '产品更合适', '利率优惠', '解决了投诉', '亲友介绍'],
};

const rulesId = 'stageRules';

/** The part of the settings that the command looks at. */
export interface RulesView {
  get(id: string): BookRecord | undefined;
}

/** The rules in force: those of the branch over those of the house. */
export function readStageRules(settings: RulesView): StageRules {
  const kept = settings.get(rulesId)?.rules;
  if (typeof kept !== 'object' || kept === null) return usualStageRules;
  const rules = { ...usualStageRules, ...(kept as Partial<StageRules>) };
  return { ...rules, weights: { ...usualStageRules.weights, ...rules.weights } };
}

/** Command: changes rules of the stages. Fails with `scoring.form` and `scoring.pattern`. */
export function editStageRules(settings: RulesView, rules: StageRules): Result<ChangeDraft> {
  const weights = scoreFactors.map((factor) => rules.weights[factor]);
  const days = [...Object.values(rules.rhythm), rules.firstTransactionDays, rules.newCustomerDays];
  const { A, B } = rules.thresholds;
  const isSound =
    weights.every((weight) => Number.isInteger(weight) && weight >= 0 && weight <= 100) &&
    weights.some((weight) => weight > 0) &&
    days.every((count) => Number.isInteger(count) && count >= 1 && count <= 3650) &&
    Number.isSafeInteger(rules.fullAssets) &&
    rules.fullAssets > 0 &&
    A > B &&
    B >= 0 &&
    A <= 100;
  if (!isSound) return fail('scoring.form');
  if (!/0+(?!.*0)/.test(rules.numberPattern) || rules.numberPattern.length > 30)
    return fail('scoring.pattern');
  const present = settings.get(rulesId);
  const place = { collection: 'settings', partition: solePartition, id: rulesId } as const;
  const isSame = JSON.stringify(readStageRules(settings)) === JSON.stringify(rules);
  const touched = isSame
    ? []
    : [
        {
          ...place,
          before: present === undefined ? null : { rules: present.rules ?? null },
          after: { rules },
        },
      ];
  return succeed({ command: 'stages.rules', label: { kind: 'settingsEdited' }, touched });
}
