import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorState } from '@renderer/data/workbook-door/door-state';
import { workbooksWords } from '@shared/words/workbooks';
import { QueuePanel } from './QueuePanel';
import { FirstRows } from './sheet/FirstRows';

interface Props {
  readonly door: WorkbookDoor;
  readonly state: DoorState;
}

/** While a workbook is looked through for the first time: its first rows as soon as they are there. */
export function Opening({ door, state }: Props) {
  const words = useWords(workbooksWords);
  const { head, file, queue } = state;
  const name = file?.name ?? '';
  const progress = (
    <ProgressPanel title={words.opening(name)} done={0} total={null} onCancel={() => door.leave()} />
  );
  return (
    <Page name="workbooks" title={words.importTitle} sub={name}>
      {head === null ? (
        <div className="bb-door-opening">{progress}</div>
      ) : (
        <div className="bb-door-body" data-step="opening">
          <FirstRows rows={head} />
          <div className="bb-door-side">
            <section className="bb-panel bb-door-opening-side">{progress}</section>
            <QueuePanel door={door} queue={queue} />
          </div>
        </div>
      )}
    </Page>
  );
}
