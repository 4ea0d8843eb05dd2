import { joinNewFields, readBranchFields } from '@shared/domain/fields/branch-fields';
import { setBranchFields } from '@shared/domain/fields/catalogue';
import { type ExistingCustomers, indexExisting } from '@shared/domain/imports/existing-customers';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import type { RawRow } from '@shared/domain/sheets/cell';
import { nameFile } from '../../imports/import-record';
import { connectWorkbooks, type OpenedWorkbook } from '../../workbook/workbook-client';
import type { CheckOrder, DoorCall, DoorCalls, FromDesk, ToDesk } from '../door-protocol';
import { inspectRow } from './inspect-row';
import { findAlike } from './look-closely';
import { OpenedBook } from './opened-book';
import { paintRow } from './paint-rows';
import { planOpened } from './plan-opened';
import { findProblem } from './row-lists';
import { tryImport } from './try-import';
import { tryRows } from './try-rows';

type Argument<C extends DoorCall> = DoorCalls[C]['argument'];
type Answer<C extends DoorCall> = Promise<Result<DoorCalls[C]['answer']>>;
type Handlers = {
  readonly [C in DoorCall]: (argument: Argument<C>, id: number, port: MessagePort | undefined) => Answer<C>;
};

/** Most rows one answer carries. */
const rowsAtOnce = 400;
/** Rows shown before all of the workbook was looked at. */
const firstRows = 60;
/** How long the look at all of a workbook waits for its first rows, ms; a sheet may begin with a million blank ones. */
const longestHead = 1500;

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** The door's worker: one workbook on the desk, the book's customers beside it, nothing written anywhere. */
export class DoorDesk {
  #customers: CustomerRecord[] = [];
  #existing: ExistingCustomers | null = null;
  #settings: readonly BookRecord[] = [];
  #opened: OpenedBook | null = null;
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
    open: async ({ token, file, password, settings }, id, port) => {
      if (port === undefined) throw new Error('A workbook without a port');
      this.#settings = settings;
      setBranchFields(readBranchFields(settings));
      const opened = await connectWorkbooks(port).openWorkbook(token, password);
      if (!opened.ok) return nameFile(opened, file);
      await Promise.race([this.#showHead(opened.value, id), wait(longestHead)]);
      const peeked = await opened.value.peek();
      if (!peeked.ok) return nameFile(peeked, file);
      const { peek, plan } = planOpened(peeked.value, settings);
      this.#opened = new OpenedBook(opened.value, peek);
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
      const existing = this.#indexCustomers(order);
      const trial = tryImport(order, existing, opened.book, (sheet) => opened.shelfOf(sheet), {
        signal: mine.signal,
        progress: (done, total) => this.post({ type: 'progress', id, done, total }),
      });
      this.#lastCheck = trial;
      const tried = await trial;
      if (!tried.ok) return nameFile(tried, order.plan.file);
      opened.keep(order, tried.value);
      return succeed(tried.value.answer);
    },
    retry: async ({ sheet, rows, columns, ...order }) => {
      const opened = this.#opened;
      const plan = order.plan.sheets.find(({ index }) => index === sheet);
      if (opened === null || opened.trial === null || plan === undefined) return succeed(null);
      const known = rows.map((number) => opened.findRow(sheet, number));
      const at = known.filter((row): row is RawRow => row !== undefined);
      if (at.length < rows.length) return succeed(null);
      const shelf = opened.shelfOf(sheet);
      const existing = this.#indexCustomers(order);
      const answer = tryRows(order, plan, at, columns, existing, opened.trial, shelf);
      if (answer !== null) opened.keep(order, { ...opened.trial, answer });
      return succeed(answer);
    },
    rows: async ({ sheet, filter, from, to }) => {
      const rows = this.#opened?.listRows(sheet, filter) ?? [];
      const findings = this.#opened?.findingsOf(sheet);
      const shown = rows.slice(from, Math.min(to, from + rowsAtOnce));
      return succeed({ rows: shown.map((row) => paintRow(row, findings)), total: rows.length });
    },
    locate: async ({ sheet, filter, row }) => {
      const rows = this.#opened?.listRows(sheet, filter) ?? [];
      return succeed({ position: rows.findIndex(({ number }) => number === row) });
    },
    nextProblem: async ({ sheet, row, column, backwards }) => {
      const findings = this.#opened?.findingsOf(sheet);
      if (findings === undefined) return succeed(null);
      const rows = this.#opened?.listRows(sheet, 'problems') ?? [];
      return succeed(findProblem(rows, findings, { row, column }, backwards));
    },
    inspect: async ({ sheet, row }) => {
      const opened = this.#opened;
      if (opened === null || opened.order === null) return succeed(null);
      return succeed(await inspectRow(opened, this.#indexCustomers(opened.order), sheet, row));
    },
    alike: async ({ sheet, row, column, reason }) => {
      const findings = this.#opened?.findingsOf(sheet);
      const raw = this.#opened?.findRow(sheet, row);
      if (findings === undefined || raw === undefined) {
        return succeed({ text: '', sameText: 0, sameTrouble: [] });
      }
      return succeed(findAlike(this.#opened?.listRows(sheet, 'all') ?? [], findings, raw, column, reason));
    },
    repeats: async ({ sheet }) => succeed(this.#opened?.listRepeats(sheet) ?? []),
  };

  /** Sends the first rows of the first sheet on ahead. What is wrong with the file the look at all of it will say. */
  async #showHead(book: OpenedWorkbook, id: number): Promise<void> {
    for await (const batch of book.readRows(0, { batchRows: firstRows })) {
      if (batch.ok) this.post({ type: 'head', id, rows: batch.value.slice(0, firstRows) });
      return;
    }
  }

  /** The book's customers as the import looks them up; the plan's new fields are known from then on. */
  #indexCustomers({ plan }: Pick<CheckOrder, 'plan'>): ExistingCustomers {
    setBranchFields(joinNewFields(readBranchFields(this.#settings), plan));
    this.#existing ??= indexExisting(this.#customers);
    return this.#existing;
  }
}
