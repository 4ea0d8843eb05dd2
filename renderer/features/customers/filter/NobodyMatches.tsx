import { EmptyState } from '@renderer/components/EmptyState';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import { describeFilter, describeTab } from '@renderer/data/view/describe-filters';
import { type EmptyingPart, findEmptying, type RequestPart } from '@renderer/data/view/find-emptying';
import { narrowTo } from '@renderer/data/view/narrowing';
import { filterWords } from '@shared/words/customer-filters';
import { customersWords } from '@shared/words/customers';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { PageModel } from '../use-page-model';

/** How many ways out are offered beside the one that clears everything. */
const offered = 3;

/** Nobody is shown: which condition empties the view, and how to leave it out. */
export function NobodyMatches({ model }: { readonly model: PageModel }) {
  const words = useWords(filterWords);
  const pageWords = useWords(customersWords);
  const formats = useFormats();
  const { live, view, lang, filters, session } = model;
  const { index, schemes } = live;
  const parts = useMemo(() => findEmptying(index, view.request), [index, view.request]);
  const nameOf = (part: RequestPart): string => {
    switch (part.kind) {
      case 'narrowing':
        return view.request.narrowing?.label ?? '';
      case 'tab':
        return describeTab(view.request.tab, { lang, schemes }) ?? pageWords.all;
      case 'query':
        return words.saysSearch(view.request.query.trim());
      case 'filter': {
        const filter = view.request.filters[part.at];
        return filter === undefined ? '' : describeFilter(filter, { lang, schemes });
      }
    }
  };
  const drop = (part: RequestPart) => {
    if (part.kind === 'narrowing') narrowTo(session, null);
    if (part.kind === 'narrowing' || part.kind === 'query') navigate('customers', {}, { replace: true });
    if (part.kind === 'tab') model.views.change({ tab: 'all' });
    if (part.kind === 'filter') model.filter(filters.filter((_, at) => at !== part.at));
  };
  const helping = parts.filter(({ without }) => without > 0);
  return (
    <EmptyState
      icon="search"
      title={words.nobody}
      text={explain(parts, helping)}
      actions={
        <>
          {helping.slice(0, offered).map(({ part, without }) => (
            <Button key={nameOf(part)} onClick={() => drop(part)}>
              {words.dropFor(nameOf(part), formats.count(without))}
            </Button>
          ))}
          <Button onClick={model.clearAll}>{pageWords.clearAll}</Button>
        </>
      }
    />
  );

  function explain(all: readonly EmptyingPart[], useful: readonly EmptyingPart[]): string {
    const never = all.find(({ alone }) => alone === 0);
    if (never !== undefined) return words.nobodyAtAll(nameOf(never.part));
    const [only] = useful;
    if (only === undefined) return words.nobodyTogether;
    return useful.length === 1 ? words.nobodyMeets(nameOf(only.part)) : pageWords.noMatchText;
  }
}
