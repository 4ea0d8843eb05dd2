import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { readImportRecord } from '@renderer/data/imports/import-record';
import { useImports } from '@renderer/data/session-context';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import { currentPlan, type DoorState, type OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import { describeReason } from '@shared/words/reasons';
import { workbooksWords } from '@shared/words/workbooks';
import { Button } from 'antd';
import { QueuePanel } from '../QueuePanel';
import { describeSize } from './describe-size';

interface Props {
  readonly door: WorkbookDoor;
  readonly state: DoorState;
  readonly open: OpenWorkbookState;
}

/** Step 1: which file, and what lies in it. */
export function FileSide({ door, state, open }: Props) {
  const words = useWords(workbooksWords);
  const { lang } = useLang();
  const formats = useFormats();
  const imports = useImports();
  const { peek, choices } = open;
  const { asOf } = currentPlan(open);
  const earlier = imports
    .all()
    .flatMap((record) => readImportRecord(record) ?? [])
    .filter(({ sha256 }) => sha256 === peek.sha256)
    .sort((left, right) => right.at.localeCompare(left.at))[0];
  return (
    <>
      <Panel title={words.fileTitle} testId="step-file-panel">
        <dl className="bb-door-facts">
          <dt>{words.fileName}</dt>
          <dd>{peek.file}</dd>
          <dt>{words.fileSize}</dt>
          <dd>{describeSize(peek.size)}</dd>
          <dt>{words.fileAsOf}</dt>
          <dd>{asOf ?? <span className="bb-muted">{words.fileUnknown}</span>}</dd>
        </dl>
        {earlier === undefined ? null : (
          <p className="bb-door-hint">{words.sameFile(formats.moment(earlier.at), earlier.by)}</p>
        )}
        <div className="bb-door-buttons">
          <Button onClick={() => void door.pick()}>{words.otherFile}</Button>
        </div>
      </Panel>
      <QueuePanel door={door} queue={state.queue} />
      <Panel title={words.fileSheets}>
        <ul className="bb-door-sheets" data-testid="file-sheets">
          {choices.map((choice) => (
            <li key={choice.index} data-taken={choice.taken}>
              <button type="button" className="bb-link" onClick={() => door.showSheet(choice.index)}>
                {choice.name}
              </button>
              <span>{words.sheetRows(formats.count(choice.filledRows))}</span>
              <small>
                {choice.taken
                  ? ''
                  : choice.reason === null
                    ? words.sheetLeftOut
                    : describeReason(choice.reason, lang)}
              </small>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
