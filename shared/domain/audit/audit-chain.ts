/**
 * The chain of the audit trail: h(n) = SHA-256(h(n-1), sealed row n), h(0) = 32 zero bytes. Each row carries h(n-1) and
 * is sealed for its number and that hash; the head, kept apart, says how many rows there are and how the chain ends.
 */

/** Where the trail begins or ends: the number of a row and its hash, hex. */
export interface ChainPlace {
  readonly no: number;
  readonly hash: string;
}

/** Before the first row. */
export const chainStart: ChainPlace = { no: 0, hash: '0'.repeat(64) };

/** A row as it was found, in the order of the files. */
export interface ChainRow {
  readonly no: number;
  /** Hash of the row before, as the row carries it; hex. */
  readonly previous: string;
  /** Hash of this row, hex. */
  readonly hash: string;
  /** The row opens with the book's key at its number, behind the hash it carries. */
  readonly opens: boolean;
  /** Bytes that are no row stand before it. */
  readonly damagedBefore: boolean;
}

/** Rows that are not as they were written: altered, gone, or in another place. */
export interface TrailProblem {
  readonly kind: 'altered' | 'missing' | 'moved';
  readonly from: number;
  readonly to: number;
}

/** What verification came to. */
export interface TrailVerdict {
  readonly sound: boolean;
  /** Rows that were looked at. */
  readonly rows: number;
  /** In order. */
  readonly problems: readonly TrailProblem[];
  /** Rows that the head knows and the log lacks at its end. */
  readonly missingAtEnd: number;
  /** The head is gone from everywhere: whether rows lack at the end cannot be told. */
  readonly headMissing: boolean;
  /** Rows behind the head, as after a power cut; they are sound when there are no problems. */
  readonly ahead: number;
}

/** Walks along the chain, row by row, and tells what does not fit. Rows up to the anchor's number are passed over. */
export class ChainWalk {
  #no: number;
  /** Null behind a row that was altered: then the next one cannot be compared. */
  #hash: string | null;
  #rows = 0;
  /** Whether the row that the head points at is the one it was. */
  #headMet: boolean | null = null;
  readonly #problems: TrailProblem[] = [];

  /** `anchor`: what the first kept row follows; `head`: null when it is gone. */
  constructor(
    private readonly anchor: ChainPlace,
    private readonly head: ChainPlace | null,
  ) {
    this.#no = anchor.no;
    this.#hash = anchor.hash;
  }

  take(row: ChainRow): void {
    this.#rows += 1;
    if (!row.opens) {
      const no = this.#no + 1;
      this.#add('altered', no, no);
      this.#no = no;
      this.#hash = null;
      return;
    }
    if (row.no <= this.anchor.no) return;
    if (row.no <= this.#no) {
      this.#add('moved', row.no, row.no);
      return;
    }
    if (row.no > this.#no + 1) {
      this.#add(row.damagedBefore ? 'altered' : 'missing', this.#no + 1, row.no - 1);
    } else if (row.damagedBefore) {
      this.#add('altered', row.no, row.no);
    } else if (this.#hash !== null && this.#hash !== row.previous) {
      this.#add('altered', row.no, row.no);
    }
    this.#no = row.no;
    this.#hash = row.hash;
    if (row.no === this.head?.no) this.#headMet = row.hash === this.head.hash;
  }

  /** Ends the walk; `damagedEnd`: bytes that are no row stand behind the last one. */
  finish(damagedEnd: boolean): TrailVerdict {
    const { head } = this;
    const missingAtEnd = head === null ? 0 : Math.max(0, head.no - this.#no);
    if (missingAtEnd > 0)
      this.#add(damagedEnd ? 'altered' : 'missing', this.#no + 1, this.#no + missingAtEnd);
    else if (head !== null && this.#headMet === false) this.#add('altered', head.no, head.no);
    const problems = settleMoved(this.#problems);
    return {
      sound: problems.length === 0 && head !== null,
      rows: this.#rows,
      problems,
      missingAtEnd,
      headMissing: head === null,
      ahead: head === null ? 0 : Math.max(0, this.#no - head.no),
    };
  }

  #add(kind: TrailProblem['kind'], from: number, to: number): void {
    const last = this.#problems.at(-1);
    if (last?.kind === kind && last.to + 1 === from) {
      this.#problems[this.#problems.length - 1] = { ...last, to };
    } else if (last === undefined || last.kind !== kind || from > last.to || to < last.from) {
      this.#problems.push({ kind, from, to });
    }
  }
}

/** A row that seemed missing and stands further on is not missing: it was moved. */
function settleMoved(found: readonly TrailProblem[]): TrailProblem[] {
  const moved = new Set<number>();
  for (const { kind, from, to } of found) {
    if (kind === 'moved') for (let no = from; no <= to; no += 1) moved.add(no);
  }
  const problems = found.flatMap((problem) =>
    problem.kind === 'moved' ? [problem] : without(problem, moved),
  );
  return problems.sort((left, right) => left.from - right.from);
}

function without(problem: TrailProblem, moved: ReadonlySet<number>): TrailProblem[] {
  const left: TrailProblem[] = [];
  let from = problem.from;
  for (const no of [...moved].sort((one, other) => one - other)) {
    if (no < from || no > problem.to) continue;
    if (no > from) left.push({ ...problem, from, to: no - 1 });
    from = no + 1;
  }
  if (from <= problem.to) left.push({ ...problem, from });
  return left;
}
