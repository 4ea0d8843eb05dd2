import type { Month } from '../kernel/calendar';

/**
 * Where a customer stands in one scheme after its months were settled (branch-practice section 4). A tier moves on
 * monthly averages: up in the next month; below the tier's amount the customer is 关注客户 and falls only after
 * three months (private banking: six).
 */
export interface TierStanding {
  /** Key of the tier held. */
  readonly tier: string;
  /** First month in which this tier holds. */
  readonly since: Month;
  /**
   * Present while the customer is 关注客户: for each month in a row below the tier held, the tier its amount was worth,
   * oldest first. Its length is the clock ("低于标准 第 2 月/3").
   */
  readonly below?: readonly string[];
  /** Holds instead of `tier` up to and with the month `until`; given by a person, with a reason. */
  readonly exception?: TierException;
}

export interface TierException {
  readonly tier: string;
  readonly until: Month;
  readonly reason: string;
  readonly by: string;
}

/** The standings of a customer by scheme id; a scheme that never settled a month has none. */
export type TierStandings = Readonly<Record<string, TierStanding>>;
