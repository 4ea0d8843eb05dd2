/** Names of the raw messages under the contract, and the shape of what the preload script offers the page. */
import type { Result } from '../domain/kernel/result';
import type { PickedFile, PortName, ShellEvent } from './contract';

export const wire = {
  call: 'branchbook:call',
  port: 'branchbook:port',
  drop: 'branchbook:drop',
  event: 'branchbook:event',
} as const;

/** Characters that a paste may hold, as text and as a page each: 20 MB. */
export const pasteLimit = 20 * 1024 * 1024;

/** `window.branchbook`: everything the page can reach of the shell. Use it through `renderer/data/bridge.ts`. */
export interface ShellBridge {
  /** Calls a channel of the contract; an unknown channel or a bad argument is refused with a reason. */
  call(channel: string, argument: unknown): Promise<Result<unknown>>;
  /** Hears every event of the shell; returns the way to stop. */
  on(listener: (event: ShellEvent, value: unknown) => void): () => void;
  /** Asks for a port; it arrives as a window message `{ type: wire.port, id }` carrying the port. */
  openPort(name: PortName, id: string): Promise<Result<null>>;
  /** Takes DOM `File`s dropped on the window; made-up files without a place on disk are refused. */
  registerDroppedFiles(files: readonly object[]): Promise<Result<readonly PickedFile[]>>;
}

/** The window message that carries a port. */
export interface PortMessage {
  readonly type: typeof wire.port;
  readonly id: string;
}
