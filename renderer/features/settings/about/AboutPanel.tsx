import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { useMay } from '@renderer/data/access/use-access';
import { callShell } from '@renderer/data/bridge';
import type { UpdateState } from '@shared/ipc/updating';
import { updatingWords } from '@shared/words/updating';
import { Button } from 'antd';
import { UpdateLine } from './UpdateLine';
import { type Updates, useUpdates } from './use-updates';

/** Which version runs, where newer ones come from, and the licences of its parts. */
export function AboutPanel() {
  const words = useWords(updatingWords);
  const updates = useUpdates();
  const { state } = updates;
  if (state === undefined) return null;
  return (
    <Panel title={words.title} testId="about">
      <dl className="bb-settings-list">
        <dt>{words.version}</dt>
        <dd>{state.version}</dd>
        <dt>{words.folder}</dt>
        <dd>
          <FolderLine updates={updates} state={state} />
        </dd>
        {state.folder === null ? null : (
          <>
            <dt>{words.updates}</dt>
            <dd>
              <UpdateLine updates={updates} state={state} />
            </dd>
            <dt>{words.origin}</dt>
            <dd className="bb-muted">{state.signed ? words.signed : words.unsigned}</dd>
          </>
        )}
        {state.notices ? (
          <>
            <dt>{words.licences}</dt>
            <dd>
              <Button size="small" onClick={() => void callShell('update.showNotices', {})}>
                {words.showNotices}
              </Button>
            </dd>
          </>
        ) : null}
      </dl>
    </Panel>
  );
}

interface LineProps {
  readonly updates: Updates;
  readonly state: UpdateState;
}

/** The folder, which only the administrator changes. */
function FolderLine({ updates: { ask, busy }, state: { folder, fixed } }: LineProps) {
  const words = useWords(updatingWords);
  const may = useMay('administer') && !fixed;
  return (
    <>
      <div className={folder === null ? 'bb-muted' : 'bb-settings-path'} data-testid="update-folder">
        {folder ?? words.noFolder}
      </div>
      {may ? (
        <div className="bb-settings-row">
          <Button
            size="small"
            data-testid="choose-update-folder"
            disabled={busy !== undefined}
            onClick={() => void ask('update.chooseFolder')}
          >
            {folder === null ? words.choose : words.change}
          </Button>
          {folder === null ? null : (
            <Button
              size="small"
              type="text"
              disabled={busy !== undefined}
              onClick={() => void ask('update.forgetFolder')}
            >
              {words.forget}
            </Button>
          )}
        </div>
      ) : null}
      <p className="bb-form-note">{fixed ? words.folderFixed : words.folderNote}</p>
    </>
  );
}
