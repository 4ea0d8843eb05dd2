import type { MonthComplaint } from '@shared/words/month';

const known = ['workbook', 'period', 'out', 'book', 'lang', 'mapping', 'password-file'] as const;
export type MonthlyOption = (typeof known)[number];
/** The values of each option in order; only `workbook` may have several. */
export type MonthlyValues = { readonly [O in MonthlyOption]?: readonly string[] };

/** A step of checking: its value, or the complaint that ends the run. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaint: MonthComplaint };

/** Splits the command line into options: `--name value` or `--name=value`, nothing else. */
export function splitMonthlyOptions(args: readonly string[]): Checked<MonthlyValues> {
  const values: { [O in MonthlyOption]?: string[] } = {};
  const waiting = args[Symbol.iterator]();
  for (const arg of waiting) {
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const name = equals === -1 ? arg : arg.slice(0, equals);
    const option = known.find((candidate) => `--${candidate}` === name);
    if (option === undefined) return complain({ kind: 'unknownOption', text: arg });
    const next = equals === -1 ? waiting.next().value : arg.slice(equals + 1);
    if (!next || (equals === -1 && next.startsWith('--'))) return complain({ kind: 'valueMissing', option });
    if (values[option] !== undefined && option !== 'workbook') return complain({ kind: 'repeated', option });
    values[option] = [...(values[option] ?? []), next];
  }
  return { ok: true, value: values };
}

/** Wraps a complaint as the end of the checking. */
export function complain(complaint: MonthComplaint): {
  readonly ok: false;
  readonly complaint: MonthComplaint;
} {
  return { ok: false, complaint };
}
