import { stackOf, traceOf } from '@electron/services/error-trace';
import { app } from 'electron';
import { findMonthlyArguments } from './monthly-arguments';
import { runMonth } from './run-month';
import { runWindow } from './run-window';

const monthly = findMonthlyArguments(process.argv);
const run = monthly === undefined ? runWindow() : runMonth(monthly);
run.catch((error: unknown) => {
  // A fault before there is a window or a log: a process without either must not stay behind.
  process.stderr.write(`${traceOf(stackOf(error)).join(' | ')}\n`);
  app.exit(1);
});
