import { createBook } from '@renderer/data/book/create-book';
import type { SourceFindings } from '@renderer/data/book/engine/care-protocol';
import { makeId } from '@renderer/data/book/make-id';
import { openBook, type Secret } from '@renderer/data/book/open-book';
import { lookAtBackup, restoreBeforeOpening } from '@renderer/data/book/restore';
import type { OpeningReport } from '@renderer/data/book/worker-protocol';
import type { BookSession } from '@renderer/data/book-session';
import { openPort, whenClosing } from '@renderer/data/bridge';
import { runMonth } from '@renderer/data/evaluations/run-month';
import { formsOf } from '@renderer/data/evaluations/use-month-forms';
import { runImport } from '@renderer/data/imports/run-import';
import { type ImportUndo, previewUndoImport, undoImport } from '@renderer/data/imports/undo-import';
import { connectWorkbooks } from '@renderer/data/workbook/workbook-client';
import type { TouchedRecord } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { ImportOutcome } from '@shared/domain/imports/outcome';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import { listRemembered } from '@shared/domain/sheets/memory/list-remembered';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { FaultWork } from '../../faults/page/fault-work';

/** What a test can ask of the page: the book's own API, with plain values in and out. */
class Harness {
  #session: BookSession | null = null;
  /** The work of the fault tests. */
  readonly faults = new FaultWork(this);

  async create(password = 'correct horse'): Promise<Result<{ recoveryKey: string }>> {
    const order = { branchName: '田安路支行', person: '林晓', password, sample: false };
    const made = await createBook(order);
    if (!made.ok) return made;
    this.#session = made.value.session;
    return succeed({ recoveryKey: made.value.recoveryKey });
  }

  async open(secret: Secret = { password: 'correct horse' }): Promise<Result<OpeningReport>> {
    const opened = await openBook(secret);
    if (!opened.ok) return opened;
    this.#session = opened.value;
    return succeed(opened.value.opening);
  }

  /** Adds customers in one change; answers their ids. */
  async add(count: number): Promise<Result<string[]>> {
    const ids = Array.from({ length: count }, () => makeId());
    const touched = ids.map(
      (id, index): TouchedRecord => ({
        collection: 'customers',
        partition: solePartition,
        id,
        before: null,
        after: { kind: 'individual', name: `客户${index}`, customerNo: `00${index}`, aum: index * 100 },
      }),
    );
    const label = { kind: 'imported', file: 'harness', created: count, updated: 0 } as const;
    const made = await this.session.commit({ command: 'test.add', label, touched });
    return made.ok ? succeed(ids) : made;
  }

  /** Edits one field and tells how long it took to be on disk, in milliseconds. */
  async edit(id: string, field: string, value: string | number): Promise<Result<number>> {
    const before = this.session.customers.get(id)?.[field] ?? null;
    const begun = performance.now();
    const made = await this.session.commit({
      command: 'test.edit',
      label: { kind: 'fieldEdited', name: '客户', field },
      touched: [
        {
          collection: 'customers',
          partition: solePartition,
          id,
          before: { [field]: before },
          after: { [field]: value },
        },
      ],
    });
    return made.ok ? succeed(performance.now() - begun) : made;
  }

  async remove(id: string): Promise<Result<unknown>> {
    const before = this.session.customers.get(id) ?? {};
    return this.session.commit({
      command: 'test.remove',
      label: { kind: 'customerRemoved', name: '客户' },
      touched: [{ collection: 'customers', partition: solePartition, id, before, after: null }],
    });
  }

  /** Writes a record of a month's partition. */
  async evaluate(period: string, id: string, score: number): Promise<Result<unknown>> {
    const opened = await this.session.openPartition('evaluations', period);
    if (!opened.ok) return opened;
    const present = opened.value.get(id);
    return this.session.commit({
      command: 'test.evaluate',
      label: { kind: 'evaluated', period, count: 1 },
      touched: [
        {
          collection: 'evaluations',
          partition: period,
          id,
          before: present === undefined ? null : { score: present.score ?? null },
          after: { score },
        },
      ],
    });
  }

  /** Commits what a command answered; the change's id. */
  async write(draft: ChangeDraft): Promise<Result<string>> {
    const made = await this.session.commit(draft);
    return made.ok ? succeed(made.value.id) : made;
  }

  async evaluations(period: string): Promise<Result<readonly BookRecord[]>> {
    const opened = await this.session.openPartition('evaluations', period);
    return opened.ok ? succeed(opened.value.all()) : opened;
  }

  async undo(): Promise<Result<string>> {
    const done = await this.session.undo();
    return done.ok ? succeed(done.value.label.kind) : done;
  }

  async redo(): Promise<Result<string>> {
    const done = await this.session.redo();
    return done.ok ? succeed(done.value.label.kind) : done;
  }

  /** Plans and imports the workbook behind a token as a person would who agrees to everything. */
  async import(token: string, cancelAtRow?: number): Promise<Result<ImportOutcome>> {
    const client = connectWorkbooks(await openPort('workbook'));
    const opened = await client.openWorkbook(token);
    if (!opened.ok) return opened;
    const peek = await opened.value.peek();
    client.close();
    if (!peek.ok) return peek;
    const control = new AbortController();
    const order = {
      token,
      plan: planWorkbook(peek.value, {}, listRemembered(this.session.settings.all())),
      sha256: peek.value.sha256,
      period: '2026-10',
      today: '2026-10-31',
    };
    const done = await runImport(
      this.session,
      order,
      (progress) => {
        if (cancelAtRow !== undefined && progress.done >= cancelAtRow) control.abort();
      },
      control.signal,
    );
    return done.ok ? succeed(done.value.outcome) : done;
  }

  /** What the history of imports says, oldest first. */
  imports(): readonly BookRecord[] {
    return this.session.imports.all();
  }

  previewUndoImport(importId: string): Promise<Result<ImportUndo>> {
    return previewUndoImport(this.session, importId);
  }

  /** Takes an import back; the header is left out, it has a clock in it. */
  async undoImport(importId: string): Promise<Result<Omit<ImportUndo, 'isLast'>>> {
    const done = await undoImport(this.session, importId);
    if (!done.ok) return done;
    const { undone, kept, keptCount } = done.value;
    return succeed({ undone, kept, keptCount });
  }

  /** The balances of a month. */
  async balances(month: string): Promise<Result<readonly BookRecord[]>> {
    const opened = await this.session.openPartition('balances', month);
    return opened.ok ? succeed(opened.value.all()) : opened;
  }

  /**
   * Gives every customer figures of a month: those it has now, times a factor that swings with customer and month, so
   * that some rise, some fall and most stay. Answers how many records were written.
   */
  async addBalances(month: string, place: number): Promise<Result<number>> {
    const touched = this.session.customers.all().map((customer, index): TouchedRecord => {
      const factor = 1 + Math.sin(index * 0.7 + place * 0.9) * (index % 10 === 0 ? 0.6 : 0.05);
      const after: Record<string, unknown> = { asOf: `${month}-28` };
      for (const field of ['aum', 'deposits', 'wealth'] as const) {
        const fen = customer[field];
        if (typeof fen === 'number') after[field] = Math.round(fen * factor);
      }
      return { collection: 'balances', partition: month, id: customer.id, before: null, after };
    });
    const label = { kind: 'imported', file: month, created: 0, updated: touched.length } as const;
    // What an import says of itself: that is how the book knows which months it has figures of.
    const asOf = `${month}-28`;
    const taken = { sheet: month, month, asOf, rows: touched.length, corrected: 0, older: 0 };
    const record = {
      file: month,
      at: new Date().toISOString(),
      by: '',
      period: month,
      asOf,
      sheets: [],
      months: [taken],
    };
    const id = `balances-${month}`;
    touched.push({ collection: 'imports', partition: 'all', id, before: null, after: record });
    const made = await this.session.commit({ command: 'test.balances', label, touched });
    return made.ok ? succeed(touched.length - 1) : made;
  }

  /** Evaluates a month; answers how many forms have a score for 资产变动, and the first of their bases. */
  async evaluateMonth(period: string): Promise<Result<{ scored: number; basis: unknown }>> {
    const run = await runMonth(this.session, { period, customers: this.session.customers.all() });
    if (!run.ok) return run;
    const opened = await this.session.openPartition('evaluations', period);
    if (!opened.ok) return opened;
    const lines = formsOf(opened.value).flatMap((form) =>
      form.lines.filter(({ key, source }) => key === 'assetsChange' && source === 'computed'),
    );
    return succeed({ scored: lines.length, basis: lines[0]?.basis });
  }

  /**
   * Makes a book in which everything that is stored occurs: changes in one frame and in parts, a snapshot with
   * changes before and behind it, a partition by month, undone and redone steps. Answers what later versions must
   * find in it.
   */
  async liveFully() {
    const { recoveryKey } = unwrap(await this.create());
    const [first = '', second = ''] = unwrap(await this.add(300));
    unwrap(await this.edit(first, 'name', '赵思远'));
    unwrap(await this.evaluate('2026-09', first, 64));
    unwrap(await this.snapshot());
    unwrap(await this.edit(second, 'aum', 15_480_000));
    unwrap(await this.evaluate('2026-10', first, 71));
    unwrap(await this.remove(second));
    unwrap(await this.undo());
    unwrap(await this.undo());
    unwrap(await this.redo());
    const expected = {
      password: 'correct horse',
      recoveryKey,
      customers: this.customers().length,
      digest: await this.digest(),
      scores: {
        '2026-09': unwrap(await this.evaluations('2026-09')).map((record) => record.score),
        '2026-10': unwrap(await this.evaluations('2026-10')).map((record) => record.score),
      },
      state: this.state(),
    };
    await this.close();
    return expected;
  }

  /** Restores a book from a backup where none is open. */
  async restoreHere(token: string, secret: Secret): Promise<Result<SourceFindings>> {
    const file = await lookAtBackup(token);
    return file.ok ? restoreBeforeOpening(file.value, secret) : file;
  }

  snapshot(): Promise<Result<null>> {
    return this.session.snapshot();
  }

  async close(): Promise<void> {
    await this.session.close();
    this.#session = null;
  }

  customers(): readonly BookRecord[] {
    return this.session.customers.all();
  }

  /** What the whole resident book holds, whatever the order: equal texts mean equal books. */
  async digest(): Promise<string> {
    const { customers, settings, imports } = this.session;
    const lines = [customers, settings, imports].flatMap((table) =>
      (table.all() as readonly BookRecord[]).map((record) =>
        JSON.stringify(Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))),
      ),
    );
    const bytes = new TextEncoder().encode(lines.sort().join('\n'));
    const hash = await crypto.subtle.digest('SHA-256', bytes);
    return `${lines.length}:${Array.from(new Uint8Array(hash).slice(0, 8), (byte) => byte.toString(16)).join('')}`;
  }

  state() {
    const { undoable, redoable, pending } = this.session.history.get();
    return { undoable: undoable?.label.kind ?? null, redoable: redoable?.label.kind ?? null, pending };
  }

  get bookId(): string {
    return this.session.bookId;
  }

  get session(): BookSession {
    if (this.#session === null) throw new Error('No book is open');
    return this.#session;
  }
}

declare global {
  interface Window {
    harness: Harness;
  }
}

window.harness = new Harness();
whenClosing(() => Promise.resolve());

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
