import { OwnPasswordLine } from '@renderer/components/account/OwnPasswordLine';
import { FormDialog } from '@renderer/components/FormDialog';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { letGo } from '@renderer/data/access/people-desk';
import { useAccounts } from '@renderer/data/access/use-accounts';
import { readToday } from '@renderer/data/current-period';
import { useCustomers, useSession } from '@renderer/data/session-context';
import { type AccountRecord, managerNamesOf } from '@shared/domain/access/account';
import { customersOf, handOver } from '@shared/domain/access/commands/hand-over';
import { countReceivers, shareByGroup, shareEvenly } from '@shared/domain/access/commands/share-customers';
import { numberOfManager } from '@shared/domain/bulk/managers';
import type { Failure } from '@shared/domain/kernel/result';
import { peopleWords } from '@shared/words/people';
import { describeFailure } from '@shared/words/reasons';
import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { listManagerNames } from './list-people';
import { OneByOne } from './OneByOne';
import { PlanLines } from './PlanLines';
import { TierWay } from './TierWay';

interface Props {
  readonly account: AccountRecord;
  readonly leaving: boolean;
  /** Customers by 客户经理. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onClose: () => void;
}

type Way = 'one' | 'evenly' | 'tier';

const noOne: ReadonlyMap<string, string> = new Map();

/** Who takes the customers of somebody: seen before it is done, and undone as one step. */
export function HandOverDialog({ account, leaving, counts, onClose }: Props) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const accounts = useAccounts();
  const customers = useCustomers().all();
  const tellWithUndo = useTellWithUndo();
  const theirs = useMemo(() => customersOf(customers, account), [customers, account]);
  const [way, setWay] = useState<Way>('one');
  const [one, setOne] = useState<string | null>(null);
  const [several, setSeveral] = useState<readonly string[]>([]);
  const [tiers, setTiers] = useState<ReadonlyMap<string, string>>(noOne);
  const [byTier, setByTier] = useState<Readonly<Record<string, string>>>({});
  const [singly, setSingly] = useState<ReadonlyMap<string, string>>(noOne);
  const [own, setOwn] = useState('');
  const [refused, setRefused] = useState<Failure | null>(null);

  const names = useMemo(() => {
    const gone = new Set(managerNamesOf(account));
    return listManagerNames(accounts, counts).filter(({ name }) => !gone.has(name));
  }, [accounts, counts, account]);
  const options = names.map(({ name, customers: count }) => ({
    value: name,
    label: words.receiverCount(name, formats.count(count)),
  }));
  const receivers = useMemo(() => {
    const shared =
      way === 'one'
        ? new Map(one === null ? [] : theirs.map((record) => [record.id, one] as const))
        : way === 'evenly'
          ? shareEvenly(theirs, several)
          : shareByGroup(theirs, (record) => tiers.get(record.id) ?? '', byTier);
    const all = new Map(shared);
    for (const [id, to] of singly) {
      if (to === '') all.delete(id);
      else all.set(id, to);
    }
    return all;
  }, [way, one, several, tiers, byTier, singly, theirs]);
  const plan = useMemo(() => countReceivers(theirs, receivers), [theirs, receivers]);
  const stays = theirs.length - receivers.size;
  const isComplete = leaving ? stays === 0 : receivers.size > 0;

  const refuse = (failure: Failure) => {
    setRefused(failure);
    return false;
  };
  const run = async () => {
    setRefused(null);
    const numbers = new Map(plan.map(({ to }) => [to, numberOfManager(customers, to)]));
    const draft = handOver(accounts, customers, {
      account,
      receivers,
      numberOf: (manager) => numbers.get(manager),
      leaving,
      actor: session.actor,
      today: readToday(),
    });
    if (!draft.ok) return refuse(draft);
    if (leaving) {
      const gone = await letGo(session, account, draft.value, own);
      if (!gone.ok) return refuse(gone);
      tellWithUndo(words.left(account.name, formats.count(receivers.size)), gone.value);
      return true;
    }
    const written = await session.commit(draft.value);
    if (!written.ok) return refuse(written);
    tellWithUndo(words.handedOver(account.name, formats.count(receivers.size)), written.value.id);
    return true;
  };
  const choose = (next: Way) => {
    setWay(next);
    setSingly(noOne);
  };
  const isPasswordWrong =
    refused !== null && (refused.reason.startsWith('book.wrong') || refused.reason.startsWith('book.wait'));
  return (
    <FormDialog
      title={leaving ? words.leaveTitle(account.name) : words.handOverTitle(account.name)}
      width={640}
      confirm={(leaving ? words.doLeave : words.doHandOver)(formats.count(receivers.size))}
      confirmTestId="run-hand-over"
      testId="people-hand-over"
      className="bb-hand-over-form"
      disabled={!isComplete || (leaving && own === '')}
      onSave={run}
      onClose={onClose}
    >
      <p className="bb-form-lead">{leaving ? words.leaveText : words.handOverText}</p>
      {theirs.length === 0 ? (
        <p className="bb-form-lead">{words.noCustomers}</p>
      ) : (
        <>
          <div className="bb-hand-over-way">
            <Segmented<Way>
              aria-label={words.way}
              value={way}
              onChange={choose}
              options={[
                { value: 'one', label: words.wayOne },
                { value: 'evenly', label: words.wayEvenly },
                { value: 'tier', label: words.wayTier },
              ]}
            />
            <span className="bb-muted">
              {words.receiverCount(account.name, formats.count(theirs.length))}
            </span>
          </div>
          {way === 'one' ? (
            <Select
              aria-label={words.receiver}
              data-testid="receiver"
              showSearch={{ optionFilterProp: 'value' }}
              value={one}
              placeholder={words.chooseReceiver}
              options={options}
              onChange={(name) => {
                setOne(name);
                setSingly(noOne);
              }}
            />
          ) : null}
          {way === 'evenly' ? (
            <>
              <Select
                aria-label={words.receivers}
                data-testid="receivers"
                mode="multiple"
                showSearch={{ optionFilterProp: 'value' }}
                value={[...several]}
                placeholder={words.receivers}
                options={options}
                onChange={(next) => {
                  setSeveral(next);
                  setSingly(noOne);
                }}
              />
              <p className="bb-form-note">{words.evenlyNote}</p>
            </>
          ) : null}
          {way === 'tier' ? (
            <TierWay
              theirs={theirs}
              options={options}
              value={byTier}
              leaving={leaving}
              onTiers={setTiers}
              onChange={setByTier}
            />
          ) : null}
          <PlanLines plan={plan} stays={stays} warn={leaving} />
          <OneByOne
            theirs={theirs}
            receivers={receivers}
            options={options}
            leaving={leaving}
            onChoose={(id, to) => setSingly(new Map(singly).set(id, to))}
          />
        </>
      )}
      {leaving ? (
        <OwnPasswordLine
          id="leave-own"
          label={words.yourPassword}
          value={own}
          problem={isPasswordWrong && refused !== null ? describeFailure(refused, lang) : null}
          onChange={setOwn}
        />
      ) : null}
      {refused === null || isPasswordWrong ? null : (
        <p className="bb-form-problem" role="alert" data-testid="hand-over-problem">
          {describeFailure(refused, lang)}
        </p>
      )}
    </FormDialog>
  );
}
