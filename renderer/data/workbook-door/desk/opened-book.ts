import type { RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { OtherRow } from '@shared/domain/sheets/choices';
import type { OpenedWorkbook } from '../../workbook/workbook-client';
import type { CheckOrder, RowFilter } from '../door-protocol';
import { type Repeat, readRepeat } from './look-closely';
import { RowLists } from './row-lists';
import type { SheetFindings } from './sheet-findings';
import { Shelf, ShelfRoom } from './shelf';
import type { Trial } from './try-import';

/** The workbook on the desk: its rows as far as they are kept, and what the last trial found. */
export class OpenedBook {
  readonly #room = new ShelfRoom();
  readonly #shelves = new Map<number, Shelf>();
  readonly #lists: RowLists;
  /** Rows that repeated another in any trial; a row that something was decided about is reported no longer. */
  readonly #repeats = new Map<number, Map<number, Repeat>>();
  #trial: Trial | null = null;
  #order: CheckOrder | null = null;

  constructor(
    readonly book: OpenedWorkbook,
    readonly peek: WorkbookPeek,
  ) {
    this.#lists = new RowLists(peek);
  }

  get trial(): Trial | null {
    return this.#trial;
  }

  get order(): CheckOrder | null {
    return this.#order;
  }

  keep(order: CheckOrder, trial: Trial): void {
    this.#order = order;
    this.#trial = trial;
    for (const [sheet, findings] of trial.findings) {
      for (const line of findings.allLines()) {
        const repeat = readRepeat(line, sheet);
        if (repeat !== null) this.#noteRepeat(sheet, line.row, repeat);
      }
    }
  }

  findingsOf(sheet: number): SheetFindings | undefined {
    return this.#trial?.findings.get(sheet);
  }

  shelfOf(sheet: number): Shelf {
    let shelf = this.#shelves.get(sheet);
    if (shelf === undefined) {
      shelf = new Shelf(this.#room);
      this.#shelves.set(sheet, shelf);
    }
    return shelf;
  }

  listRows(sheet: number, filter: RowFilter): readonly RawRow[] {
    return this.#lists.list(sheet, filter, this.#shelves.get(sheet), this.findingsOf(sheet));
  }

  /** A row that is kept for showing. */
  findRow(sheet: number, number: number): RawRow | undefined {
    return (
      this.#shelves.get(sheet)?.find(number) ??
      this.peek.sheets.find(({ index }) => index === sheet)?.head.find((row) => row.number === number)
    );
  }

  /** A row wherever it lies: what is not kept is looked up in the file. */
  async fetchRow(sheet: number, number: number): Promise<RawRow | undefined> {
    const kept = this.findRow(sheet, number);
    if (kept !== undefined || this.#shelves.get(sheet)?.complete === true) return kept;
    const part = this.peek.sheets.find(({ index }) => index === sheet)?.part;
    for await (const batch of this.book.readRows(part?.sheet ?? sheet)) {
      if (!batch.ok) return undefined;
      if ((batch.value.at(-1)?.number ?? 0) < number) continue;
      return batch.value.find((row) => row.number === number);
    }
    return undefined;
  }

  /** The row that a row of the file repeats, as far as any trial told. */
  repeatOf(sheet: number, row: number): Repeat | undefined {
    return this.#repeats.get(sheet)?.get(row);
  }

  /** Rows of a sheet that repeat another one and still stand to be decided, or were. */
  listRepeats(sheet: number): readonly { readonly row: number; readonly other: OtherRow }[] {
    const findings = this.findingsOf(sheet);
    if (findings === undefined) return [];
    return [...(this.#repeats.get(sheet) ?? [])]
      .filter(([row]) => findings.isRepeated(row) || findings.decisionOf(row) !== undefined)
      .map(([row, { other }]) => ({ row, other }));
  }

  #noteRepeat(sheet: number, row: number, repeat: Repeat): void {
    const known = this.#repeats.get(sheet);
    if (known === undefined) this.#repeats.set(sheet, new Map([[row, repeat]]));
    else known.set(row, repeat);
  }
}
