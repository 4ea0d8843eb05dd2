import type { FactEdit } from '@renderer/components/facts/FactLines';
import { useCorrecting } from '@renderer/components/facts/use-correcting';
import { useEditing } from '@renderer/components/facts/use-editing';
import { VerifyList } from '@renderer/components/facts/VerifyList';
import { useWords } from '@renderer/components/language/language-context';
import { usePageAction } from '@renderer/components/page-actions';
import { useCustomerForms } from '@renderer/data/evaluations/use-customer-forms';
import { noteRecent } from '@renderer/data/find/recent-customers';
import { useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';
import { useEffect, useRef, useState } from 'react';
import { ContactsPart } from './contacts/ContactsPart';
import { EvaluationsPart } from './EvaluationsPart';
import { FactsPart } from './facts/FactsPart';
import { MissingLine } from './facts/MissingLine';
import { CustomerHead } from './head/CustomerHead';
import { HistoryPart } from './history/HistoryPart';
import { BalancesPart } from './holdings/BalancesPart';
import { HoldingsPart } from './holdings/HoldingsPart';
import { ImprovementsPart } from './ImprovementsPart';
import { RelationsPart } from './relations/RelationsPart';
import { TiersPart } from './TiersPart';
import { useCustomerActions } from './use-customer-actions';
import { useCustomerKeys } from './use-customer-keys';
import { useParts } from './use-parts';

interface Props {
  readonly record: CustomerRecord;
  /** The part a link points to. */
  readonly part: string | undefined;
}

/** The page of a customer of the book. */
export function CustomerSheet({ record, part }: Props) {
  const session = useSession();
  const words = useWords(customerPageWords);
  const settings = useSettings();
  const schemes = schemesOf(settings);
  const editing = useEditing(session);
  const actions = useCustomerActions(record);
  const root = useRef<HTMLElement>(null);
  const parts = useParts(part, root);
  const forms = useCustomerForms(record.id);
  const [edit, setEdit] = useState<FactEdit | null>(null);
  const correct = useCorrecting(record, 'customer', setEdit);
  const [isRecording, setRecording] = useState(false);
  useCustomerKeys(actions, () => setRecording(true));
  usePageAction('print', actions.print);
  usePageAction('contact', () => setRecording(true));
  useEffect(() => noteRecent(session, record.id), [session, record.id]);
  const name = nameOf(record);
  return (
    <section
      className="bb-page bb-customer"
      data-testid="page-customer"
      aria-label={words.page(name)}
      ref={root}
      tabIndex={-1}
    >
      <CustomerHead
        record={record}
        schemes={schemes}
        actions={actions}
        parts={parts}
        onRecord={() => setRecording(true)}
      />
      <div className="bb-customer-body" ref={parts.scroller}>
        <MissingLine record={record} onFill={(key) => setEdit({ key })} />
        <div className="bb-customer-columns">
          <div className="bb-customer-main">
            <VerifyList
              record={record}
              onCorrect={correct}
              onIgnore={(cell) => void editing.ignore(record, cell)}
            />
            <FactsPart
              record={record}
              edit={edit}
              onEdit={setEdit}
              onCommit={(values) => void editing.edit(record, values)}
            />
            <HoldingsPart record={record} />
            <BalancesPart record={record} />
            <EvaluationsPart record={record} known={forms} />
            <HistoryPart record={record} />
          </div>
          <div className="bb-customer-side">
            <TiersPart record={record} schemes={schemes} />
            <ImprovementsPart customerId={record.id} known={forms} />
            <ContactsPart record={record} isRecording={isRecording} onRecord={setRecording} />
            <RelationsPart record={record} />
          </div>
        </div>
      </div>
    </section>
  );
}
