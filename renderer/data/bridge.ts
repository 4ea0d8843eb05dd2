import { fail, type Result } from '@shared/domain/kernel/result';
import type {
  Answers,
  Argument,
  Channel,
  PickedFile,
  PortName,
  ShellEvent,
  ShellEvents,
} from '@shared/ipc/contract';
import { type PortMessage, pasteLimit, type ShellBridge, wire } from '@shared/ipc/wire';

declare global {
  interface Window {
    readonly branchbook: ShellBridge;
  }
}

/** How long the shell may take to hand over a port before the attempt counts as failed. */
const portLimitMs = 15_000;

/**
 * Calls a channel of the shell. Answers what the channel answers, or a refusal: `ipc.sender`, `ipc.channel`,
 * `ipc.arguments`, `ipc.fault` (the shell failed; logged there).
 */
export async function callShell<C extends Channel>(
  channel: C,
  argument: Argument<C>,
): Promise<Result<Answers[C]>> {
  return (await window.branchbook.call(channel, argument)) as Result<Answers[C]>;
}

/** Hears one kind of event of the shell. For closing use `whenClosing`. Returns the way to stop. */
export function onShellEvent<E extends Exclude<ShellEvent, 'closing'>>(
  event: E,
  listener: (value: ShellEvents[E]) => void,
): () => void {
  answerClosing();
  return window.branchbook.on((heard, value) => {
    if (heard === event) listener(value as ShellEvents[E]);
  });
}

const closingTasks = new Set<() => Promise<void>>();
let listensToClosing = false;

/**
 * Registers work to finish before the window closes, such as writing the last changes. The shell waits for all of
 * it, within a limit. Returns the way to take it back.
 */
export function whenClosing(task: () => Promise<void>): () => void {
  answerClosing();
  closingTasks.add(task);
  return () => closingTasks.delete(task);
}

/** A page that listens at all must also answer `closing`, or the window would wait for it in vain. */
function answerClosing(): void {
  if (listensToClosing) return;
  listensToClosing = true;
  window.branchbook.on((heard) => {
    if (heard === 'closing') void finishAndClose();
  });
}

async function finishAndClose(): Promise<void> {
  const outcomes = await Promise.allSettled([...closingTasks].map((task) => task()));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') await logError('closing', outcome.reason);
  }
  await callShell('app.readyToClose', {});
}

/**
 * Opens a long talk: `book` reaches the sealed book's files, `workbook` the workbook process (started when first
 * needed, and again after a crash; a port whose other end is gone fires `close`). The port is not started yet, so it
 * can be transferred to a worker. Rejects when the shell refuses.
 */
export function openPort(name: PortName): Promise<MessagePort> {
  const id = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const settle = () => {
      window.removeEventListener('message', hear);
      clearTimeout(limit);
    };
    const refuse = (reason: string) => {
      settle();
      reject(new Error(`The shell gave no port to ${name}: ${reason}`));
    };
    const hear = (event: MessageEvent<Partial<PortMessage> | null>) => {
      const port = event.ports[0];
      if (event.source !== window || event.data?.type !== wire.port || event.data.id !== id) return;
      settle();
      if (port === undefined) reject(new Error(`The shell's answer carried no port to ${name}`));
      else resolve(port);
    };
    const limit = setTimeout(() => refuse('no answer'), portLimitMs);
    window.addEventListener('message', hear);
    window.branchbook.openPort(name, id).then(
      (answer) => {
        if (!answer.ok) refuse(answer.reason);
      },
      (error: unknown) => refuse(String(error)),
    );
  });
}

/**
 * Turns files dropped on the window into picked files. Fails with `files.notFile` when something dropped is not a
 * file on this PC (a folder, a picture dragged from a page).
 */
export async function registerDroppedFiles(files: readonly File[]): Promise<Result<readonly PickedFile[]>> {
  if (files.length === 0) return fail('files.notFile');
  return window.branchbook.registerDroppedFiles(files);
}

/** What the clipboard gives of copied cells: `text/plain`, and `text/html` where there is one. */
export interface Paste {
  readonly text: string;
  readonly html?: string;
}

/**
 * Turns cells copied from Excel, WPS or another program into a picked file that the workbook door opens like any
 * other. They stay in memory and are forgotten when the book is locked. Fails with `paste.empty` and `paste.tooLarge`.
 */
export async function registerPaste({ text, html }: Paste): Promise<Result<PickedFile>> {
  if (text.length > pasteLimit) return fail('paste.tooLarge');
  // A page that is too long is left out: the text says nearly the same in a tenth of the length.
  const page = html === undefined || html === '' || html.length > pasteLimit ? {} : { html };
  return callShell('files.takePaste', { text, ...page });
}

/** Tells the shell's log about a bug: its kind and stack go there, its message (may hold personal data) does not. */
export async function logError(where: string, error: unknown): Promise<void> {
  const what = error instanceof Error ? (error.stack ?? error.name) : String(error);
  await callShell('app.logError', { where: where.slice(0, 200), what: what.slice(0, 4000) });
}
