import { findMonthlyArguments } from './monthly-arguments';
import { runMonth } from './run-month';
import { runWindow } from './run-window';

const monthly = findMonthlyArguments(process.argv);
void (monthly === undefined ? runWindow() : runMonth(monthly));
