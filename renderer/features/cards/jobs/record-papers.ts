import type { BookSession } from '@renderer/data/book-session';
import { printingsOf } from '@renderer/data/paper/printings';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { fieldsOnLayout } from '@shared/domain/paper/fields-on-layout';
import { sayNamed } from '@shared/domain/paper/layout';
import type { StudioSetting } from '../paper/studio-setting';
import type { Tally } from './make-parts';

/** Writes into the audit trail what left the PC: an entry for each paper, with its layout and the fields on it. */
export async function recordPapers(
  session: BookSession,
  tally: Tally,
  out: { readonly to: 'printer' | 'pdf'; readonly file: string },
  { masked, lang }: Pick<StudioSetting, 'masked' | 'lang'>,
): Promise<Result<null>> {
  let recorded: Result<null> = succeed(null);
  for (const { paper, layout, pages, customers } of tally.papers) {
    const made = await printingsOf(session).record({
      ...out,
      paper,
      layout: { id: layout.id, name: sayNamed(layout.name, lang) },
      pages,
      fields: fieldsOnLayout(layout),
      full: !masked && customers.length > 0,
      customers,
    });
    if (!made.ok) recorded = made;
  }
  return recorded;
}
