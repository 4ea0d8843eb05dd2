/** The worker behind the door: reads a workbook and tries its import. It has no way to write to the book. */
import { DoorDesk } from '@renderer/data/workbook-door/desk/door-desk';
import type { ToDesk } from '@renderer/data/workbook-door/door-protocol';

const desk = new DoorDesk((message) => self.postMessage(message));

self.addEventListener('message', (event: MessageEvent<ToDesk>) => {
  void desk.take(event.data, event.ports);
});
