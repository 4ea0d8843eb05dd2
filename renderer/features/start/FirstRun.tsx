import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import type { Failure } from '@shared/domain/kernel/result';
import { safetyWords } from '@shared/words/safety';
import { startWords } from '@shared/words/start';
import { Button } from 'antd';
import { CreateForm } from './CreateForm';
import type { NewBook } from './new-book';

interface Props {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onCreate: (book: NewBook) => void;
  readonly onLook: () => void;
  readonly onRestore: () => void;
}

/** No book yet: create the branch's own, look around in the sample, or bring one back from a backup. */
export function FirstRun({ busy, failure, onCreate, onLook, onRestore }: Props) {
  const words = useWords(startWords);
  const safety = useWords(safetyWords);
  return (
    <div className="bb-start-first">
      <section className="bb-start-sheet">
        <h1>{words.createTitle}</h1>
        <p className="bb-start-text">{words.createText}</p>
        <CreateForm busy={busy} onCreate={onCreate} />
        {failure === null ? null : <FailureNotice failure={failure} />}
      </section>
      <section className="bb-start-look">
        <h2>{words.lookTitle}</h2>
        <p className="bb-start-text">{words.lookText}</p>
        <Button onClick={onLook} disabled={busy} data-testid="open-sample">
          {words.lookAction}
        </Button>
        <h2 className="bb-start-second">{safety.restoreBook}</h2>
        <p className="bb-start-text">{safety.restoreHere}</p>
        <Button onClick={onRestore} disabled={busy} data-testid="start-restore">
          {safety.pickFile}
        </Button>
        <p className="bb-start-purpose">{words.purpose}</p>
      </section>
    </div>
  );
}
