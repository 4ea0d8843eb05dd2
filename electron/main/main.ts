import { stackOf, traceOf } from '@electron/services/error-trace';
import { wordsIn } from '@shared/words/define-words';
import { shellWords } from '@shared/words/shell';
import { app } from 'electron';
import { findMonthlyArguments } from './monthly-arguments';
import { findRefusedSwitch } from './refused-switches';
import { runMonth } from './run-month';
import { runWindow } from './run-window';
import { readSettings } from './settings';

const monthly = findMonthlyArguments(process.argv);
// Development and tests look into the app by these very switches; a branch's package is looked into by nobody.
const refused = app.isPackaged ? findRefusedSwitch(process.argv) : undefined;
if (refused === undefined) {
  const run = monthly === undefined ? runWindow() : runMonth(monthly);
  run.catch((error: unknown) => {
    // A fault before there is a window or a log: a process without either must not stay behind.
    process.stderr.write(`${traceOf(stackOf(error)).join(' | ')}\n`);
    app.exit(1);
  });
} else {
  // Taken back first: Chromium looks for it only after this.
  app.commandLine.removeSwitch(refused);
  process.stderr.write(`${wordsIn(shellWords, readSettings(process.env).lang).switchRefused(refused)}\n`);
  app.exit(2);
}
