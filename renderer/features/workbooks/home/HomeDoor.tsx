import { FailureNotice } from '@renderer/components/FailureNotice';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { Failure } from '@shared/domain/kernel/result';
import { workbooksWords } from '@shared/words/workbooks';
import { Button } from 'antd';
import { ExportPanel } from './ExportPanel';
import { HistoryPanel } from './HistoryPanel';

interface Props {
  readonly door: WorkbookDoor;
  readonly failure: Failure | null;
}

/** The empty door: where a ledger comes in, where the book goes out, and what came in before. */
export function HomeDoor({ door, failure }: Props) {
  const words = useWords(workbooksWords);
  return (
    <Page
      name="workbooks"
      title={words.title}
      sub={words.lead}
      layout="flow"
      actions={
        <Button type="primary" data-testid="pick-workbook" onClick={() => void door.pick()}>
          {words.pick}
        </Button>
      }
    >
      {failure === null ? null : (
        <div className="bb-home-failure">
          <FailureNotice failure={failure} />
        </div>
      )}
      <div className="bb-home">
        <button type="button" className="bb-home-drop" onClick={() => void door.pick()}>
          <Icon name="import" size={30} />
          <strong>{words.dropTitle}</strong>
          <span>{words.dropText}</span>
          <small>{words.formats}</small>
        </button>
        <ExportPanel />
      </div>
      <HistoryPanel />
    </Page>
  );
}
