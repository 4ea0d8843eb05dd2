import { tell } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useMay } from '@renderer/data/access/use-access';
import { listWaiting } from '@renderer/data/workbook-door/file-queue';
import { workbooksWords } from '@shared/words/workbooks';
import { useEffect } from 'react';
import { DropArea } from './DropArea';
import { HomeDoor } from './home/HomeDoor';
import { ImportWizard } from './ImportWizard';
import { Opening } from './Opening';
import { useDoor } from './use-door';
import { usePagePaste } from './use-page-paste';
import { WrittenView } from './written/WrittenView';
import './home/home.css';
import './steps/steps.css';
import './sheet/sheet.css';
import './sheet/sheet-bars.css';
import './steps/columns.css';
import './check/check.css';
import './written/written.css';

/** Ledgers in, the customer book out: the empty door, the steps of an import, and what it did. */
export function WorkbooksPage() {
  const words = useWords(workbooksWords);
  const { door, state } = useDoor();
  const mayImport = useMay('import');
  useEffect(() => door.refresh(), [door]);
  usePagePaste(door, state.stage === 'writing' || state.stage === 'opening' || !mayImport);
  const { stage, open, written } = state;
  const addFiles = async (files: readonly File[]) => {
    const before = listWaiting(door.get().queue).length;
    await door.drop(files);
    const added = listWaiting(door.get().queue).length - before;
    if (added > 0) tell(words.queueAdded(added));
  };
  if (open !== null && (stage === 'open' || stage === 'writing')) {
    return (
      <DropArea isOff={stage === 'writing'} onDrop={(files) => void addFiles(files)}>
        <ImportWizard door={door} state={state} open={open} />
      </DropArea>
    );
  }
  if (stage === 'written' && written !== null)
    return <WrittenView door={door} state={state} done={written} />;
  return (
    <DropArea isOff={stage === 'opening' || !mayImport} onDrop={(files) => void door.drop(files)}>
      {stage === 'opening' ? <Opening door={door} state={state} /> : <HomeDoor door={door} state={state} />}
    </DropArea>
  );
}
