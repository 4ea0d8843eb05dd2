import type { CardFacts } from '@renderer/data/paper/card-facts';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { PaperFrame, PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerKind, CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { PaperDocument, PrintContext } from '../document';
import type { PaperMasking } from '../paper-values';

/** What of the setting decides the values that stand on a paper. */
export interface ValueSetting extends PrintContext {
  /** Hides phone, ID and contact data. */
  readonly masked: PaperMasking;
  readonly schemes: readonly TierScheme[];
  /** What the book holds around the customers, see `openCardFacts`; `noFacts` where a layout prints none. */
  readonly facts: CardFacts;
  /** Date of the balances, where the book knows it. */
  readonly asOf?: CalendarDate;
}

/** Papers about customers, laid out by the blocks of a layout. */
export interface CustomerPaperOrder extends ValueSetting {
  readonly layout: PaperLayout;
  /** null prints a blank one for handwriting. */
  readonly customers: readonly (CustomerRecord | null)[];
  /** Kind of the blank ones; individuals when absent. */
  readonly blankKind?: CustomerKind;
}

/** Paper ready to print. */
export interface BuiltPaper {
  readonly document: PaperDocument;
  /** The page (from 0) on which each customer's paper begins. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Customers whose texts need a further page or card even in the smallest type. */
  readonly tooLong: readonly string[];
}

/** Paper that can be joined with others. */
export interface JoinablePaper extends BuiltPaper {
  /** Frames of its sheets, and what its style sheet has beside them. */
  readonly frames: readonly PaperFrame[];
  readonly ownCss: string;
}
