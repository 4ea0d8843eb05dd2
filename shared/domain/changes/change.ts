import type { PaperKind } from '../paper/paper-kind';
import type { CollectionName, Partition } from '../records/records';

/** Part of a record: field -> value, `null` where the field is absent. */
export type RecordPatch = Readonly<Record<string, unknown>>;

/**
 * One record touched by a change. `before: null` means it was created, `after: null` that it was removed;
 * otherwise both hold only the fields that differ (`null` for absent), so either side can be applied over the record.
 */
export interface TouchedRecord {
  readonly collection: CollectionName;
  readonly partition: Partition;
  readonly id: string;
  readonly before: RecordPatch | null;
  readonly after: RecordPatch | null;
}

/** What went out: the grid as shown, the whole book, a ledger in its own layout, a template filled in, and papers. */
export type ExportKind =
  | 'grid'
  | 'book'
  | 'ownLayout'
  | 'template'
  | 'tiers'
  | 'evaluations'
  | 'importReport'
  | 'paper'
  | 'chart'
  | 'group'
  | 'audit';

/** What a change did, in a form that can be told in either language (see `describe-change.ts`). */
export type ChangeLabel =
  | { readonly kind: 'bookCreated' }
  | { readonly kind: 'customerCreated'; readonly name: string }
  | { readonly kind: 'customerRemoved'; readonly name: string }
  | { readonly kind: 'fieldEdited'; readonly name: string; readonly field: string }
  | { readonly kind: 'customerEdited'; readonly name: string; readonly fields: number }
  | {
      readonly kind: 'imported';
      readonly file: string;
      readonly created: number;
      readonly updated: number;
    }
  | {
      readonly kind: 'importUndone';
      readonly file: string;
      readonly undone: number;
      /** Records that were touched since and stay as they are. */
      readonly kept: number;
    }
  | { readonly kind: 'contactsRecorded'; readonly count: number }
  | { readonly kind: 'fieldAdded'; readonly field: string }
  | {
      /** A field of the branch's own, by its name: renamed and the like, shown no longer, shown again. */
      readonly kind: 'branchFieldEdited';
      readonly field: string;
      readonly how: 'changed' | 'hidden' | 'shown';
    }
  | {
      /** Something left the book: nothing is touched, but the audit trail knows. */
      readonly kind: 'exported';
      readonly what: ExportKind;
      /** Name of the file, without its folder. */
      readonly file: string;
      readonly rows: number;
      /** True when phones, ID numbers and the like went out in full. */
      readonly full: boolean;
    }
  | {
      /** Paper left the PC: which, by what layout, with which fields; the printings of its customers are touched. */
      readonly kind: 'printed';
      readonly paper: PaperKind;
      /** Name of the layout as it was shown. */
      readonly layout: string;
      readonly to: 'printer' | 'pdf';
      /** Name of the file or folder; of the printer, the title of the job. */
      readonly file: string;
      readonly pages: number;
      readonly customers: number;
      /** Keys of the fields and values that stood on it. */
      readonly fields: readonly string[];
      readonly full: boolean;
    }
  | {
      readonly kind: 'layoutEdited';
      readonly layout: string;
      readonly how: 'made' | 'changed' | 'imported' | 'removed' | 'restored';
    }
  | { readonly kind: 'schemeEdited'; readonly scheme: string }
  | { readonly kind: 'templateEdited'; readonly template: string }
  | {
      /** Cells of several customers at once: pasted, filled down, cleared, replaced, or edited together. */
      readonly kind: 'cellsEdited';
      readonly how: 'pasted' | 'filled' | 'cleared' | 'replaced' | 'bulk';
      readonly cells: number;
      readonly customers: number;
    }
  | { readonly kind: 'customersRemoved'; readonly count: number }
  | { readonly kind: 'customersRestored'; readonly count: number }
  /** Out of the book for good (彻底清除). */
  | { readonly kind: 'customersErased'; readonly count: number }
  | { readonly kind: 'customersMerged'; readonly kept: string; readonly gone: string }
  | { readonly kind: 'mergeUndone'; readonly kept: string; readonly back: string }
  | { readonly kind: 'contactRecorded'; readonly name: string }
  | { readonly kind: 'contactEdited'; readonly name: string; readonly removed: boolean }
  | { readonly kind: 'relationEdited'; readonly name: string; readonly how: 'added' | 'changed' | 'removed' }
  | { readonly kind: 'stageMoved'; readonly name: string; readonly stage: string }
  | { readonly kind: 'stagesMoved'; readonly count: number; readonly stage: string }
  | { readonly kind: 'prospectsGraded'; readonly count: number }
  | { readonly kind: 'prospectsNumbered'; readonly count: number }
  | { readonly kind: 'cardsRead'; readonly count: number }
  /** Said of two customers that a scan took for one: they are not, or may be after all. */
  | { readonly kind: 'keptApart'; readonly name: string; readonly other: string; readonly again: boolean }
  | { readonly kind: 'viewSaved'; readonly view: string; readonly removed: boolean }
  | { readonly kind: 'groupEdited'; readonly group: string; readonly how: 'made' | 'changed' | 'removed' }
  | { readonly kind: 'fieldsReordered' }
  | {
      readonly kind: 'tiersSettled';
      readonly period: string;
      readonly up: number;
      readonly down: number;
      readonly watch: number;
    }
  | { readonly kind: 'tierException'; readonly name: string; readonly ended: boolean }
  | { readonly kind: 'settingsEdited' }
  | {
      readonly kind: 'accountEdited';
      readonly person: string;
      readonly how: 'added' | 'changed' | 'disabled' | 'enabled';
    }
  /** Customers of somebody were given to others; with `left` the account was disabled in the same step. */
  | { readonly kind: 'handedOver'; readonly from: string; readonly count: number; readonly left: boolean }
  | { readonly kind: 'restoredAsOf'; readonly name: string; readonly asOf: string }
  | { readonly kind: 'evaluated'; readonly period: string; readonly count: number }
  | { readonly kind: 'evaluationEdited'; readonly name: string; readonly period: string }
  | { readonly kind: 'monthOpened'; readonly period: string }
  | {
      /** Forms went a step on through 编制 -> 审核 -> 批准, or were sent back. */
      readonly kind: 'formsSigned';
      readonly period: string;
      readonly count: number;
      readonly step: 'submitted' | 'reviewed' | 'approved' | 'returned';
    }
  | { readonly kind: 'formReopened'; readonly name: string; readonly period: string; readonly mark: string }
  | { readonly kind: 'circulated'; readonly period: string; readonly to: string }
  | {
      readonly kind: 'improvementEdited';
      readonly name: string;
      readonly how: 'made' | 'changed' | 'closed' | 'reopened' | 'removed';
    }
  | {
      /** Everything was made as it was at another time, from a file or (empty name) from what this PC keeps. */
      readonly kind: 'bookRestored';
      /** ISO time. */
      readonly asOf: string;
      readonly from: string;
      readonly created: number;
      readonly changed: number;
      readonly removed: number;
    }
  | { readonly kind: 'customerRestored'; readonly name: string; readonly asOf: string }
  | { readonly kind: 'undone'; readonly of: ChangeLabel }
  | { readonly kind: 'redone'; readonly of: ChangeLabel };

/** Everything about a change except the records it touched, which may be many and come in parts. */
export interface ChangeHeader {
  /** UUIDv7. */
  readonly id: string;
  /** Hybrid logical clock, sorts as text (see `kernel/hybrid-clock.ts`). */
  readonly clock: string;
  /** Name of the person who made it. */
  readonly actor: string;
  readonly command: string;
  readonly label: ChangeLabel;
  /** Id of the change that this one takes back, for undo and redo. */
  readonly reverses?: string;
}

/** One write to the book: it serves undo, the audit trail, the journal and, later, sharing between machines. */
export interface Change extends ChangeHeader {
  readonly touched: readonly TouchedRecord[];
}
