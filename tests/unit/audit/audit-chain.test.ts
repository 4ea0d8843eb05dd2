import { createHash } from 'node:crypto';
import {
  type ChainPlace,
  type ChainRow,
  ChainWalk,
  chainStart,
  type TrailVerdict,
} from '@shared/domain/audit/audit-chain';
import { chooseHead, compareWithLog, emptyHead } from '@shared/domain/audit/audit-head';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A row as it lies in a file: its content, the number and the hash it carries, and a seal over all three. */
interface Kept {
  readonly no: number;
  readonly previous: string;
  readonly content: string;
  readonly seal: string;
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const sealOf = ({ no, previous, content }: Omit<Kept, 'seal'>) => sha(`key|${no}|${previous}|${content}`);
const hashOf = ({ previous, content, seal }: Kept) => sha(`${previous}|${content}|${seal}`);

function makeTrail(length: number): readonly Kept[] {
  const rows: Kept[] = [];
  let previous = chainStart.hash;
  for (let no = 1; no <= length; no += 1) {
    const about = { no, previous, content: `row ${no}` };
    const row = { ...about, seal: sealOf(about) };
    rows.push(row);
    previous = hashOf(row);
  }
  return rows;
}

function headOf(rows: readonly Kept[]): ChainPlace {
  const last = rows.at(-1);
  return last === undefined ? chainStart : { no: last.no, hash: hashOf(last) };
}

function walk(
  rows: readonly Kept[],
  head: ChainPlace | null,
  options: { readonly quick?: boolean; readonly anchor?: ChainPlace } = {},
): TrailVerdict {
  const chain = new ChainWalk(options.anchor ?? chainStart, head);
  for (const row of rows) {
    const looked: ChainRow = {
      no: row.no,
      previous: row.previous,
      hash: hashOf(row),
      opens: options.quick === true || row.seal === sealOf(row),
      damagedBefore: false,
    };
    chain.take(looked);
  }
  return chain.finish(false);
}

const length = fc.integer({ min: 2, max: 60 });
const lengthAndRow = length.chain((rows) => fc.tuple(fc.constant(rows), fc.integer({ min: 1, max: rows })));

describe('the chain of the audit trail', () => {
  it('finds nothing in a trail as it was written', () => {
    fc.assert(
      fc.property(length, (rows) => {
        const trail = makeTrail(rows);
        expect(walk(trail, headOf(trail))).toMatchObject({ sound: true, rows, problems: [], ahead: 0 });
      }),
    );
  });

  it('finds every edited row, and that one alone', () => {
    fc.assert(
      fc.property(lengthAndRow, fc.constantFrom('content', 'seal', 'previous'), ([rows, no], part) => {
        const trail = makeTrail(rows);
        const edited = trail.map((row) => (row.no === no ? { ...row, [part]: sha(`${row[part]}!`) } : row));
        expect(walk(edited, headOf(trail), { quick: true }).sound).toBe(false);
        const { sound, problems } = walk(edited, headOf(trail));
        expect(sound).toBe(false);
        expect(problems).toEqual([{ kind: 'altered', from: no, to: no }]);
      }),
    );
  });

  it('names the edited row also when the one behind it was made to fit', () => {
    fc.assert(
      fc.property(lengthAndRow, ([rows, no]) => {
        const trail = [...makeTrail(rows)];
        const head = headOf(trail);
        for (let at = no - 1; at < rows; at += 1) {
          const row = trail[at];
          const before = trail[at - 1];
          if (row === undefined) continue;
          // Whoever lacks the key can make the hashes fit, not the seals.
          trail[at] =
            at === no - 1
              ? { ...row, content: 'another' }
              : { ...row, previous: before === undefined ? row.previous : hashOf(before) };
        }
        expect(walk(trail, head, { quick: true }).sound).toBe(false);
        expect(walk(trail, head).problems[0]?.from).toBe(no);
      }),
    );
  });

  it('finds rows that were taken out, from anywhere', () => {
    fc.assert(
      fc.property(lengthAndRow, fc.integer({ min: 1, max: 5 }), ([rows, no], count) => {
        const trail = makeTrail(rows);
        const to = Math.min(rows, no + count - 1);
        const left = trail.filter((row) => row.no < no || row.no > to);
        const verdict = walk(left, headOf(trail));
        expect(verdict.problems).toEqual([{ kind: 'missing', from: no, to }]);
        expect(verdict.missingAtEnd).toBe(to === rows ? to - no + 1 : 0);
        expect(walk(left, headOf(trail), { quick: true }).sound).toBe(false);
      }),
    );
  });

  it('finds two rows that changed places', () => {
    fc.assert(
      fc.property(lengthAndRow, fc.nat(), ([rows, no], other) => {
        const with_ = 1 + (other % rows);
        fc.pre(with_ !== no);
        const trail = [...makeTrail(rows)];
        const head = headOf(trail);
        const [first, second] = [trail[no - 1], trail[with_ - 1]];
        if (first === undefined || second === undefined) return;
        trail[no - 1] = second;
        trail[with_ - 1] = first;
        const verdict = walk(trail, head);
        expect(verdict.sound).toBe(false);
        expect(verdict.problems.some(({ kind }) => kind === 'moved')).toBe(true);
        // Nothing is said to be missing that is there.
        expect(verdict.problems.every(({ from }) => from >= Math.min(no, with_))).toBe(true);
      }),
    );
  });

  it('knows that a row behind the head is no alarm, and that one replaced at the head is', () => {
    fc.assert(
      fc.property(lengthAndRow, ([rows, no]) => {
        const trail = makeTrail(rows);
        const head = headOf(trail.slice(0, no));
        expect(walk(trail, head)).toMatchObject({ sound: true, ahead: rows - no });
        const other = { ...head, hash: sha('other') };
        expect(walk(trail, other).problems).toEqual([{ kind: 'altered', from: no, to: no }]);
      }),
    );
  });

  it('can be checked from the first kept row on after older ones were cut', () => {
    fc.assert(
      fc.property(lengthAndRow, ([rows, no]) => {
        const trail = makeTrail(rows);
        const anchor = headOf(trail.slice(0, no - 1));
        expect(walk(trail.slice(no - 1), headOf(trail), { anchor })).toMatchObject({
          sound: true,
          problems: [],
        });
        // Files that were to go and are still there do no harm.
        expect(walk(trail, headOf(trail), { anchor }).problems).toEqual([]);
      }),
    );
  });

  it('is not sound without a head', () => {
    const trail = makeTrail(3);
    expect(walk(trail, null)).toMatchObject({ sound: false, headMissing: true, problems: [] });
  });
});

describe('head and log at opening', () => {
  const head = { ...emptyHead, count: 5, hash: 'aa' };
  it.each([
    [null, null, { kind: 'new' }],
    [null, { no: 3, hash: 'x' }, { kind: 'headMissing' }],
    [head, { no: 5, hash: 'aa' }, { kind: 'level' }],
    [head, { no: 5, hash: 'bb' }, { kind: 'missing', rows: 1 }],
    [head, { no: 7, hash: 'cc' }, { kind: 'ahead', rows: 2 }],
    [head, { no: 2, hash: 'cc' }, { kind: 'missing', rows: 3 }],
    [head, null, { kind: 'missing', rows: 5 }],
  ] as const)('%o beside %o is %o', (kept, last, expected) => {
    expect(compareWithLog(kept, last)).toEqual(expected);
  });

  it('takes the head that knows more', () => {
    const newer = { ...head, count: 6 };
    expect(chooseHead(head, newer)).toBe(newer);
    expect(chooseHead(newer, head)).toBe(newer);
    expect(chooseHead(null, head)).toBe(head);
    expect(chooseHead(head, null)).toBe(head);
  });
});
