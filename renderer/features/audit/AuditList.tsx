import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ListHead } from '@renderer/components/virtual-list/ListHead';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import type { AuditRow } from '@shared/domain/audit/audit-event';
import { amountOf, groupOf } from '@shared/domain/audit/audit-group';
import { auditPageWords } from '@shared/words/audit-page';
import { useEventWords } from './use-event-words';

const rowHeight = 32;

interface Props {
  readonly count: number;
  readonly rowAt: (index: number) => AuditRow | undefined;
  readonly current: number;
  readonly onCurrent: (index: number) => void;
}

/** The entries, the newest first; only those in view are drawn. */
export function AuditList({ count, rowAt, current, onCurrent }: Props) {
  const words = useWords(auditPageWords);
  return (
    <div className="bb-audit-table">
      <ListHead
        className="bb-audit-row"
        captions={[words.when, words.who, words.kind, words.what, words.howMany, words.machine, words.number]}
      />
      <VirtualList
        label={words.list}
        testId="audit-list"
        count={count}
        rowHeight={rowHeight}
        current={current}
        onCurrent={onCurrent}
        renderRow={(index) => <Line row={rowAt(index)} />}
      />
    </div>
  );
}

function Line({ row }: { readonly row: AuditRow | undefined }) {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const describe = useEventWords();
  if (row === undefined) return <div className="bb-list-row bb-audit-row" />;
  const amount = amountOf(row.event);
  const group = groupOf(row.event);
  const told = describe(row.event);
  return (
    <div className="bb-list-row bb-audit-row" data-no={row.no}>
      <span className="bb-audit-quiet">{formats.moment(row.at)}</span>
      <span>{row.person === '' ? words.nobody : row.person}</span>
      <span className="bb-audit-quiet">{words[group]}</span>
      <span title={told}>{told}</span>
      <span className="bb-number">{amount === null ? '' : formats.count(amount)}</span>
      <span className="bb-audit-quiet">{row.machine}</span>
      <span className="bb-number bb-audit-quiet">{formats.count(row.no)}</span>
    </div>
  );
}
