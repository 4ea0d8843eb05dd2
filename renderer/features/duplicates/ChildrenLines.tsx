import { useLang, useWords } from '@renderer/components/language/language-context';
import { haveTwoAccounts } from '@shared/domain/merging/choose-values';
import type { PlacedRecord } from '@shared/domain/merging/merge-view';
import type { CollectionName, CustomerRecord } from '@shared/domain/records/records';
import { duplicatesWords } from '@shared/words/duplicates';
import { Segmented } from 'antd';
import type { Merge } from './use-merge';

interface Props {
  readonly merge: Merge;
  readonly kept: CustomerRecord;
  readonly gone: CustomerRecord;
}

/** What goes over to the one who stays, and what becomes of balances that both have of one month. */
export function ChildrenLines({ merge, kept, gone }: Props) {
  const words = useWords(duplicatesWords);
  const { lang } = useLang();
  const { children } = merge;
  const [ofKept, ofGone] = [children?.of(kept.id) ?? [], children?.of(gone.id) ?? []];
  const count = (collection: CollectionName) =>
    ofGone.filter((child) => child.collection === collection).length;
  const counted = [
    [count('contacts'), words.contacts],
    [count('relations'), words.relations],
    [count('balances'), words.balances],
    [count('evaluations'), words.evaluations],
    [count('settings'), words.groupsOf],
  ] as const;
  const parts = counted.filter(([number]) => number > 0).map(([number, tell]) => tell(number));
  const twoAccounts = haveTwoAccounts(kept, gone);
  return (
    <dl className="bb-dup-children" data-testid="merge-children">
      <dt>{words.children}</dt>
      <dd>
        {children === null
          ? words.gathering
          : parts.length === 0
            ? words.noChildren
            : parts.join(lang === 'en' ? ', ' : '、')}
        <span className="bb-dup-note">{words.tierNote}</span>
      </dd>
      {shareMonths(ofKept, ofGone) ? (
        <>
          <dt>{words.sameMonths}</dt>
          <dd>
            <Segmented
              size="small"
              aria-label={words.sameMonths}
              value={merge.balances}
              options={[
                { value: 'sum', label: words.sumBalances },
                { value: 'kept', label: words.keepBalances },
              ]}
              onChange={merge.chooseBalances}
            />
            <span className="bb-dup-note">{twoAccounts ? words.sumNote : words.keepNote}</span>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function shareMonths(ofKept: readonly PlacedRecord[], ofGone: readonly PlacedRecord[]): boolean {
  const monthsOf = (children: readonly PlacedRecord[]) =>
    children.filter(({ collection }) => collection === 'balances').map(({ partition }) => partition);
  const months = new Set(monthsOf(ofKept));
  return monthsOf(ofGone).some((month) => months.has(month));
}
