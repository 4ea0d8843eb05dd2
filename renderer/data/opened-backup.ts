import type { PickedFile } from '@shared/ipc/contract';
import { callShell, onShellEvent } from './bridge';

/**
 * Hears of every backup that a person opens from outside the app (double click on a `.branchbook` file), also of the
 * one the app was started with. Each is told once. Returns the way to stop.
 */
export function onOpenedBackup(listener: (file: PickedFile) => void): () => void {
  let listening = true;
  const take = async () => {
    if (!listening) return;
    const taken = await callShell('files.openedBackup', {});
    if (taken.ok && taken.value !== null) listener(taken.value);
  };
  void take();
  const stop = onShellEvent('backupOpened', () => void take());
  return () => {
    listening = false;
    stop();
  };
}
