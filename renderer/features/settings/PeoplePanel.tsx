import { nameRole } from '@renderer/components/account/name-role';
import { OwnPasswordDialog } from '@renderer/components/account/OwnPasswordDialog';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { navigate } from '@renderer/components/route/use-route';
import { useAccess } from '@renderer/data/access/use-access';
import { useSession } from '@renderer/data/session-context';
import { peopleWords } from '@shared/words/people';
import { Button } from 'antd';
import { useState } from 'react';

/** Who is at the screen and as what, the own password, and the way to everybody. */
export function PeoplePanel() {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const session = useSession();
  const access = useAccess();
  const [isOpen, setOpen] = useState(false);
  const seesPeople = access.may('administer') || access.may('handOver');
  return (
    <Panel title={words.ownPanel} testId="people-panel">
      <dl className="bb-settings-list">
        <dt>{words.ownPerson}</dt>
        <dd>
          {session.actor}
          <span className="bb-settings-role">{nameRole(access.role, lang)}</span>
        </dd>
        <dt>{words.ownPassword}</dt>
        <dd>
          <Button
            size="small"
            data-testid="own-password"
            disabled={session.sample}
            title={session.sample ? words.sampleNoPassword : undefined}
            onClick={() => setOpen(true)}
          >
            {words.ownDo}
          </Button>
        </dd>
        {seesPeople ? (
          <>
            <dt>{words.ownRights}</dt>
            <dd>
              <Button size="small" data-testid="open-people" onClick={() => navigate('people')}>
                {words.open}
              </Button>
            </dd>
          </>
        ) : null}
      </dl>
      {isOpen ? <OwnPasswordDialog onClose={() => setOpen(false)} /> : null}
    </Panel>
  );
}
