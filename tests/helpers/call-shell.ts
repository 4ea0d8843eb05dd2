import type { Page } from '@playwright/test';
import type { Result } from '@shared/domain/kernel/result';
import type { Answers, Argument, Channel } from '@shared/ipc/contract';
import type { ShellBridge } from '@shared/ipc/wire';

/** Calls a channel from the page, as the app itself does. */
export async function callShell<C extends Channel>(
  page: Page,
  channel: C,
  argument: Argument<C>,
): Promise<Result<Answers[C]>> {
  return (await callRaw(page, channel, argument)) as Result<Answers[C]>;
}

/** Calls whatever is given, also what the contract does not know. */
export function callRaw(page: Page, channel: string, argument: unknown): Promise<Result<unknown>> {
  return page.evaluate(
    ([name, value]) => {
      const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
      return branchbook.call(name, value);
    },
    [channel, argument] as const,
  );
}
