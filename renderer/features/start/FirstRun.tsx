import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import type { Failure } from '@shared/domain/kernel/result';
import { startWords } from '@shared/words/start';
import { Button } from 'antd';
import { CreateForm } from './CreateForm';
import type { NewBook } from './new-book';

interface Props {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onCreate: (book: NewBook) => void;
  readonly onLook: () => void;
}

/** No book yet: create the branch's own, or look around in the sample. */
export function FirstRun({ busy, failure, onCreate, onLook }: Props) {
  const words = useWords(startWords);
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
        <p className="bb-start-purpose">{words.purpose}</p>
      </section>
    </div>
  );
}
