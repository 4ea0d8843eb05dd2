import type { ChangeHeader, ChangeLabel } from './change';

/** Names of the commands that take changes back and put them in again. */
export const undoCommand = 'history.undo';
export const redoCommand = 'history.redo';

/** How many changes can be taken back one after the other. */
export const historyDepth = 100;

/** A step that can be taken back (or put in again). */
export interface HistoryEntry {
  /** The change as people know it: what they did, not that it was undone and redone since. */
  readonly header: ChangeHeader;
  /** The change whose records are to be inverted, and its place in the journal. */
  readonly changeId: string;
  readonly seq: number;
}

/** Both stacks, the latest step last. */
export interface HistoryStacks {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

export const emptyHistory: HistoryStacks = { undo: [], redo: [] };

/** Where a change stands in the journal. */
export interface PlacedHeader {
  readonly seq: number;
  readonly header: ChangeHeader;
}

/**
 * The stacks after one more change. Folding the headers of the journal in order gives the same stacks as living
 * through them, so undo survives a restart.
 */
export function foldHistory(stacks: HistoryStacks, change: PlacedHeader): HistoryStacks {
  const { header, seq } = change;
  if (header.command === undoCommand) {
    const top = stacks.undo.at(-1);
    const taken = top?.changeId === header.reverses ? top : undefined;
    const entry = { header: taken?.header ?? unwrapHeader(header), changeId: header.id, seq };
    return {
      undo: taken === undefined ? stacks.undo : stacks.undo.slice(0, -1),
      redo: [...stacks.redo, entry],
    };
  }
  if (header.command === redoCommand) {
    const top = stacks.redo.at(-1);
    const taken = top?.changeId === header.reverses ? top : undefined;
    const entry = { header: taken?.header ?? unwrapHeader(header), changeId: header.id, seq };
    return {
      undo: limit([...stacks.undo, entry]),
      redo: taken === undefined ? stacks.redo : stacks.redo.slice(0, -1),
    };
  }
  // What left the book is written down, but there is nothing to take back; accounts are changed on purpose, and
  // what was erased is not written down.
  if (notTakenBack.has(header.label.kind)) return stacks;
  // The making of the book is where its history begins; there is nothing to go back to.
  if (header.label.kind === 'bookCreated') return emptyHistory;
  return { undo: limit([...stacks.undo, { header, changeId: header.id, seq }]), redo: [] };
}

const notTakenBack: ReadonlySet<ChangeLabel['kind']> = new Set([
  'exported',
  'printed',
  'accountEdited',
  'customersErased',
]);

/** The header of an undo or redo whose original lies before what was read: told by the label inside. */
function unwrapHeader(header: ChangeHeader): ChangeHeader {
  const { label } = header;
  return label.kind === 'undone' || label.kind === 'redone' ? { ...header, label: label.of } : header;
}

function limit(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries.length > historyDepth ? entries.slice(-historyDepth) : entries;
}
