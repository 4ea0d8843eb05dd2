import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { type Failure, fail, type Result } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import type { BookSession } from '../book-session';
import { callShell, openPort, registerDroppedFiles } from '../bridge';
import { readToday } from '../current-period';
import { runImport } from '../imports/run-import';
import { whenSessionEnds } from '../session-end';
import { DeskClient } from './desk-client';
import type { DoorCalls } from './door-protocol';
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
import { failureOfPlan } from './first-failure';
import { listChoices, type SheetChoice } from './sheet-choices';

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

  /** Opens the first of the files; the others wait their turn. */
  async openFiles([file, ...waiting]: readonly PickedFile[]): Promise<void> {
    if (file === undefined || this.#state.stage === 'writing') return;
    await this.#begin(file, waiting);
  }

  /** Opens the file that asked for a password once more. */
  async unlock(password: string): Promise<void> {
    const { file, waiting, stage } = this.#state;
    if (file !== null && stage === 'idle') await this.#begin(file, waiting, password);
  }

  async #begin(file: PickedFile, waiting: readonly PickedFile[], password?: string): Promise<void> {
    this.#endDesk();
    const desk = new DeskClient();
    this.#desk = desk;
    this.#state = { ...idleDoor, stage: 'opening', file, waiting };
    this.#tell();
    const opened = await this.#open(desk, file, password);
    if (this.#desk !== desk) return;
    if (!opened.ok) {
      this.#endDesk();
      this.#set({ stage: 'idle', failure: opened });
      return;
    }
    const { peek, plan } = opened.value;
    const failure = failureOfPlan(plan);
    const readable = peek.sheets.find(({ filledRows }) => filledRows > 0);
    if (readable === undefined) {
      this.#endDesk();
      this.#set({ stage: 'idle', failure });
      return;
    }
    const sheet = plan.sheets[0]?.index ?? readable.index;
    const step = firstStep(plan);
    const open = { peek, choices: listChoices(peek, plan), step, sheet, check: noCheck };
    this.#set({ stage: 'open', failure, open });
    void this.#check();
  }

  /** Goes on to the next of the files picked together, or back to the empty door. */
  async next(): Promise<void> {
    const { waiting } = this.#state;
    this.leave();
    await this.openFiles(waiting);
  }

  /** Puts the workbook away; the book is as it was. */
  leave(): void {
    if (this.#state.stage === 'writing') return;
    this.#endDesk();
    this.#state = idleDoor;
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
    const { open } = this.#state;
    if (open === null || this.#state.stage !== 'open') return;
    const choices = open.choices.map((choice) => (choice.index === index ? change(choice) : choice));
    if (choices.every((choice, at) => choice === open.choices[at])) return;
    this.#set({ failure: null });
    this.#setOpen({ choices });
    void this.#check();
  }

  /** Tries again when the book has changed since, for instance on another page. */
  refresh(): void {
    const { open, stage } = this.#state;
    if (open === null || stage !== 'open' || this.#sentVersion === this.session.customers.version) return;
    void this.#check();
  }

  /** Rows of a sheet as they are shown. */
  rows(argument: DoorCalls['rows']['argument']): Promise<Result<DoorCalls['rows']['answer']>> {
    return this.#desk?.call('rows', argument) ?? Promise.resolve(fail('workbook.stopped'));
  }

  /** Place of a row among those a filter shows; -1 when it is not there. */
  async locate(argument: DoorCalls['locate']['argument']): Promise<number> {
    const located = await this.#desk?.call('locate', argument);
    return located?.ok === true ? located.value.position : -1;
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
      this.#set({ stage: 'written', written: done.value, open: null, progress: null });
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
      this.#endDesk();
      this.#state = { ...idleDoor, failure: failure ?? opened };
      this.#tell();
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
  ): Promise<Result<DoorCalls['open']['answer']>> {
    const details = { file: file.name };
    const port = await openPort('workbook').catch(() => null);
    if (port === null) return fail('workbook.processGone', { details });
    const asked = { token: file.token, file: file.name };
    const argument = password === undefined ? asked : { ...asked, password };
    const opened = await desk.call('open', argument, { transfer: [port] });
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
    const version = (this.#state.open?.check.version ?? 0) + 1;
    if (tried.ok) this.#setCheck({ state: 'done', answer: tried.value, version });
    else this.#setCheck({ state: 'failed', answer: null, failure: tried, version });
  }

  async #sendCustomers(desk: DeskClient): Promise<void> {
    const { customers } = this.session;
    if (this.#sentVersion !== customers.version) {
      this.#sentVersion = customers.version;
      this.#sending = desk.sendCustomers(customers.all());
    }
    await this.#sending;
  }

  #endDesk(): void {
    this.#desk?.end();
    this.#desk = null;
    this.#sentVersion = -1;
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
