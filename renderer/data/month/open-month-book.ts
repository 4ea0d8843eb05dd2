import { type Result, succeed } from '@shared/domain/kernel/result';
import type { MonthOrder } from '@shared/ipc/contract';
import { createBook } from '../book/create-book';
import { chooseBook } from '../book/locate-book';
import { makeId } from '../book/make-id';
import { openBook } from '../book/open-book';
import type { BookSession } from '../book-session';

/** Under which names a book is made when there is none. */
export interface MonthBookNames {
  readonly branchName: string;
  readonly person: string;
}

/**
 * Opens the book of the run: the one in the folder, or a new one where there is none. A throw-away book gets a
 * password nobody knows. Reasons: those of `createBook` and `openBook`.
 */
export async function openMonthBook(
  order: Pick<MonthOrder, 'password'>,
  names: MonthBookNames,
): Promise<Result<{ readonly session: BookSession; readonly made: boolean }>> {
  const location = await chooseBook('own');
  if (!location.ok) return location;
  if (location.value.state === 'none') {
    const password = order.password ?? `${makeId()}${makeId()}`;
    const created = await createBook({ ...names, password, sample: false });
    return created.ok ? succeed({ session: created.value.session, made: true }) : created;
  }
  const opened = await openBook({ password: order.password ?? '' });
  return opened.ok ? succeed({ session: opened.value, made: false }) : opened;
}
