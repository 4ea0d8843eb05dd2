import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { useSession } from '@renderer/data/session-context';
import { watchDeskOf } from '@renderer/data/watching/watch-desk';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { Result } from '@shared/domain/kernel/result';
import type { WatchedFile, WatchMode } from '@shared/ipc/watching';
import { watchingWords } from '@shared/words/watching';
import { Button, Segmented } from 'antd';
import { useSyncExternalStore } from 'react';
import './watch.css';

/** Workbooks on a shared drive: what each is doing, what happens when it changes, and the way to add one. */
export function WatchPanel({ door }: { readonly door: WorkbookDoor }) {
  const words = useWords(watchingWords);
  const desk = watchDeskOf(useSession());
  const { files, taking } = useSyncExternalStore(
    (listener) => desk.subscribe(listener),
    () => desk.get(),
  );
  const act = (work: Promise<Result<null>>) =>
    void work.then((done) => {
      if (!done.ok) tellFailure(done);
    });
  const view = (file: WatchedFile) =>
    void desk.open(file.id).then((picked) => {
      if (picked.ok) void door.openFiles([picked.value]);
      else tellFailure(picked);
    });
  const addButton = (
    <Button
      size="small"
      icon={<Icon name="plus" size={13} />}
      data-testid="watch-add"
      onClick={() => act(desk.add('offer'))}
    >
      {words.add}
    </Button>
  );
  return (
    <Panel title={words.title} aside={addButton} className="bb-watch" testId="watch-panel">
      <p className="bb-second bb-watch-lead">{words.lead}</p>
      {files.length === 0 ? (
        <p className="bb-muted">{words.none}</p>
      ) : (
        <table className="bb-history">
          <thead>
            <tr>
              <th>{words.file}</th>
              <th>{words.folder}</th>
              <th>{words.state}</th>
              <th title={words.takeHint}>{words.mode}</th>
              <th>
                <span className="bb-hidden-visually">{words.view}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <WatchRow
                key={file.id}
                file={file}
                isTaking={taking === file.id}
                onMode={(mode) => act(desk.setMode(file.id, mode))}
                onView={() => view(file)}
                onPass={() => act(desk.pass(file))}
                onRemove={() => act(desk.remove(file.id))}
              />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly file: WatchedFile;
  readonly isTaking: boolean;
  readonly onMode: (mode: WatchMode) => void;
  readonly onView: () => void;
  readonly onPass: () => void;
  readonly onRemove: () => void;
}

function WatchRow({ file, isTaking, onMode, onView, onPass, onRemove }: RowProps) {
  const words = useWords(watchingWords);
  const { name, folder, mode, state } = file;
  const isReady = state === 'changed' || state === 'problem';
  return (
    <tr data-testid="watch-row" data-state={isTaking ? 'taking' : state}>
      <td className="bb-watch-file" title={name}>
        {name}
      </td>
      <td className="bb-watch-folder" title={folder}>
        {folder}
      </td>
      <td className={isReady ? 'bb-watch-ready' : 'bb-second'}>
        {isTaking ? words.taking : <StateText file={file} />}
      </td>
      <td>
        <Segmented<WatchMode>
          size="small"
          aria-label={words.modeOf(name)}
          value={mode}
          options={[
            { value: 'offer', label: words.offer },
            { value: 'take', label: <span title={words.takeHint}>{words.take}</span> },
          ]}
          onChange={onMode}
        />
      </td>
      <td className="bb-history-actions">
        {isReady && !isTaking ? (
          <button type="button" className="bb-link" onClick={onView}>
            {words.view}
          </button>
        ) : null}
        {state === 'changed' && !isTaking ? (
          <button type="button" className="bb-link" onClick={onPass}>
            {words.pass}
          </button>
        ) : null}
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.remove(name)}
          title={words.remove(name)}
          onClick={onRemove}
        >
          <Icon name="close" size={13} />
        </button>
      </td>
    </tr>
  );
}

function StateText({ file }: { readonly file: WatchedFile }) {
  const words = useWords(watchingWords);
  const formats = useFormats();
  const { state, savedAt } = file;
  return state === 'changed'
    ? words.state_changed(savedAt === undefined ? '' : formats.moment(savedAt))
    : words[`state_${state}`];
}
