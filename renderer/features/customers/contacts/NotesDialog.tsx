import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { latestDataDay, readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { readDate } from '@shared/domain/sheets/reading/read-date';
import { contactsWords } from '@shared/words/contacts';
import { Button, Input, Modal } from 'antd';
import { useId, useMemo, useState } from 'react';
import { NoteList } from './NoteList';
import { countTicked, tickAll } from './note-edits';
import type { NotesOrder } from './notes-order';
import { useNotes } from './use-notes';
import './notes.css';

interface Props {
  readonly order: NotesOrder;
  /** Customers whose remarks are read; keeps its identity while the dialog is open. */
  readonly customers: readonly CustomerRecord[];
  readonly onClose: () => void;
}

/** 从备注提取联系记录: what the remarks say about contacts, to be looked through before it is recorded. */
export function NotesDialog({ order, customers, onClose }: Props) {
  const words = useWords(contactsWords);
  const formats = useFormats();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const id = useId();
  const [day, setDay] = useState<CalendarDate>(
    () => order.asOf ?? latestDataDay(session.imports.all()) ?? readToday(),
  );
  const [typed, setTyped] = useState(day);
  const notes = useNotes(customers, day);
  const [recording, setRecording] = useState(false);
  const { collected, edits } = notes;
  const found = collected?.found ?? [];
  const ticked = useMemo(() => countTicked(collected?.found ?? [], edits, readToday()), [collected, edits]);
  const people = useMemo(
    () => new Set((collected?.found ?? []).map(({ customer }) => customer.id)).size,
    [collected],
  );
  const readTyped = readDate(typed);
  const typedDay = readTyped.ok ? readTyped.value : null;
  const takeDay = () => {
    if (typedDay !== null && typedDay !== day) setDay(typedDay);
  };
  const record = async () => {
    setRecording(true);
    const made = await notes.record(order.importId);
    setRecording(false);
    if (!made.ok) {
      tellFailure(made);
      return;
    }
    onClose();
    tellWithUndo(words.recorded(formats.count(made.value.touched.length)), made.value.id);
  };
  return (
    <Modal
      open
      centered
      width={1040}
      title={words.title}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          {ticked.wrong === 0 ? null : (
            <span className="bb-notes-wrong" role="alert">
              {words.badDate}
            </span>
          )}
          <Button onClick={onClose}>{found.length === 0 ? words.close : words.cancel}</Button>
          {found.length === 0 ? null : (
            <Button
              type="primary"
              data-testid="record-contacts"
              loading={recording}
              disabled={ticked.ready === 0 || ticked.wrong > 0}
              onClick={() => void record()}
            >
              {ticked.ready === 0 ? words.recordNone : words.record(formats.count(ticked.ready))}
            </Button>
          )}
        </>
      }
    >
      <div className="bb-notes" data-testid="notes-dialog">
        <p className="bb-second">{words.intro}</p>
        <div className="bb-notes-bar">
          <label htmlFor={id}>{words.writtenBy}</label>
          <Input
            id={id}
            className="bb-notes-day"
            value={typed}
            status={typedDay === null ? 'error' : ''}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={takeDay}
            onPressEnter={takeDay}
          />
          <span className="bb-muted">{typedDay === null ? words.badDate : words.writtenByNote}</span>
        </div>
        <div className="bb-notes-bar bb-notes-counts">
          {collected === null ? null : (
            <span data-testid="notes-count">
              {words.found(formats.count(found.length), formats.count(people))}
              {collected.known === 0 ? null : (
                <span className="bb-muted"> · {words.known(formats.count(collected.known))}</span>
              )}
            </span>
          )}
          {found.length === 0 ? null : (
            <span className="bb-notes-ticks">
              <button
                type="button"
                className="bb-link"
                onClick={() => notes.change(tickAll(edits, found.length, true))}
              >
                {words.tickAll}
              </button>
              <button
                type="button"
                className="bb-link"
                onClick={() => notes.change(tickAll(edits, found.length, false))}
              >
                {words.tickNone}
              </button>
            </span>
          )}
        </div>
        <div className="bb-notes-body">
          {notes.failure !== null ? (
            <FailureNotice failure={notes.failure} />
          ) : collected === null ? (
            <div className="bb-notes-reading">
              <ProgressPanel title={words.reading} done={notes.done} total={customers.length} />
            </div>
          ) : found.length === 0 ? (
            <EmptyState icon="contacts" title={words.nothing} text={words.nothingText} />
          ) : (
            <NoteList found={found} edits={edits} onChange={notes.change} />
          )}
        </div>
      </div>
    </Modal>
  );
}
