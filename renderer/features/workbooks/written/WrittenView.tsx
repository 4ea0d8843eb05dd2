import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { NotesOffer } from '@renderer/components/NotesOffer';
import { Page } from '@renderer/components/Page';
import { navigate } from '@renderer/components/route/use-route';
import { SettleOffer } from '@renderer/components/tiers/SettleOffer';
import { notedField } from '@renderer/data/contacts/collect-notes';
import type { ImportDone } from '@renderer/data/imports/import-order';
import { readImportRecord } from '@renderer/data/imports/import-record';
import { useHistoryState, useImports } from '@renderer/data/session-context';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorState } from '@renderer/data/workbook-door/door-state';
import { listWaiting } from '@renderer/data/workbook-door/file-queue';

import { importCheckWords } from '@shared/words/import-check';
import { workbooksWords } from '@shared/words/workbooks';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { MissingPanel } from '../check/MissingPanel';
import { QueuePanel } from '../QueuePanel';
import { UndoDialog } from '../undo/UndoDialog';
import { useReport } from '../use-report';
import { useUndoImport } from '../use-undo-import';
import { ResultTable } from './ResultTable';

interface Props {
  readonly door: WorkbookDoor;
  readonly state: DoorState;
  readonly done: ImportDone;
}

/** After an import: what it did, the report, and the way back. */
export function WrittenView({ door, state, done }: Props) {
  const words = useWords(importCheckWords);
  const shared = useWords(workbooksWords);
  const formats = useFormats();
  const imports = useImports();
  const { undoable, redoable } = useHistoryState();
  const { busy, undo, redo } = useUndoImport();
  const report = useReport();
  const { outcome, importId, header } = done;
  const kept = readImportRecord(imports.get(importId));
  const record = kept?.undoneAt === undefined ? kept : undefined;
  const [isUndoing, setUndoing] = useState(false);
  const closeUndo = useCallback(() => setUndoing(false), []);
  const count = formats.count(outcome.created + outcome.updated);
  const next = listWaiting(state.queue)[0];
  const bringsRemarks = outcome.sheets.some(({ mapping }) => Object.values(mapping).includes(notedField));
  const isLast =
    record !== undefined && undoable?.label.kind === 'imported' && isSame(undoable.label, header.label);
  return (
    <Page
      name="workbooks"
      title={shared.importTitle}
      sub={words.writtenSub(outcome.file, outcome.asOf)}
      layout="flow"
      actions={
        next === undefined ? (
          <>
            <Button data-testid="import-again" onClick={() => door.leave()}>
              {words.again}
            </Button>
            <Button type="primary" data-testid="see-customers" onClick={() => navigate('customers')}>
              {words.seeCustomers}
            </Button>
          </>
        ) : (
          <Button type="primary" onClick={() => void door.next()}>
            {words.nextFile(next.name)}
          </Button>
        )
      }
    >
      <section className="bb-panel bb-written" data-testid="written" data-undone={record === undefined}>
        <div className="bb-written-head">
          <span className="bb-written-mark">
            <Icon name={record === undefined ? 'undo' : 'check'} size={20} />
          </span>
          <div>
            <h2>{record === undefined ? words.undoneTitle : words.writtenTitle(count)}</h2>
            <p className="bb-second">{record === undefined ? words.undoneText : words.undoNote}</p>
          </div>
          <div className="bb-written-actions">
            {record === undefined ? (
              <Button
                disabled={busy || redoable === null}
                loading={busy}
                data-testid="redo-import"
                onClick={redo}
              >
                {words.redo}
              </Button>
            ) : (
              <>
                <Button
                  disabled={record.reportLines === 0 && (record.missing ?? 0) === 0}
                  loading={report.busy}
                  data-testid="save-report"
                  onClick={() => report.save(record)}
                >
                  {words.saveReport}
                </Button>
                <Button
                  loading={busy}
                  data-testid="undo-import"
                  onClick={isLast ? undo : () => setUndoing(true)}
                >
                  {shared.undoImport}
                </Button>
              </>
            )}
          </div>
        </div>
        <ResultTable sheets={outcome.sheets} ignored={outcome.ignored} />
        {outcome.months.map(({ sheet, month, rows }) => (
          <p key={sheet} className="bb-door-note" data-testid="month-taken">
            {words.monthsTaken(formats.month(month), formats.count(rows))}
          </p>
        ))}
        {outcome.months.length === 0 ? null : <SettleOffer className="bb-door-note" />}
      </section>
      {outcome.missing === undefined || record === undefined ? null : (
        <MissingPanel missing={outcome.missing} />
      )}
      {record === undefined || !bringsRemarks ? null : <NotesOffer asOf={outcome.asOf} importId={importId} />}
      {isUndoing ? <UndoDialog record={{ id: importId, file: outcome.file }} onClose={closeUndo} /> : null}
      <QueuePanel door={door} queue={state.queue} />
    </Page>
  );
}

function isSame(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
