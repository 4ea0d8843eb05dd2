import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { formatRoute } from '@renderer/components/route/route';
import { callShell } from '@renderer/data/bridge';
import { useCustomers, useSession } from '@renderer/data/session-context';
import { safetyWords } from '@shared/words/safety';
import { settingsWords } from '@shared/words/settings';
import { Button } from 'antd';
import { useEffect, useState } from 'react';

/** Which book is open, where it is, and a snapshot on demand. */
export function BookPanel() {
  const words = useWords(settingsWords);
  const safety = useWords(safetyWords);
  const formats = useFormats();
  const session = useSession();
  const customers = useCustomers();
  const folder = useFolder();
  const [busy, setBusy] = useState(false);
  const makeSnapshot = async () => {
    setBusy(true);
    const made = await session.snapshot();
    setBusy(false);
    if (made.ok) tell(words.snapshotMade);
    else tellFailure(made);
  };
  return (
    <Panel title={words.book}>
      <dl className="bb-settings-list">
        <dt>{words.kind}</dt>
        <dd>{session.sample ? words.sample : words.own}</dd>
        <dt>{words.customers}</dt>
        <dd>{words.customerCount(formats.count(customers.all().length))}</dd>
        <dt>{words.person}</dt>
        <dd>{session.actor}</dd>
        <dt>{words.folder}</dt>
        <dd className="bb-settings-path">{folder}</dd>
        <dt>{words.snapshot}</dt>
        <dd>
          <Button size="small" loading={busy} onClick={makeSnapshot} data-testid="make-snapshot">
            {words.snapshotNow}
          </Button>
          <p className="bb-form-note">{words.snapshotNote}</p>
        </dd>
        <dt>{safety.title}</dt>
        <dd>
          <a className="bb-link" href={formatRoute('safety')} data-testid="settings-safety">
            {safety.openPage}
          </a>
          <p className="bb-form-note">{safety.openPageNote}</p>
        </dd>
      </dl>
    </Panel>
  );
}

function useFolder(): string {
  const [folder, setFolder] = useState('');
  useEffect(() => {
    let shown = true;
    void callShell('book.locate', {}).then((location) => {
      if (shown) setFolder(location.ok ? location.value.folder : '—');
    });
    return () => {
      shown = false;
    };
  }, []);
  return folder;
}
