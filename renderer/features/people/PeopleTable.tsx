import { nameRole } from '@renderer/components/account/name-role';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSession } from '@renderer/data/session-context';
import { type AccountRecord, managerNamesOf } from '@shared/domain/access/account';
import { isActive } from '@shared/domain/access/commands/account-rules';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import { peopleWords } from '@shared/words/people';
import { Button } from 'antd';
import type { PersonRow } from './list-people';

export type PersonAct = 'add' | 'edit' | 'password' | 'enable' | 'handOver' | 'leave';

interface Props {
  readonly rows: readonly PersonRow[];
  readonly mayAdminister: boolean;
  readonly onAct: (act: PersonAct, row: PersonRow) => void;
}

/** Everybody with an account, and what can be done about each. */
export function PeopleTable({ rows, mayAdminister, onAct }: Props) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const lastChangeOf = useLastChanges();
  return (
    <table className="bb-people-table" data-testid="people" aria-label={words.list}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.sees}</th>
          <th scope="col" className="bb-people-number">
            {words.customers}
          </th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.lastChange}</th>
          <th scope="col">
            <span className="bb-hidden-visually">{words.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { account } = row;
          const last = lastChangeOf(account.name);
          return (
            <tr key={account.id} data-left={!isActive(account)} data-testid={`person-${account.name}`}>
              <th scope="row">
                {account.name}
                {row.isYou ? <span className="bb-people-you">{words.you}</span> : null}
              </th>
              <td>{nameRole(account.role, lang)}</td>
              <td>
                <Sees account={account} />
              </td>
              <td className="bb-people-number">{formats.count(row.customers)}</td>
              <td>
                <State row={row} />
              </td>
              <td className="bb-muted">{last === undefined ? '—' : formats.moment(last).slice(5)}</td>
              <td className="bb-people-acts">
                <Acts row={row} mayAdminister={mayAdminister} onAct={(act) => onAct(act, row)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Sees({ account }: { readonly account: AccountRecord }) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const names = managerNamesOf(account).join(lang === 'en' ? ', ' : '、');
  const isPlain = account.managerNames === undefined;
  if (account.ownCustomersOnly === true) return isPlain ? words.ownOnly : words.ownAs(names);
  return (
    <>
      {words.everybody}
      {isPlain ? null : <span className="bb-people-known">{words.known(names)}</span>}
    </>
  );
}

function State({ row }: { readonly row: PersonRow }) {
  const words = useWords(peopleWords);
  const { account, key } = row;
  if (!isActive(account)) {
    return (
      <span className="bb-muted">
        {account.disabledOn === undefined ? words.disabled : words.disabledOn(account.disabledOn)}
      </span>
    );
  }
  if (key === 'missing') {
    return (
      <span className="bb-people-warn" title={words.noPasswordHelp}>
        {words.noPassword}
      </span>
    );
  }
  return <span className="bb-people-good">{words.active}</span>;
}

interface ActsProps {
  readonly row: PersonRow;
  readonly mayAdminister: boolean;
  readonly onAct: (act: PersonAct) => void;
}

function Acts({ row, mayAdminister, onAct }: ActsProps) {
  const words = useWords(peopleWords);
  const act = (which: PersonAct, label: string, reason?: string) => (
    <Button
      size="small"
      type="text"
      disabled={reason !== undefined}
      title={reason}
      data-testid={`act-${which}`}
      onClick={() => onAct(which)}
    >
      {label}
    </Button>
  );
  if (!isActive(row.account)) return mayAdminister ? act('enable', words.enable) : null;
  const nothing = row.customers === 0 ? words.noCustomers : undefined;
  if (!mayAdminister) return act('handOver', words.handOver, nothing);
  return (
    <>
      {act('edit', words.edit)}
      {row.isYou ? null : act('password', row.key === 'missing' ? words.setPassword : words.reset)}
      {act('handOver', words.handOver, nothing)}
      {row.isYou ? null : act('leave', words.leave, row.isLastAdministrator ? words.keepLast : undefined)}
    </>
  );
}

/** When somebody changed something last, among the changes at hand. */
function useLastChanges(): (person: string) => string | undefined {
  const session = useSession();
  const last = new Map<string, string>();
  for (const { actor, clock } of session.recentChanges())
    last.set(actor, new Date(wallTimeOf(clock)).toISOString());
  return (person) => last.get(person);
}
