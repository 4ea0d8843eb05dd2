import { FailureNotice } from '@renderer/components/FailureNotice';
import { tell } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useChangeWords } from '@renderer/components/language/use-change-words';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import type { HistoryEntry } from '@renderer/data/book/engine/customer-history';
import { useCustomerHistory } from '@renderer/data/history/use-customer-history';
import { useRelations } from '@renderer/data/relations/use-relations';
import { useSession } from '@renderer/data/session-context';
import { nameOf } from '@shared/domain/fields/values';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import { safetyWords } from '@shared/words/safety';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { CustomerChoice } from './CustomerChoice';
import { describeRestore } from './describe-restore';
import { useCustomerRestore } from './use-customer-restore';

interface Props {
  /** The customer, when it is known from where the person came. */
  readonly initialId: string | null;
  readonly onClose: () => void;
}

/** One customer back to how it was before a change: old and new side by side, then one change that can be undone. */
export function RestoreCustomerDialog({ initialId, onClose }: Props) {
  const words = useWords(safetyWords);
  const session = useSession();
  const [id, setId] = useState(initialId);
  const [entry, setEntry] = useState<HistoryEntry | null>(null);
  const [busy, setBusy] = useState(false);
  const restoring = useCustomerRestore(id, entry);
  const choose = (next: string) => {
    setId(next);
    setEntry(null);
  };
  const carryOut = async () => {
    const name = nameOf(session.customers.get(id ?? '') ?? { id: '', kind: 'individual' });
    setBusy(true);
    const done = await restoring.restore();
    setBusy(false);
    if (!done) return;
    tell(words.customerRestored(name));
    onClose();
  };
  return (
    <Modal
      open
      centered
      width={880}
      title={words.restoreOne}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="primary"
            disabled={restoring.found === null}
            loading={busy}
            data-testid="restore-customer-confirm"
            onClick={() => void carryOut()}
          >
            {words.restore}
          </Button>
        </>
      }
    >
      <div className="bb-restore" data-testid="restore-customer-dialog">
        <CustomerChoice value={id} disabled={busy} onChoose={choose} />
        <div className="bb-restore-desk">
          <section aria-label={words.pickMoment}>
            <h3>{words.pickMoment}</h3>
            {id === null ? null : <Moments key={id} id={id} chosen={entry} onChoose={setEntry} />}
          </section>
          <section aria-label={words.afterwards}>
            <Comparison id={id} restoring={restoring} />
          </section>
        </div>
      </div>
    </Modal>
  );
}

interface MomentsProps {
  readonly id: string;
  readonly chosen: HistoryEntry | null;
  readonly onChoose: (entry: HistoryEntry) => void;
}

/** The changes that can be taken back, the newest first. The one that made the customer is not among them. */
function Moments({ id, chosen, onChoose }: MomentsProps) {
  const words = useWords(safetyWords);
  const formats = useFormats();
  const describe = useChangeWords();
  const { index } = useRelations();
  const related = index.of(id).map((relation) => relation.id);
  const { entries, hasMore, progress, failure, since, readMore } = useCustomerHistory(id, related, true);
  const shown = entries.filter((entry) => !makesCustomer(entry, id));
  return (
    <div className="bb-restore-moments">
      {failure === null ? null : <FailureNotice failure={failure} />}
      {shown.map((entry) => (
        <button
          key={entry.seq}
          type="button"
          aria-pressed={chosen?.seq === entry.seq}
          data-testid="restore-moment"
          onClick={() => onChoose(entry)}
        >
          <time>{formats.moment(new Date(wallTimeOf(entry.header.clock)).toISOString())}</time>
          <span>{describe(entry.header.label)}</span>
          <span className="bb-muted">{entry.header.actor}</span>
        </button>
      ))}
      {shown.length === 0 && progress === null && !hasMore ? (
        <p className="bb-muted">{words.noChanges}</p>
      ) : null}
      {hasMore && progress === null ? (
        <Button size="small" type="text" onClick={readMore}>
          {words.moreMoments}
        </Button>
      ) : null}
      {since === null || hasMore ? null : (
        <p className="bb-form-note">
          {words.keptSince(formats.moment(new Date(wallTimeOf(since)).toISOString()))}
        </p>
      )}
    </div>
  );
}

function makesCustomer({ touched }: HistoryEntry, id: string): boolean {
  return touched.some(
    (record) => record.collection === 'customers' && record.id === id && record.before === null,
  );
}

interface ComparisonProps {
  readonly id: string | null;
  readonly restoring: ReturnType<typeof useCustomerRestore>;
}

/** Values now and after, side by side. */
function Comparison({ id, restoring }: ComparisonProps) {
  const words = useWords(safetyWords);
  const { lang } = useLang();
  const { found, failure } = restoring;
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (found === null || id === null) return <p className="bb-restore-hint">{words.compareHint}</p>;
  return (
    <table className="bb-restore-table" data-testid="restore-comparison">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.afterwards}</th>
        </tr>
      </thead>
      <tbody>
        {describeRestore(found.touched, id, lang).map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.what}</th>
            <td>{line.now}</td>
            <td>{line.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
