import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { PrintContext } from '../document';

/** What cards are to be printed. */
export interface CardsOrder extends PrintContext {
  /** null prints a blank card for handwriting. */
  readonly customers: readonly (CustomerRecord | null)[];
  /**
   * `full`: the 重要客户 form, one a page; `small`: the 一般客户 form, several a page; `byTier`: 重要客户 first on full
   * cards, then the others on small ones (branch-practice section 5).
   */
  readonly kind: 'full' | 'small' | 'byTier';
  /** Small cards on one page. */
  readonly perPage: 4 | 6 | 8;
  /** Hides phone, ID and contact data. */
  readonly masked: boolean;
  readonly schemes: readonly TierScheme[];
  /** Date of the balances, where the book knows it. */
  readonly asOf?: CalendarDate;
  /** Kind of the blank cards; individuals when absent. */
  readonly blankKind?: CustomerRecord['kind'];
}
