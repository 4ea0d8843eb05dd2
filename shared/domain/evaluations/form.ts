import type { CalendarDate, Month } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { Advice, BookRecord } from '../records/records';

/**
 * Why a score is what it is, kept as values so that 得分依据 reads in either language (see `describeBasis`).
 * `missing` says which value the book does not have; `typed` is what a person wrote; `none` nothing yet.
 */
export type ScoreBasis =
  | {
      readonly kind: 'assets';
      readonly amount: Fen;
      readonly of: 'monthlyAverage' | 'averageDeposits' | 'balance';
    }
  /** `months`: against how many months earlier; absent: one. */
  | {
      readonly kind: 'assetsChange';
      readonly change: Fen;
      readonly percent: number;
      readonly months?: number;
    }
  | { readonly kind: 'contribution'; readonly amount: Fen }
  /** Keys of `productGroups`, and settlement products by the name the sheet gives them. */
  | { readonly kind: 'productCoverage'; readonly products: readonly string[] }
  | { readonly kind: 'tenure'; readonly months: number }
  | { readonly kind: 'completeness'; readonly percent: number }
  /** The number or amount (in fen) of a field, by its key. */
  | { readonly kind: 'field'; readonly field: string; readonly value: number }
  /** Contacts planned in so many months up to the period, and how many took place. */
  | {
      readonly kind: 'contactPlan';
      readonly planned: number;
      readonly done: number;
      readonly months: number;
    }
  /** Complaints in so many months up to the period. */
  | { readonly kind: 'complaints'; readonly count: number; readonly months: number }
  | ({ readonly kind: 'tierMove' } & TierMoveFact)
  | { readonly kind: 'missing'; readonly what: MissingValue; readonly months?: number }
  | { readonly kind: 'missingField'; readonly field: string }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'none' };

export type MissingValue =
  | 'assets'
  | 'previousAssets'
  | 'contribution'
  | 'products'
  | 'openedOn'
  /** Nobody's contacts are in the book for the months that count. */
  | 'contacts'
  /** The tiers of the month were not settled. */
  | 'tierMonth';

/** The name of a tier, kept so that a form reads as it was when the branch renames its tiers. */
export interface TierLabel {
  readonly zh: string;
  readonly en: string;
}

/** How a customer moved between tiers in a month. */
export interface TierMoveFact {
  /** Steps up; negative: down; 0 when the tier stayed. */
  readonly steps: number;
  /** null: no tier. */
  readonly from: TierLabel | null;
  readonly to: TierLabel | null;
  /** 关注客户 (低于标准): in which month below the tier's amount, of how many. */
  readonly watch?: { readonly month: number; readonly of: number };
}

/** One of the two parts of a `mixed` score. */
export interface ScorePart {
  /** null while unknown. */
  readonly score: number | null;
  readonly basis: ScoreBasis;
}

/** One row of a form. Name and weight are those of the template version the form names. */
export interface EvaluationLine {
  /** Key of the indicator. */
  readonly key: string;
  /**
   * Where the score comes from; `manual` with a null score waits for somebody to fill it in. `mixed` is worked out in
   * part: its score is null until `parts.hand` is given, too.
   */
  readonly source: 'computed' | 'manual' | 'mixed';
  /** The parts of a `mixed` score; `basis` repeats that of the computed part. */
  readonly parts?: { readonly computed: ScorePart; readonly hand: ScorePart };
  /** Points with at most one decimal, 0 to the weight; null while unknown. */
  readonly score: number | null;
  readonly basis: ScoreBasis;
  /** 备注; empty text for none. */
  readonly remark: string;
}

export interface SignedDate {
  readonly date: CalendarDate;
  readonly person: string;
}

/** 修改标记, 修改处数, 修改日期 of an approved form that was changed afterwards. */
export interface FormRevision {
  readonly mark: string;
  readonly places: number;
  readonly date: CalendarDate;
}

/** A form as it was approved before it was reopened: what a revision is compared with. */
export interface RevisedForm {
  /** 修改标记 of the revision that followed: A, B, ... */
  readonly mark: string;
  readonly reopened: SignedDate;
  readonly reason: string;
  readonly lines: readonly EvaluationLine[];
  readonly finalScore: number | null;
  readonly advice: Advice | null;
  readonly approved: SignedDate;
}

/** How far a form is on its way 编制 -> 审核 -> 批准 (branch-practice section 6). */
export type FormStatus = 'draft' | 'submitted' | 'reviewed' | 'approved';

/**
 * One 客户关系评估表 of one customer for one month, stored in the collection `evaluations`, partitioned by month.
 * It repeats no words of the template: `templateId` and `templateVersion` name a version that is kept for ever.
 */
export interface EvaluationForm extends BookRecord {
  /** 编号, such as `JD-202610-0061`; kept when the month is run again. */
  readonly number: string;
  readonly period: Month;
  readonly customerId: string;
  readonly customerName: string;
  readonly manager: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly lines: readonly EvaluationLine[];
  /** See `scoreForm`: 0 to 100 with at most one decimal; null when nothing is known. */
  readonly finalScore: number | null;
  readonly advice: Advice | null;
  /** True while a line waits for its score: the final score stands on the known weights only (暂定). */
  readonly provisional: boolean;
  readonly prepared: SignedDate;
  /** When the form was handed in for review; absent while it is being filled in. */
  readonly submitted?: SignedDate;
  readonly reviewed: SignedDate | null;
  readonly approved: SignedDate | null;
  readonly revision: FormRevision | null;
  /** The form as it stood at each reopening, oldest first; absent when it never was reopened. */
  readonly revised?: readonly RevisedForm[];
  /** Set while a form that was sent back is filled in again. */
  readonly returned?: SignedDate & { readonly reason: string };
}

/** Where a form stands, by its signatures. */
export function statusOf(form: Pick<EvaluationForm, 'submitted' | 'reviewed' | 'approved'>): FormStatus {
  if (form.approved !== null) return 'approved';
  if (form.reviewed !== null) return 'reviewed';
  return form.submitted === undefined ? 'draft' : 'submitted';
}

/**
 * Reads a stored record as a form; undefined when it is something else. The book keeps no field without a value, so
 * the ones that may be null are put back here. Cheap: a month may hold 100,000.
 */
export function readForm(record: BookRecord): EvaluationForm | undefined {
  const { customerId, number, lines } = record;
  if (typeof customerId !== 'string' || typeof number !== 'string' || !Array.isArray(lines)) return undefined;
  const { finalScore, advice, reviewed, approved, revision } = record;
  return {
    ...(record as EvaluationForm),
    finalScore: typeof finalScore === 'number' ? finalScore : null,
    advice: advice === 'improve' || advice === 'maintain' || advice === 'end' ? advice : null,
    reviewed: (reviewed as SignedDate | undefined) ?? null,
    approved: (approved as SignedDate | undefined) ?? null,
    revision: (revision as FormRevision | undefined) ?? null,
  };
}
