import { type ExistingCustomers, indexExisting } from '@shared/domain/imports/existing-customers';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { nameFile } from '../../imports/import-record';
import { connectWorkbooks, type OpenedWorkbook } from '../../workbook/workbook-client';
import type { DoorCall, DoorCalls, FromDesk, RowFilter, ToDesk } from '../door-protocol';
import { paintRow, type SheetFindings } from './paint-rows';
import { Shelf, ShelfRoom } from './shelf';
import { tryImport } from './try-import';

type Argument<C extends DoorCall> = DoorCalls[C]['argument'];
type Answer<C extends DoorCall> = Promise<Result<DoorCalls[C]['answer']>>;
type Handlers = {
  readonly [C in DoorCall]: (argument: Argument<C>, id: number, port: MessagePort | undefined) => Answer<C>;
};

interface Opened {
  readonly book: OpenedWorkbook;
  readonly peek: WorkbookPeek;
  readonly room: ShelfRoom;
  readonly shelves: Map<number, Shelf>;
  findings: ReadonlyMap<number, SheetFindings>;
}

/** Most rows one answer carries. */
const rowsAtOnce = 400;

/** The door's worker: one workbook on the desk, the book's customers beside it, nothing written anywhere. */
export class DoorDesk {
  #customers: CustomerRecord[] = [];
  #existing: ExistingCustomers | null = null;
  #opened: Opened | null = null;
  #checking = new AbortController();
  #lastCheck: Promise<unknown> = Promise.resolve();

  constructor(private readonly post: (message: FromDesk) => void) {}

  /** Takes a message from the window. */
  async take(message: ToDesk, ports: readonly MessagePort[]): Promise<void> {
    if (message.type === 'customers') {
      if (message.first) this.#customers = [];
      for (const record of message.records) this.#customers.push(record);
      this.#existing = null;
      return;
    }
    const { id, name, argument } = message;
    // Name and argument come from the typed client in the window, the only one that has this worker.
    const handler = this.#handlers[name] as (
      argument: unknown,
      id: number,
      port: MessagePort | undefined,
    ) => Promise<Result<unknown>>;
    this.post({ type: 'reply', id, result: await handler(argument, id, ports[0]) });
  }

  readonly #handlers: Handlers = {
    open: async ({ token, file, password }, _id, port) => {
      if (port === undefined) throw new Error('A workbook without a port');
      const client = connectWorkbooks(port);
      const opened = await client.openWorkbook(token, password);
      if (!opened.ok) return nameFile(opened, file);
      const peeked = await opened.value.peek();
      if (!peeked.ok) return nameFile(peeked, file);
      const peek = peeked.value;
      const plan = planWorkbook(peek);
      this.#opened = {
        book: opened.value,
        peek,
        room: new ShelfRoom(),
        shelves: new Map(),
        findings: new Map(),
      };
      return succeed({ peek, plan });
    },
    check: async (order, id) => {
      const opened = this.#opened;
      if (opened === null) return fail('workbook.unreadable', { details: { file: order.plan.file } });
      this.#checking.abort();
      const mine = new AbortController();
      this.#checking = mine;
      // Two trials would fill the same shelves.
      await this.#lastCheck;
      if (mine.signal.aborted) return fail('book.cancelled');
      this.#existing ??= indexExisting(this.#customers);
      const trial = tryImport(order, this.#existing, opened.book, (sheet) => shelfOf(opened, sheet), {
        signal: mine.signal,
        progress: (done, total) => this.post({ type: 'progress', id, done, total }),
      });
      this.#lastCheck = trial;
      const tried = await trial;
      if (!tried.ok) return nameFile(tried, order.plan.file);
      opened.findings = tried.value.findings;
      return succeed(tried.value.answer);
    },
    rows: async ({ sheet, filter, from, to }) => {
      const rows = this.#listRows(sheet, filter);
      const findings = this.#opened?.findings.get(sheet);
      const shown = rows.slice(from, Math.min(to, from + rowsAtOnce));
      return succeed({ rows: shown.map((row) => paintRow(row, findings)), total: rows.length });
    },
    locate: async ({ sheet, filter, row }) => {
      const rows = this.#listRows(sheet, filter);
      return succeed({ position: rows.findIndex(({ number }) => number === row) });
    },
  };

  #listRows(sheet: number, filter: RowFilter): readonly RawRow[] {
    const opened = this.#opened;
    if (opened === null) return [];
    const shelf = opened.shelves.get(sheet);
    const rows =
      shelf === undefined || shelf.rows.length === 0
        ? (opened.peek.sheets.find(({ index }) => index === sheet)?.head ?? [])
        : shelf.rows;
    const findings = opened.findings.get(sheet);
    if (filter === 'all' || findings === undefined) return rows;
    return rows.filter(({ number }) => findings.passes(number, filter));
  }
}

function shelfOf(opened: Opened, sheet: number): Shelf {
  let shelf = opened.shelves.get(sheet);
  if (shelf === undefined) {
    shelf = new Shelf(opened.room);
    opened.shelves.set(sheet, shelf);
  }
  return shelf;
}
