/** Entry of the workbook process: reads and writes workbooks away from the window, which never waits for them. */
import { workbookOrderSchema } from '@shared/ipc/workbook-port';
import { stackOf, traceOf } from '../services/error-trace';
import { Grants } from './grants';
import { serveWorkbooks } from './serve-workbooks';

// ExcelJS's zip code still calls Buffer() as a function; that is no news for whoever runs the month on a console.
process.noDeprecation = true;

const grants = new Grants();

process.parentPort.on('message', (event) => {
  const order = workbookOrderSchema.safeParse(event.data);
  if (!order.success) return;
  switch (order.data.type) {
    case 'grant':
    case 'hold':
      grants.add(order.data);
      return;
    case 'forget':
      grants.forget(order.data.tokens);
      return;
    default:
  }
  const port = event.ports[0];
  if (port !== undefined) serveWorkbooks(port, grants, reportBug);
});

/** To the console of the shell, without messages: they can quote cells. */
function reportBug(error: unknown): void {
  process.stderr.write(`workbook process: ${traceOf(stackOf(error)).join(' | ')}\n`);
}
