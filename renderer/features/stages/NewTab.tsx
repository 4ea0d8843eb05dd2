import { IfMay } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import { useSliced } from '@renderer/data/stages/use-sliced';
import { textOf } from '@shared/domain/fields/values';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import { establishCustomers } from '@shared/domain/stages/move-stage';
import { countDays, countFirstDays, type FirstDays } from '@shared/domain/stages/read-stage';
import type { StageRules } from '@shared/domain/stages/stage-rules';
import { stagesWords } from '@shared/words/stages';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useCommonColumns } from './common-columns';
import { ListButton } from './ListButton';
import { type StageColumn, StageTable } from './StageTable';
import { useCommit } from './use-commit';
import { useTicks } from './use-ticks';

interface NewRow {
  readonly record: CustomerRecord;
  /** Days since the account was opened; undefined where that is not known. */
  readonly age: number | undefined;
  readonly first: FirstDays | undefined;
}

interface Props {
  readonly records: readonly CustomerRecord[];
  readonly rules: StageRules;
}

type Which = 'all' | 'idle' | 'grown';

/** New customers: days from 开户 to the first transaction, and who has been a customer long enough to be an old one. */
export function NewTab({ records, rules }: Props) {
  const words = useWords(stagesWords);
  const formats = useFormats();
  const session = useSession();
  const committing = useCommit();
  const common = useCommonColumns<NewRow>();
  const [which, setWhich] = useState<Which>('all');
  const today = readToday();
  const rows = useSliced(records, (record) => makeRow(record, today), today);
  const ordered = useMemo(
    () => (rows ?? []).toSorted((left, right) => (right.age ?? -1) - (left.age ?? -1)),
    [rows],
  );
  const { firstTransactionDays, newCustomerDays } = rules;
  const idle = useMemo(
    () => ordered.filter(({ first }) => first?.hasTraded === false && first.days >= firstTransactionDays),
    [ordered, firstTransactionDays],
  );
  const grown = useMemo(
    () => ordered.filter(({ age }) => age !== undefined && age >= newCustomerDays),
    [ordered, newCustomerDays],
  );
  const shown = which === 'all' ? ordered : which === 'idle' ? idle : grown;
  const ids = useMemo(() => grown.map(({ record }) => record.id), [grown]);
  const ticks = useTicks(ids, true);
  const columns = useMemo<readonly StageColumn<NewRow>[]>(
    () => [
      common.name,
      common.customerNo,
      common.openedOn,
      {
        key: 'age',
        title: words.sinceOpening,
        width: 104,
        align: 'right',
        render: ({ age }) =>
          age === undefined ? <span className="bb-muted">—</span> : words.days(formats.count(age)),
      },
      {
        key: 'first',
        title: words.firstTransaction,
        render: ({ record, first }) => (
          <FirstTransaction record={record} first={first} late={firstTransactionDays} />
        ),
      },
      common.assets,
      common.manager,
    ],
    [common, words, formats, firstTransactionDays],
  );
  if (rows === null) return <p className="bb-stage-wait">{words.opening}</p>;
  if (records.length === 0) return <EmptyState icon="person" title={words.noNew} text={words.noNewText} />;
  const establish = () =>
    void committing.run(
      establishCustomers(session.customers, ticks.ticked),
      words.establishedDone(formats.count(ticks.ticked.length)),
    );
  return (
    <>
      <div className="bb-stage-bar">
        <Segmented<Which>
          aria-label={words.whichNew}
          value={which}
          options={[
            { value: 'all', label: words.allNew(formats.count(ordered.length)) },
            { value: 'idle', label: words.notTradedYet(firstTransactionDays, formats.count(idle.length)) },
            { value: 'grown', label: words.toEstablish(newCustomerDays, formats.count(grown.length)) },
          ]}
          onChange={setWhich}
        />
        <span className="bb-muted">{words.newNote}</span>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="check" title={words.noneHere} />
      ) : (
        <StageTable
          key={which}
          rows={shown}
          columns={columns}
          label={words.news}
          idOf={({ record }) => record.id}
          nameOf={({ record }) => calledName(record)}
          testId="new-list"
          {...(which === 'grown' ? { ticks } : {})}
        />
      )}
      <div className="bb-stage-foot">
        {which === 'grown' && shown.length > 0 ? (
          <IfMay right="editCustomers">
            <Button
              type="primary"
              data-testid="establish"
              loading={committing.isBusy}
              disabled={ticks.ticked.length === 0}
              onClick={establish}
            >
              {ticks.ticked.length === 0
                ? words.establishNone
                : words.establish(formats.count(ticks.ticked.length))}
            </Button>
          </IfMay>
        ) : null}
        <ListButton list={words.news} ids={() => shown.map(({ record }) => record.id)} />
      </div>
    </>
  );
}

function makeRow(record: CustomerRecord, today: string): NewRow {
  const opened = textOf(record, 'openedOn');
  const age = opened === undefined ? undefined : countDays(opened, today);
  return {
    record,
    age: age === undefined || age < 0 ? undefined : age,
    first: countFirstDays(record, today),
  };
}

function FirstTransaction(props: {
  readonly record: CustomerRecord;
  readonly first: FirstDays | undefined;
  readonly late: number;
}) {
  const { record, first, late } = props;
  const words = useWords(stagesWords);
  const formats = useFormats();
  const on = textOf(record, 'firstTransactionOn');
  if (first === undefined) return <span className="bb-muted">{on ?? words.unknownOpening}</span>;
  const days = formats.count(first.days);
  if (first.hasTraded)
    return (
      <>
        {on} <span className="bb-muted">{words.tradedAfter(days)}</span>
      </>
    );
  return <span className={first.days >= late ? 'bb-stage-late' : ''}>{words.notTraded(days)}</span>;
}
