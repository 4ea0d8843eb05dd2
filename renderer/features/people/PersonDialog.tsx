import { NewPasswordLines } from '@renderer/components/account/NewPasswordLines';
import { nameRole } from '@renderer/components/account/name-role';
import { OwnPasswordLine } from '@renderer/components/account/OwnPasswordLine';
import { checkPair, emptyPair, type PasswordProblem } from '@renderer/components/account/password-pair';
import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { tell } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { addPerson } from '@renderer/data/access/people-desk';
import { useAccounts } from '@renderer/data/access/use-accounts';
import { useSession } from '@renderer/data/session-context';
import { longestPersonName, mayBeLimited } from '@shared/domain/access/commands/account-rules';
import { changeAccount } from '@shared/domain/access/commands/change-account';
import { type Role, roles } from '@shared/domain/access/role';
import type { Failure } from '@shared/domain/kernel/result';
import { peopleWords, roleNotes } from '@shared/words/people';
import { describeFailure } from '@shared/words/reasons';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { listManagerNames, type PersonRow } from './list-people';

interface Props {
  /** Null: somebody new. */
  readonly row: PersonRow | null;
  /** Customers by 客户经理. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onClose: () => void;
}

/** A new person, or another role or limit for one. */
export function PersonDialog({ row, counts, onClose }: Props) {
  const words = useWords(peopleWords);
  const notes = useWords(roleNotes);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const accounts = useAccounts();
  const account = row?.account;
  const [name, setName] = useState(account?.name ?? '');
  const [role, setRole] = useState<Role>(account?.role ?? 'customerManager');
  const [isLimited, setLimited] = useState(account?.ownCustomersOnly ?? false);
  const [managerNames, setManagerNames] = useState<readonly string[]>(account?.managerNames ?? []);
  const [pair, setPair] = useState(emptyPair);
  const [ownPassword, setOwnPassword] = useState('');
  const [problem, setProblem] = useState<PasswordProblem | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const names = managerNames.length === 0 ? [name.trim()] : managerNames;
  const customers = names.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  const limit = { ownCustomersOnly: isLimited, managerNames };

  const refuse = (failure: Failure) => {
    setRefused(failure);
    return false;
  };
  const change = async () => {
    if (account === undefined) return true;
    const draft = changeAccount(accounts, account, { role, limit });
    if (!draft.ok) return refuse(draft);
    if (draft.value.touched.length === 0) return true;
    const written = await session.commit(draft.value);
    if (!written.ok) return refuse(written);
    tell(row?.isYou === true ? words.changedSelf : words.changed(account.name));
    return true;
  };
  const add = async () => {
    const wrong = checkPair(pair);
    setProblem(wrong);
    if (wrong !== null) return false;
    const added = await addPerson(session, { name, role, limit, password: pair.password }, ownPassword);
    if (!added.ok) return refuse(added);
    tell(words.added(name.trim()));
    return true;
  };
  const save = () => {
    setRefused(null);
    return account === undefined ? add() : change();
  };
  const said = (reasons: readonly string[]) =>
    refused !== null && reasons.some((reason) => refused.reason.startsWith(reason))
      ? describeFailure(refused, lang)
      : undefined;
  const aboutPassword = ['book.wrong', 'book.wait'];
  const aboutName = ['access.name'];
  const otherwise = refused !== null && said([...aboutPassword, ...aboutName]) === undefined ? refused : null;
  return (
    <FormDialog
      title={account === undefined ? words.addTitle : words.editTitle(account.name)}
      width={520}
      confirm={account === undefined ? words.doAdd : words.save}
      confirmTestId="save-person"
      testId="person-dialog"
      className="bb-person-form"
      disabled={account === undefined && (name.trim() === '' || ownPassword === '')}
      onSave={save}
      onClose={onClose}
    >
      {account === undefined ? (
        <FormLine
          for="person-name"
          label={words.name}
          problem={said(aboutName)}
          note={<p className="bb-form-note">{words.nameNote}</p>}
        >
          <Input
            id="person-name"
            value={name}
            maxLength={longestPersonName}
            autoFocus
            onChange={(event) => setName(event.target.value)}
          />
        </FormLine>
      ) : null}
      <FormLine
        for="person-role"
        label={words.role}
        note={
          <p className="bb-form-note">{row?.isLastAdministrator === true ? words.keepLast : notes[role]}</p>
        }
      >
        <Select<Role>
          id="person-role"
          data-testid="person-role"
          value={role}
          disabled={row?.isLastAdministrator === true}
          options={roles.map((each) => ({ value: each, label: nameRole(each, lang) }))}
          onChange={setRole}
        />
      </FormLine>
      <FormLine
        for="person-managers"
        label={words.managerNames}
        note={<p className="bb-form-note">{words.managerNamesNote(formats.count(customers))}</p>}
      >
        <Select
          id="person-managers"
          data-testid="person-managers"
          mode="multiple"
          value={[...managerNames]}
          placeholder={words.managerNamesHint}
          showSearch={{ optionFilterProp: 'value' }}
          options={listManagerNames(accounts, counts).map((each) => ({
            value: each.name,
            label: words.receiverCount(each.name, formats.count(each.customers)),
          }))}
          onChange={(next) => setManagerNames(next)}
        />
      </FormLine>
      {mayBeLimited(role) ? (
        <div className="bb-person-limit">
          <Checkbox checked={isLimited} onChange={(event) => setLimited(event.target.checked)}>
            {words.limit}
          </Checkbox>
          <p className="bb-form-note">{words.limitNote}</p>
        </div>
      ) : null}
      {account === undefined ? (
        <div className="bb-person-passwords">
          <div>
            <NewPasswordLines
              id="person"
              label={words.firstPassword}
              pair={pair}
              problem={problem}
              note={<p className="bb-form-note">{words.firstPasswordNote}</p>}
              onChange={setPair}
            />
          </div>
          <OwnPasswordLine
            id="person-own"
            label={words.yourPassword}
            value={ownPassword}
            problem={said(aboutPassword) ?? null}
            note={words.yourPasswordNote}
            onChange={setOwnPassword}
          />
        </div>
      ) : null}
      {otherwise === null ? null : (
        <p className="bb-form-problem" role="alert" data-testid="person-problem">
          {describeFailure(otherwise, lang)}
        </p>
      )}
    </FormDialog>
  );
}
