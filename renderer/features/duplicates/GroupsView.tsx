import { EmptyState } from '@renderer/components/EmptyState';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ViewTabs } from '@renderer/components/ViewTabs';
import type { ScanOutcome } from '@renderer/data/duplicates/scan-customers';
import type { DuplicateCluster } from '@shared/domain/duplicates/cluster-pairs';
import { type MatchReason, matchReasons } from '@shared/domain/duplicates/compare-persons';
import type { KeptApart } from '@shared/domain/duplicates/kept-apart';
import { duplicatesWords } from '@shared/words/duplicates';
import { describeMatchReason } from '@shared/words/same-person';
import { useMemo, useState } from 'react';
import { ApartList } from './ApartList';
import { ClusterList } from './ClusterList';
import { PairDesk } from './PairDesk';

interface Props {
  readonly clusters: readonly DuplicateCluster[];
  readonly apart: ReadonlyMap<string, KeptApart>;
  readonly outcome: ScanOutcome | null;
}

type Tab = 'all' | 'apart' | MatchReason;

/** The groups a scan found, by reason: the list at the left, two of a group side by side at the right. */
export function GroupsView({ clusters, apart, outcome }: Props) {
  const words = useWords(duplicatesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [tab, setTab] = useState<Tab>('all');
  const [at, setAt] = useState(0);
  const byReason = useMemo(() => {
    const counts = new Map<MatchReason, DuplicateCluster[]>();
    for (const cluster of clusters) {
      const reason = cluster.pairs[0]?.match.reason;
      if (reason !== undefined) counts.set(reason, [...(counts.get(reason) ?? []), cluster]);
    }
    return counts;
  }, [clusters]);
  const shown = tab === 'all' || tab === 'apart' ? clusters : (byReason.get(tab) ?? []);
  const current = shown[Math.min(at, shown.length - 1)];
  const choose = (next: Tab) => {
    setTab(next);
    setAt(0);
  };
  const tabs = [
    { key: 'all', label: words.all, count: clusters.length },
    ...matchReasons
      .filter((reason) => byReason.has(reason))
      .map((reason) => ({
        key: reason,
        label: describeMatchReason(reason, lang),
        count: byReason.get(reason)?.length ?? 0,
      })),
    ...(apart.size === 0 ? [] : [{ key: 'apart', label: words.apartTab, count: apart.size }]),
  ];
  const notes = [
    outcome?.cut === true ? words.cut(formats.count(outcome.pairs.length)) : '',
    outcome !== null && outcome.crowded > 0 ? words.crowded(formats.count(outcome.crowded)) : '',
  ].filter((note) => note !== '');
  return (
    <>
      <ViewTabs
        tabs={tabs}
        current={tab === 'apart' && apart.size === 0 ? 'all' : tab}
        label={words.ways}
        aside={notes.length === 0 ? undefined : notes.join(lang === 'en' ? '; ' : '；')}
        onChange={(key) => choose(key as Tab)}
      />
      {tab === 'apart' && apart.size > 0 ? (
        <ApartList apart={apart} />
      ) : clusters.length === 0 ? (
        <EmptyState
          icon="check"
          title={words.noneTitle}
          text={outcome === null ? undefined : words.noneText(formats.count(outcome.customers))}
        />
      ) : (
        <div className="bb-dup-groups">
          <div className="bb-dup-list">
            <ClusterList
              clusters={shown}
              current={current === undefined ? -1 : shown.indexOf(current)}
              onCurrent={setAt}
            />
          </div>
          {current === undefined ? (
            <p className="bb-dup-choose">{words.noneOfKind}</p>
          ) : (
            <PairDesk
              key={current.ids.join()}
              pairs={current.pairs}
              onDone={() => setAt(Math.min(at, Math.max(0, shown.length - 2)))}
              {...(at < shown.length - 1 ? { onNext: () => setAt(at + 1) } : {})}
            />
          )}
        </div>
      )}
    </>
  );
}
