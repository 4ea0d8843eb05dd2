import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { CustomerRecord } from '@shared/domain/records/records';
import { bulkWords } from '@shared/words/bulk';
import { useMemo, useState } from 'react';
import type { PageModel } from '../use-page-model';

/** Whose cells are meant. */
export type Scope = 'selected' | 'shown' | 'all';

export interface ChosenScope {
  readonly scope: Scope;
  readonly options: readonly { readonly value: Scope; readonly label: string }[];
  readonly customers: readonly CustomerRecord[];
  choose(scope: Scope): void;
}

/** The ticked customers while there are any, else those shown; the person can choose among the scopes given. */
export function useScope(model: PageModel, scopes: readonly Scope[]): ChosenScope {
  const words = useWords(bulkWords);
  const formats = useFormats();
  const { selected, session } = model;
  const offered = scopes.filter((scope) => scope !== 'selected' || selected.size > 0);
  const [wanted, choose] = useState<Scope | null>(null);
  const scope = wanted !== null && offered.includes(wanted) ? wanted : (offered[0] ?? 'shown');
  const { edits, shown } = model;
  const customers = useMemo(() => {
    // Read anew when customers change under the dialog, by an undo for one.
    if (edits < 0 || shown === undefined) return [];
    if (scope === 'selected') return [...selected].flatMap((id) => session.customers.get(id) ?? []);
    if (scope === 'all') return session.customers.all();
    const { records } = model.live.index;
    return Array.from(shown.order, (position) => records[position]).filter((record) => record !== undefined);
  }, [scope, selected, session, shown, edits, model.live]);
  const countOf: Readonly<Record<Scope, number>> = {
    selected: selected.size,
    shown: shown.order.length,
    all: model.total,
  };
  const options = offered.map((value) => ({ value, label: words[value](formats.count(countOf[value])) }));
  return { scope, options, customers, choose };
}
