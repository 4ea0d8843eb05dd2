/** The worker that owns the sealed book. It has no window, no network and no way out but its ports. */
import { WorkerHost } from '@renderer/data/book/engine/worker-host';
import type { ToWorker } from '@renderer/data/book/worker-protocol';

const host = new WorkerHost((message, transfer) => self.postMessage(message, { transfer }));

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  void host.take(event.data, event.ports);
});
