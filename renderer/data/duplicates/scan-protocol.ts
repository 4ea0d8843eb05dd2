import type { FoundPair } from '@shared/domain/duplicates/scan-book';

/** To the worker that scans: packed rows first, then the word to begin. The worker is ended to stop it. */
export type ToScanner =
  | { readonly type: 'rows'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'scan' };

/** From the worker: how far it is, the pairs in parts, and the end. */
export type FromScanner =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'pairs'; readonly pairs: readonly FoundPair[] }
  | {
      readonly type: 'done';
      readonly compared: number;
      readonly crowded: number;
      readonly cut: boolean;
    };
