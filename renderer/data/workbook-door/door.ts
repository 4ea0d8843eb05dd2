import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { type Failure, fail, type Result } from '@shared/domain/kernel/result';
import type { RawRow } from '@shared/domain/sheets/cell';
import type { RowDecision } from '@shared/domain/sheets/choices';
import type { PickedFile } from '@shared/ipc/contract';
import type { BookSession } from '../book-session';
import { callShell, openPort, type Paste, registerDroppedFiles, registerPaste } from '../bridge';
import { readToday } from '../current-period';
import { runImport } from '../imports/run-import';
import { whenSessionEnds } from '../session-end';
import { DeskClient } from './desk-client';
import { DeskQuestions } from './desk-questions';
import type { CheckAnswer, DoorCalls } from './door-protocol';
import { DoorRepairs } from './door-repairs';
import {
  currentPlan,
  type DoorState,
  type DoorStep,
  findObstacle,
  firstStep,
  idleDoor,
  noCheck,
  type OpenWorkbookState,
  periodOf,
} from './door-state';
import { enqueue, type FileQueue, listWaiting, noteFile, type QueuedFile } from './file-queue';
import { failureOfPlan } from './first-failure';
import { decideRows } from './row-choices';
import { listChoices, listLeftOut, type SheetChoice } from './sheet-choices';

/**
 * The way of a workbook into the book: opened, understood, tried, written. Lives as long as the open book, so that
 * leaving the page loses nothing. Nothing is written before `write`.
 */
export class WorkbookDoor {
  #state: DoorState = idleDoor;
  readonly #listeners = new Set<() => void>();
  #desk: DeskClient | null = null;
  #writing = new AbortController();
  /** Version of the book's customers that the desk has. */
  #sentVersion = -1;
  #sending: Promise<void> = Promise.resolve();
  /** What the desk's findings are true of. */
  #tried: OpenWorkbookState['choices'] | null = null;

  /** Questions about the workbook on the desk. */
  readonly ask = new DeskQuestions(() => this.#desk);
  /** Cells written anew. */
  readonly repairs = new DoorRepairs({
    open: () => this.#state.open,
    desk: () => this.#desk,
    change: (index, change) => this.#change(index, change),
    check: () => void this.#check(),
    isTried: () => this.#isTried(),
    took: (answer) => this.#took(answer),
    offer: (alike) => this.#setOpen({ alike }),
  });

  constructor(private readonly session: BookSession) {}

  get(): DoorState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets the person pick workbooks. */
  async pick(): Promise<void> {
    warmUp();
    const picked = await callShell('files.pickWorkbooks', {});
    if (!picked.ok) this.#set({ failure: picked });
    else if (picked.value.length > 0) await this.openFiles(picked.value);
  }

  /** Takes files that were dropped on the window. */
  async drop(files: readonly File[]): Promise<void> {
    const registered = await registerDroppedFiles(files);
    if (registered.ok) await this.openFiles(registered.value);
    else this.#set({ failure: registered });
  }

  /** Takes cells that were copied in another program. */
  async paste(paste: Paste): Promise<void> {
    const registered = await registerPaste(paste);
    if (registered.ok) await this.openFiles([registered.value]);
    else this.#set({ failure: registered });
  }

  /** Opens the first of the files; the others wait their turn. While a workbook is open all of them wait. */
  async openFiles(files: readonly PickedFile[]): Promise<void> {
    const { stage, queue } = this.#state;
    if (files.length === 0 || stage === 'writing') return;
    const isBusy = stage === 'opening' || stage === 'open';
    const known = isBusy || listWaiting(queue).length > 0 ? queue : [];
    this.#set({ queue: enqueue(known, files) });
    if (!isBusy) await this.openQueued(files[0]?.token);
  }

  /** Opens a file of the queue, in place of the workbook on the desk. */
  async openQueued(token: string | undefined): Promise<void> {
    const queued = this.#state.queue.find(({ file }) => file.token === token);
    if (queued !== undefined && this.#state.stage !== 'writing') await this.#begin(queued.file);
  }

  /** Takes a file out of the queue; the file itself stays where it is. */
  dropQueued(token: string): void {
    this.#set({ queue: this.#state.queue.filter(({ file }) => file.token !== token) });
  }

  /** Opens the file that asked for a password once more. */
  async unlock(password: string): Promise<void> {
    const { file, stage } = this.#state;
    if (file !== null && stage === 'idle') await this.#begin(file, password);
  }

  async #begin(file: PickedFile, password?: string): Promise<void> {
    this.#endDesk();
    const desk = new DeskClient();
    this.#desk = desk;
    const before =
      this.#state.stage === 'open' ? this.#note(this.#state.file, { state: 'left' }) : this.#state.queue;
    const queue = noteFile(before, file.token, { state: 'opening' });
    this.#state = { ...idleDoor, stage: 'opening', file, queue };
    this.#tell();
    const opened = await this.#open(desk, file, password, (head) => {
      if (this.#desk === desk && this.#state.stage === 'opening') this.#set({ head });
    });
    if (this.#desk !== desk) return;
    if (!opened.ok) {
      this.#fail(file, opened);
      return;
    }
    const { peek, plan } = opened.value;
    const failure = failureOfPlan(plan);
    const readable = peek.sheets.find(({ filledRows }) => filledRows > 0);
    if (readable === undefined) {
      this.#fail(file, failure ?? fail('sheet.empty', { details: { file: file.name } }));
      return;
    }
    const sheet = plan.sheets[0]?.index ?? readable.index;
    const step = firstStep(plan, peek);
    const open = { peek, choices: listChoices(peek, plan), step, sheet, check: noCheck, alike: null };
    this.#set({ stage: 'open', failure, open, head: null, queue: this.#note(file, { state: 'open' }) });
    void this.#check();
  }

  #fail(file: PickedFile, failure: Failure): void {
    this.#endDesk();
    const queue = this.#note(file, { state: 'failed', failure });
    this.#set({ stage: 'idle', failure, head: null, queue });
  }

  #note(file: PickedFile | null, change: Omit<QueuedFile, 'file'>): FileQueue {
    return noteFile(this.#state.queue, file?.token, change);
  }

  /** Goes on to the next of the files picked together, or back to the empty door. */
  async next(): Promise<void> {
    const next = listWaiting(this.#state.queue)[0];
    if (next === undefined) this.leave();
    else await this.openQueued(next.token);
  }

  /** Puts the workbook away; the book is as it was. */
  leave(): void {
    const { stage, file } = this.#state;
    if (stage === 'writing') return;
    this.#endDesk();
    const isOver = stage === 'written' || stage === 'idle';
    const left = isOver ? this.#state.queue : this.#note(file, { state: 'left' });
    // A queue of one file, or one that is worked off, says nothing more.
    const queue = listWaiting(left).length === 0 ? [] : left;
    this.#state = { ...idleDoor, queue };
    this.#tell();
  }

  goTo(step: DoorStep): void {
    this.#setOpen({ step });
  }

  showSheet(sheet: number): void {
    this.#setOpen({ sheet });
  }

  /** Changes what is decided about a sheet and tries the import again. */
  choose(index: number, change: (choice: SheetChoice) => SheetChoice): void {
    if (this.#change(index, change)) void this.#check();
  }

  /** Decides what becomes of rows; null: as without a decision. */
  decide(index: number, decisions: ReadonlyMap<number, RowDecision | null>): void {
    this.choose(index, (choice) => decideRows(choice, decisions));
  }

  #change(index: number, change: (choice: SheetChoice) => SheetChoice): boolean {
    const { open, stage } = this.#state;
    if (open === null || stage !== 'open') return false;
    const choices = open.choices.map((choice) => (choice.index === index ? change(choice) : choice));
    if (choices.every((choice, at) => choice === open.choices[at])) return false;
    this.#set({ failure: null });
    this.#setOpen({ choices });
    return true;
  }

  /** Tries again when the book has changed since, for instance on another page. */
  refresh(): void {
    const { open, stage } = this.#state;
    if (open === null || stage !== 'open' || this.#sentVersion === this.session.customers.version) return;
    void this.#check();
  }

  /** Writes the import into the book as one change. */
  async write(): Promise<void> {
    const { open, file, stage } = this.#state;
    if (stage !== 'open' || open === null || file === null) return;
    const plan = currentPlan(open);
    if (findObstacle(plan) !== null) return;
    this.#writing = new AbortController();
    this.#set({ stage: 'writing', failure: null, progress: { stage: 'reading', done: 0, total: null } });
    const today = readToday();
    const order = {
      token: file.token,
      plan,
      leftOut: listLeftOut(open.choices),
      sha256: open.peek.sha256,
      period: periodOf(plan, today),
      today,
    };
    // The rows on display give way: beside the import they would take a third of the window's memory.
    this.#endDesk();
    const done = await runImport(
      this.session,
      order,
      (progress) => this.#set({ progress }),
      this.#writing.signal,
    );
    // The book may have been locked meanwhile; then nothing of the workbook is to come back.
    if (this.get().stage !== 'writing') return;
    if (done.ok) {
      const { created, updated } = done.value.outcome;
      const queue = this.#note(file, { state: 'written', written: created + updated });
      this.#set({ stage: 'written', written: done.value, open: null, progress: null, queue });
      return;
    }
    await this.#showAgain(file, wasCancelled(done) ? null : done);
  }

  /** Lays the workbook out again after a write that came to nothing, with all that was decided about it. */
  async #showAgain(file: PickedFile, failure: Failure | null): Promise<void> {
    const desk = new DeskClient();
    this.#desk = desk;
    const opened = await this.#open(desk, file, undefined);
    if (this.#desk !== desk) return;
    if (!opened.ok) {
      this.#fail(file, failure ?? opened);
      return;
    }
    this.#set({ stage: 'open', progress: null, failure });
    void this.#check();
  }

  /** Stops writing; nothing of it stays. */
  cancelWriting(): void {
    this.#writing.abort();
  }

  /** Forgets everything, when the book is locked. */
  end(): void {
    this.#endDesk();
    this.#state = idleDoor;
    this.#listeners.clear();
  }

  async #open(
    desk: DeskClient,
    file: PickedFile,
    password: string | undefined,
    onHead?: (rows: readonly RawRow[]) => void,
  ): Promise<Result<DoorCalls['open']['answer']>> {
    const details = { file: file.name };
    const port = await openPort('workbook').catch(() => null);
    if (port === null) return fail('workbook.processGone', { details });
    const asked = { token: file.token, file: file.name, settings: this.session.settings.all() };
    const argument = password === undefined ? asked : { ...asked, password };
    const opened = await desk.call('open', argument, {
      transfer: [port],
      ...(onHead === undefined ? {} : { head: onHead }),
    });
    return opened.ok ? opened : { ...opened, details: { ...details, ...opened.details } };
  }

  async #check(): Promise<void> {
    const { open } = this.#state;
    const desk = this.#desk;
    if (open === null || desk === null) return;
    const plan = currentPlan(open);
    if (findObstacle(plan) !== null) {
      this.#setCheck({ state: 'none', answer: null, failure: null });
      return;
    }
    this.#setCheck({ state: 'running', done: 0, total: 0, failure: null });
    await this.#sendCustomers(desk);
    const { choices } = open;
    const isStale = () => this.#desk !== desk || this.#state.open?.choices !== choices;
    if (isStale()) return;
    const today: CalendarDate = readToday();
    const order = { plan, period: periodOf(plan, today), today };
    const tried = await desk.call('check', order, {
      progress: (done, total) => {
        if (!isStale()) this.#setCheck({ done, total });
      },
    });
    if (isStale()) return;
    if (tried.ok) this.#took(tried.value);
    else this.#setCheck({ state: 'failed', answer: null, failure: tried, version: this.#nextVersion() });
  }

  async #sendCustomers(desk: DeskClient): Promise<void> {
    const { customers } = this.session;
    if (this.#sentVersion !== customers.version) {
      this.#sentVersion = customers.version;
      this.#sending = desk.sendCustomers(customers.all());
    }
    await this.#sending;
  }

  #isTried(): boolean {
    const { open } = this.#state;
    return open !== null && open.check.state === 'done' && this.#tried === open.choices;
  }

  /** Takes the answer of a trial of the choices as they stand. */
  #took(answer: CheckAnswer): void {
    this.#tried = this.#state.open?.choices ?? null;
    this.#setCheck({ state: 'done', answer, version: this.#nextVersion() });
  }

  #nextVersion(): number {
    return (this.#state.open?.check.version ?? 0) + 1;
  }

  #endDesk(): void {
    this.#desk?.end();
    this.#desk = null;
    this.#sentVersion = -1;
    this.#tried = null;
  }

  #setCheck(change: Partial<OpenWorkbookState['check']>): void {
    const { open } = this.#state;
    if (open !== null) this.#setOpen({ check: { ...open.check, ...change } });
  }

  #setOpen(change: Partial<OpenWorkbookState>): void {
    const { open } = this.#state;
    if (open !== null) this.#set({ open: { ...open, ...change } });
  }

  #set(change: Partial<DoorState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Lets the workbook process start while the person is still choosing: it takes half a second. */
function warmUp(): void {
  openPort('workbook').then(
    (port) => port.close(),
    // Whatever is wrong is told when a file is really opened.
    () => undefined,
  );
}

function wasCancelled({ reason }: Failure): boolean {
  return reason === 'book.cancelled' || reason === 'workbook.cancelled';
}

const doors = new WeakMap<BookSession, WorkbookDoor>();

/** The door of an open book; the same one until the book is locked. */
export function doorOf(session: BookSession): WorkbookDoor {
  let door = doors.get(session);
  if (door === undefined) {
    const made = new WorkbookDoor(session);
    doors.set(session, made);
    whenSessionEnds(session, () => {
      made.end();
      doors.delete(session);
    });
    door = made;
  }
  return door;
}
