import type { ChangeHeader, ChangeLabel } from '@shared/domain/changes/change';
import {
  emptyHistory,
  foldHistory,
  type HistoryStacks,
  historyDepth,
  redoCommand,
  undoCommand,
} from '@shared/domain/changes/history';
import fc from 'fast-check';
import { expect, test } from 'vitest';

function makeHeader(id: string, command = 'edit', label?: ChangeLabel, reverses?: string): ChangeHeader {
  return {
    id,
    clock: id,
    actor: '林晓',
    command,
    label: label ?? { kind: 'customerCreated', name: id },
    ...(reverses === undefined ? {} : { reverses }),
  };
}

/** Lives through steps and keeps what the journal would hold. */
class Life {
  stacks: HistoryStacks = emptyHistory;
  readonly journal: { seq: number; header: ChangeHeader }[] = [];

  make(header: ChangeHeader): void {
    const placed = { seq: this.journal.length + 1, header };
    this.journal.push(placed);
    this.stacks = foldHistory(this.stacks, placed);
  }

  step(kind: 'edit' | 'undo' | 'redo'): void {
    const id = `c${this.journal.length + 1}`;
    if (kind === 'edit') {
      this.make(makeHeader(id));
      return;
    }
    const entry = this.stacks[kind].at(-1);
    if (entry === undefined) return;
    const label: ChangeLabel = { kind: kind === 'undo' ? 'undone' : 'redone', of: entry.header.label };
    this.make(makeHeader(id, kind === 'undo' ? undoCommand : redoCommand, label, entry.changeId));
  }
}

const names = (stacks: HistoryStacks, which: 'undo' | 'redo') =>
  stacks[which].map((entry) => `${entry.header.id}@${entry.seq}`);

test('undo, redo and a new edit', () => {
  const life = new Life();
  life.step('edit');
  life.step('edit');
  life.step('undo');
  expect([names(life.stacks, 'undo'), names(life.stacks, 'redo')]).toEqual([['c1@1'], ['c2@3']]);
  life.step('redo');
  // What is taken back next is the redone change; people still know it as their own edit.
  expect([names(life.stacks, 'undo'), names(life.stacks, 'redo')]).toEqual([['c1@1', 'c2@4'], []]);
  life.step('undo');
  life.step('edit');
  expect([names(life.stacks, 'undo'), names(life.stacks, 'redo')]).toEqual([['c1@1', 'c6@6'], []]);
});

test('nothing goes back behind the making of the book', () => {
  const life = new Life();
  life.make(makeHeader('begin', 'book.create', { kind: 'bookCreated' }));
  expect(life.stacks).toEqual(emptyHistory);
});

test('an undo whose original was not read still gives a step to redo', () => {
  const label: ChangeLabel = { kind: 'undone', of: { kind: 'customerCreated', name: '赵思远' } };
  const stacks = foldHistory(emptyHistory, { seq: 90, header: makeHeader('u', undoCommand, label, 'lost') });
  expect(stacks.redo).toMatchObject([{ seq: 90, changeId: 'u', header: { label: label.of } }]);
});

test('reading the journal again gives the same stacks as living through it', () => {
  const steps = fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (kinds) => {
      const life = new Life();
      for (const kind of kinds) life.step(kind);
      let again = emptyHistory;
      for (const placed of life.journal) again = foldHistory(again, placed);
      expect(again).toEqual(life.stacks);
    }),
  );
});

test('the stack is no deeper than agreed', () => {
  const life = new Life();
  for (let step = 0; step < historyDepth + 20; step += 1) life.step('edit');
  expect(life.stacks.undo).toHaveLength(historyDepth);
  expect(life.stacks.undo.at(-1)?.header.id).toBe(`c${historyDepth + 20}`);
});
