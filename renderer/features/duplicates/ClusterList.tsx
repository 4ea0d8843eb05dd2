import { useLang, useWords } from '@renderer/components/language/language-context';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import { useSession } from '@renderer/data/session-context';
import type { DuplicateCluster } from '@shared/domain/duplicates/cluster-pairs';
import { nameOf } from '@shared/domain/fields/values';
import { duplicatesWords } from '@shared/words/duplicates';
import { describeMatch, describeStrength } from '@shared/words/same-person';

interface Props {
  readonly clusters: readonly DuplicateCluster[];
  readonly current: number;
  readonly onCurrent: (index: number) => void;
}

/** Names shown of a group; the rest is a number. */
const namesShown = 3;

/** The groups: names and how many, below why, and how sure it is. */
export function ClusterList({ clusters, current, onCurrent }: Props) {
  const words = useWords(duplicatesWords);
  const { lang } = useLang();
  const { customers } = useSession();
  const nameAt = (id: string) => {
    const record = customers.get(id);
    return (record === undefined ? '' : nameOf(record)) || words.nameless;
  };
  return (
    <VirtualList
      count={clusters.length}
      rowHeight={52}
      label={words.groups}
      current={current}
      onCurrent={onCurrent}
      testId="duplicate-groups"
      renderRow={(index) => {
        const cluster = clusters[index];
        const match = cluster?.pairs[0]?.match;
        if (cluster === undefined || match === undefined) return null;
        const names = [...new Set(cluster.ids.map(nameAt))];
        return (
          <div className="bb-dup-row" data-testid="duplicate-group">
            <span className="bb-dup-names">
              {names.slice(0, namesShown).join(lang === 'en' ? ', ' : '、')}
            </span>
            <span className="bb-dup-strength" data-strength={match.strength}>
              {describeStrength(match.strength, lang)}
            </span>
            <span className="bb-dup-why">{describeMatch(match, lang)}</span>
            <span className="bb-dup-count">{words.several(cluster.ids.length)}</span>
          </div>
        );
      }}
    />
  );
}
