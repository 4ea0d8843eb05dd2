/** The unattended month in its hidden window. */
export function MonthRun() {
  return null;
}
