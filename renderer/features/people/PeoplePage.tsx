import { EmptyState } from '@renderer/components/EmptyState';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { Panel } from '@renderer/components/Panel';
import { navigate } from '@renderer/components/route/use-route';
import { useAccess } from '@renderer/data/access/use-access';
import { useAccounts } from '@renderer/data/access/use-accounts';
import { useKeyNames } from '@renderer/data/access/use-key-names';
import { useCustomers, useSession } from '@renderer/data/session-context';
import { isActive } from '@shared/domain/access/commands/account-rules';
import { peopleWords } from '@shared/words/people';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { HandOverDialog } from './HandOverDialog';
import { countByManagerName, listPeople, listStrayKeys, type PersonRow } from './list-people';
import { PasswordDialog } from './PasswordDialog';
import { PeopleTable, type PersonAct } from './PeopleTable';
import { PersonDialog } from './PersonDialog';
import { RecoveryKeyPanel } from './RecoveryKeyPanel';
import { RightsPanel } from './RightsPanel';
import { StrayNotice } from './StrayNotice';
import './people.css';

/** What lies open over the page. */
interface Open {
  readonly act: PersonAct;
  readonly row: PersonRow | null;
}

/** Who may open the book and what they may do: the administrator's page; branch heads hand customers over here. */
export function PeoplePage() {
  const words = useWords(peopleWords);
  const formats = useFormats();
  const session = useSession();
  const access = useAccess();
  const accounts = useAccounts();
  const customers = useCustomers().all();
  const keys = useKeyNames();
  const [open, setOpen] = useState<Open | null>(null);
  const counts = useMemo(() => countByManagerName(customers), [customers]);
  const rows = useMemo(
    () => listPeople(accounts, counts, keys.names, session.actor),
    [accounts, counts, keys.names, session],
  );
  const mayAdminister = access.may('administer');
  if (!mayAdminister && !access.may('handOver')) return <NotForYou />;
  const stray = mayAdminister ? listStrayKeys(accounts, keys.names) : [];
  const active = rows.filter(({ account }) => isActive(account)).length;
  const close = () => {
    setOpen(null);
    keys.refresh();
  };
  return (
    <Page
      name="people"
      title={words.title}
      sub={words.counts(formats.count(active), formats.count(rows.length - active))}
      layout="flow"
      actions={
        mayAdminister ? (
          <Button
            type="primary"
            icon={<Icon name="plus" size={14} />}
            data-testid="add-person"
            onClick={() => setOpen({ act: 'add', row: null })}
          >
            {words.add}
          </Button>
        ) : undefined
      }
    >
      <div className="bb-people">
        {mayAdminister ? null : <p className="bb-people-note">{words.readOnly}</p>}
        {stray.length === 0 ? null : <StrayNotice names={stray} onDone={keys.refresh} />}
        <Panel className="bb-people-list">
          <PeopleTable
            rows={rows}
            mayAdminister={mayAdminister}
            onAct={(act, row) => setOpen({ act, row })}
          />
        </Panel>
        <div className="bb-people-foot">
          <RightsPanel />
          {mayAdminister ? <RecoveryKeyPanel /> : null}
        </div>
      </div>
      <Dialogs open={open} counts={counts} onClose={close} />
    </Page>
  );
}

interface DialogsProps {
  readonly open: Open | null;
  readonly counts: ReadonlyMap<string, number>;
  readonly onClose: () => void;
}

function Dialogs({ open, counts, onClose }: DialogsProps) {
  if (open === null) return null;
  const { act, row } = open;
  if (act === 'add' || row === null) return <PersonDialog row={null} counts={counts} onClose={onClose} />;
  switch (act) {
    case 'edit':
      return <PersonDialog row={row} counts={counts} onClose={onClose} />;
    case 'password':
    case 'enable':
      return <PasswordDialog account={row.account} enable={act === 'enable'} onClose={onClose} />;
    case 'handOver':
    case 'leave':
      return (
        <HandOverDialog account={row.account} leaving={act === 'leave'} counts={counts} onClose={onClose} />
      );
  }
}

function NotForYou() {
  const words = useWords(peopleWords);
  return (
    <Page name="people" title={words.title}>
      <EmptyState
        icon="lock"
        title={words.notForYou}
        text={words.notForYouText}
        actions={<Button onClick={() => navigate('settings')}>{words.toSettings}</Button>}
      />
    </Page>
  );
}
