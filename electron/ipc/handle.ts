import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import {
  type Answers,
  argumentSchemas,
  type Channel,
  type CheckedArgument,
  droppedPathsSchema,
  type PickedFile,
  type PortName,
  portNames,
  type ShellEvent,
  type ShellEvents,
} from '@shared/ipc/contract';
import { wire } from '@shared/ipc/wire';
import {
  type IpcMainInvokeEvent,
  ipcMain,
  type MessagePortMain,
  type WebContents,
  type WebFrameMain,
} from 'electron';
import { z } from 'zod';

type Answer<C extends Channel> = Result<Answers[C]> | Promise<Result<Answers[C]>>;

/** One handler for every channel of the contract; a channel without one does not compile. */
export type Handlers = { readonly [C in Channel]: (argument: CheckedArgument<C>) => Answer<C> };

/** What answers the window, and how to know that it is ours. */
export interface Counter {
  readonly handlers: Handlers;
  readonly openPort: (name: PortName) => Promise<Result<MessagePortMain>>;
  readonly registerDropped: (paths: readonly string[]) => Promise<Result<readonly PickedFile[]>>;
  /** True for the one window that may speak. */
  readonly isOurWindow: (contents: WebContents) => boolean;
  /** Origin the window's main frame must have, such as `app://branchbook`. */
  readonly origin: string;
  /** Hears of a handler that threw, which is a bug. */
  readonly onFault: (channel: string, error: unknown) => void;
}

const portOrder = z.object({ name: z.enum(portNames), id: z.string().uuid() });

/**
 * Opens the counter: the only place that listens to windows. Refuses with `ipc.sender` (not our window, not its main
 * frame, not our page), `ipc.channel`, `ipc.arguments`; a handler that throws is answered with `ipc.fault`.
 */
export function openCounter(counter: Counter): void {
  ipcMain.handle(wire.call, (event, channel: unknown, argument: unknown) =>
    guard(counter, event, String(channel), async () => {
      if (typeof channel !== 'string' || !Object.hasOwn(argumentSchemas, channel)) return fail('ipc.channel');
      return callHandler(counter.handlers, channel as Channel, argument);
    }),
  );

  ipcMain.handle(wire.drop, (event, paths: unknown) =>
    guard(counter, event, 'drop', async () => {
      const checked = droppedPathsSchema.safeParse(paths);
      return checked.success ? counter.registerDropped(checked.data) : fail('files.notFile');
    }),
  );

  ipcMain.handle(wire.port, (event, order: unknown) =>
    guard(counter, event, 'port', async () => {
      const checked = portOrder.safeParse(order);
      if (!checked.success) return fail('ipc.arguments');
      const port = await counter.openPort(checked.data.name);
      if (!port.ok) return port;
      event.sender.postMessage(wire.port, { id: checked.data.id }, [port.value]);
      return succeed(null);
    }),
  );
}

/** Sends an event to the window; a window that is gone hears nothing. */
export function sendEvent<E extends ShellEvent>(
  contents: WebContents,
  event: E,
  value: ShellEvents[E],
): void {
  if (!contents.isDestroyed()) contents.send(wire.event, event, value);
}

async function guard(
  counter: Counter,
  event: IpcMainInvokeEvent,
  place: string,
  answer: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  if (
    !counter.isOurWindow(event.sender) ||
    !isMainFrame(event) ||
    event.senderFrame?.origin !== counter.origin
  ) {
    return fail('ipc.sender');
  }
  try {
    return await answer();
  } catch (error) {
    counter.onFault(place.slice(0, 60), error);
    return fail('ipc.fault');
  }
}

function isMainFrame({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  const main: WebFrameMain = sender.mainFrame;
  return senderFrame !== null && senderFrame.parent === null && senderFrame.routingId === main.routingId;
}

async function callHandler<C extends Channel>(
  handlers: Handlers,
  channel: C,
  argument: unknown,
): Promise<Result<Answers[C]>> {
  const checked = argumentSchemas[channel].safeParse(argument);
  if (!checked.success) {
    // Where it is wrong, never what it holds.
    const at = checked.error.issues[0]?.path.join('.') ?? '';
    return fail('ipc.arguments', { details: { channel, at } });
  }
  // The schema of a channel and the handler's argument come from the same entry of the contract.
  return handlers[channel](checked.data as CheckedArgument<C>);
}
