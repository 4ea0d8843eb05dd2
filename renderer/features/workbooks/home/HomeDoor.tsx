import { IfMay } from '@renderer/components/access/IfMay';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import { type DoorState, wantsPassword } from '@renderer/data/workbook-door/door-state';
import { workbooksWords } from '@shared/words/workbooks';
import { Button } from 'antd';
import { useState } from 'react';
import { QueuePanel } from '../QueuePanel';
import { ExportPanel } from './ExportPanel';
import { HistoryPanel } from './HistoryPanel';
import { PasswordLine } from './PasswordLine';
import { PasteDialog } from './PasteDialog';
import { WatchPanel } from './WatchPanel';

interface Props {
  readonly door: WorkbookDoor;
  readonly state: DoorState;
}

/** The empty door: where a ledger comes in, where the book goes out, and what came in before. */
export function HomeDoor({ door, state }: Props) {
  const words = useWords(workbooksWords);
  const [isPasting, setPasting] = useState(false);
  const { failure, queue } = state;
  return (
    <Page
      name="workbooks"
      title={words.title}
      sub={words.lead}
      layout="flow"
      actions={
        <>
          <IfMay right="import">
            <Button data-testid="paste-cells" onClick={() => setPasting(true)}>
              {words.pasteButton}
            </Button>
          </IfMay>
          <IfMay right="import">
            <Button type="primary" data-testid="pick-workbook" onClick={() => void door.pick()}>
              {words.pick}
            </Button>
          </IfMay>
        </>
      }
    >
      {failure === null ? null : (
        <div className="bb-home-failure">
          <FailureNotice
            failure={failure}
            {...(wantsPassword(state)
              ? { actions: <PasswordLine onPassword={(password) => void door.unlock(password)} /> }
              : {})}
          />
        </div>
      )}
      <div className="bb-home">
        <IfMay right="import">
          <button type="button" className="bb-home-drop" onClick={() => void door.pick()}>
            <Icon name="import" size={30} />
            <strong>{words.dropTitle}</strong>
            <span>{words.dropText}</span>
            <small>{words.formats}</small>
          </button>
        </IfMay>
        <IfMay right="export">
          <ExportPanel />
        </IfMay>
      </div>
      <QueuePanel door={door} queue={queue} />
      <IfMay right="import">
        <WatchPanel door={door} />
      </IfMay>
      <IfMay right="import">
        <HistoryPanel />
      </IfMay>
      {isPasting ? (
        <PasteDialog
          onPaste={(paste) => {
            setPasting(false);
            void door.paste(paste);
          }}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </Page>
  );
}
