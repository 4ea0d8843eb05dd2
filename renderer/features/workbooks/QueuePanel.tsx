import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { FileQueue, QueuedFile } from '@renderer/data/workbook-door/file-queue';
import { workbooksWords } from '@shared/words/workbooks';
import { describeSize } from './steps/describe-size';

interface Props {
  readonly door: WorkbookDoor;
  readonly queue: FileQueue;
}

/** Files that came together, and how far each is. One file alone needs no list. */
export function QueuePanel({ door, queue }: Props) {
  const words = useWords(workbooksWords);
  if (queue.length < 2) return null;
  return (
    <Panel title={words.queueTitle} className="bb-queue" testId="file-queue">
      <ul>
        {queue.map((queued) => (
          <QueueLine key={queued.file.token} door={door} queued={queued} />
        ))}
      </ul>
    </Panel>
  );
}

function QueueLine({ door, queued }: { readonly door: WorkbookDoor; readonly queued: QueuedFile }) {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const { file, state, written } = queued;
  const isIdle = state === 'waiting' || state === 'failed' || state === 'left';
  return (
    <li data-state={state}>
      <span title={file.name}>{file.name}</span>
      <small>
        {describeSize(file.size)} ·{' '}
        {written === undefined ? words[`queue_${state}`] : words.queueWritten(formats.count(written))}
      </small>
      {isIdle ? (
        <div>
          <button type="button" className="bb-link" onClick={() => void door.openQueued(file.token)}>
            {state === 'waiting' ? words.queueOpen : words.queueAgain}
          </button>
          <button
            type="button"
            className="bb-icon-button"
            aria-label={words.queueRemove(file.name)}
            title={words.queueRemove(file.name)}
            onClick={() => door.dropQueued(file.token)}
          >
            <Icon name="close" size={12} />
          </button>
        </div>
      ) : null}
    </li>
  );
}
