import { fail } from '@shared/domain/kernel/result';
import type { ShellEvent } from '@shared/ipc/contract';
import { type PortMessage, type ShellBridge, wire } from '@shared/ipc/wire';
import { contextBridge, ipcRenderer, webUtils } from 'electron';

type Listener = (event: ShellEvent, value: unknown) => void;

/** Offers the page its few ways to the shell, the only place that speaks to the main process. */
export function offerBridge(): void {
  const listeners = new Set<Listener>();

  ipcRenderer.on(wire.event, (_event, name: ShellEvent, value: unknown) => {
    // A page that has nothing to finish must not keep the window from closing.
    if (name === 'closing' && listeners.size === 0)
      void ipcRenderer.invoke(wire.call, 'app.readyToClose', {});
    for (const listener of listeners) listener(name, value);
  });

  ipcRenderer.on(wire.port, (event, { id }: { readonly id: string }) => {
    const message: PortMessage = { type: wire.port, id };
    window.postMessage(message, window.location.origin, event.ports);
  });

  const bridge: ShellBridge = {
    call: (channel, argument) => ipcRenderer.invoke(wire.call, channel, argument),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openPort: (name, id) => ipcRenderer.invoke(wire.port, { name, id }),
    registerDroppedFiles: async (files) => {
      const paths = files.map(findPath);
      return paths.includes('') ? fail('files.notFile') : ipcRenderer.invoke(wire.drop, paths);
    },
  };
  contextBridge.exposeInMainWorld('branchbook', bridge);
}

/** Where a dropped file lies; empty for anything that is not a file on this PC. */
function findPath(file: object): string {
  return file instanceof File ? webUtils.getPathForFile(file) : '';
}
