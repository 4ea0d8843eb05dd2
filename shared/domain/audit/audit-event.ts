import type { ChangeLabel } from '../changes/change';

/** Where a masked value was shown in full, or from where it was taken. */
export type RevealPlace = 'grid' | 'drawer' | 'customer' | 'clipboard' | 'other';

/** What the audit trail writes down. Values that were seen are never in it, only whose and which. */
export type AuditEvent =
  /** A change of the book; noted by the book itself. */
  | {
      readonly kind: 'change';
      readonly changeId: string;
      /** Place in the journal. */
      readonly seq: number;
      readonly command: string;
      readonly label: ChangeLabel;
      /** Records touched. */
      readonly records: number;
      /** The row was added at the next opening: the PC went off between the change and its row. */
      readonly late?: true;
    }
  | {
      readonly kind: 'opened';
      readonly by: 'password' | 'recovery';
      /** Wrong tries since the book was last opened. */
      readonly failures: number;
    }
  | { readonly kind: 'closed'; readonly why: 'person' | 'idle' | 'sleep' | 'screenLock' | 'quit' }
  /** A value was shown in full for a moment. */
  | {
      readonly kind: 'revealed';
      readonly customerId: string;
      readonly name: string;
      /** Key of the field. */
      readonly field: string;
      readonly place: RevealPlace;
      /** As chosen or typed by the person. */
      readonly reason: string;
    }
  /** Everybody was searched; the words are kept masked. */
  | { readonly kind: 'searched'; readonly words: string; readonly found: number }
  /** Cells with personal data were copied. */
  | { readonly kind: 'copied'; readonly cells: number; readonly customers: number; readonly full: boolean }
  | {
      readonly kind: 'keyring';
      readonly how:
        | 'passwordChanged'
        | 'passwordReset'
        | 'personAdded'
        | 'personDisabled'
        | 'recoveryKeyMade';
      readonly person: string;
    }
  | { readonly kind: 'backedUp'; readonly file: string; readonly bytes: number; readonly scheduled: boolean }
  | { readonly kind: 'rehearsed'; readonly file: string; readonly sound: boolean }
  | {
      readonly kind: 'restored';
      readonly what: 'book' | 'customer';
      readonly from: string;
      readonly asOf: string;
    }
  /** Something the person asked for was refused for want of a right. */
  | { readonly kind: 'refused'; readonly command: string }
  /** The trail itself: checked, exported, cut to what must be kept. */
  | { readonly kind: 'trailChecked'; readonly sound: boolean; readonly rows: number }
  | { readonly kind: 'trailCut'; readonly upTo: string; readonly rows: number }
  /** The first row. `earlier`: changes that were made before there was a trail. */
  | { readonly kind: 'trailBegun'; readonly earlier: number }
  /**
   * Opening found the trail and its head apart: `torn` a last row the power cut off (nothing that was confirmed),
   * `missing` rows gone from the end, `headMissing` the head gone from both its places.
   */
  | {
      readonly kind: 'trailFound';
      readonly what: 'torn' | 'missing' | 'headMissing';
      readonly rows: number;
    };

/** A row of the trail: what happened, when and by whom. */
export interface AuditRow {
  /** From 1, without gaps. */
  readonly no: number;
  /** ISO time. */
  readonly at: string;
  readonly person: string;
  /** Name of the computer. */
  readonly machine: string;
  readonly event: AuditEvent;
}
