import { numberProspects } from '@shared/domain/stages/prospect-number';
import { readStageRules } from '@shared/domain/stages/stage-rules';
import type { BookSession } from '../book-session';
import { readToday } from '../current-period';

/** Gives the next 准客户编号 of a book; looks through the customers only when it is asked. */
export function nextProspectNoOf(session: Pick<BookSession, 'customers' | 'settings'>): () => string {
  return () => {
    const { numberPattern } = readStageRules(session.settings);
    return numberProspects(numberPattern, Number(readToday().slice(0, 4)), session.customers.all())();
  };
}
