import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { formatField, nameOfField } from '@shared/domain/fields/format-field';
import type { Failure } from '@shared/domain/kernel/result';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import { readDate } from '@shared/domain/sheets/reading/read-date';
import { moveStage, type StageMove } from '@shared/domain/stages/move-stage';
import { stagesWords } from '@shared/words/stages';
import { Input } from 'antd';
import { useId, useState } from 'react';

interface Props {
  readonly record: CustomerRecord;
  readonly to: 'new' | 'lost' | 'wonBack';
  /** Usual reasons to choose from. */
  readonly reasons: readonly string[];
  readonly onClose: () => void;
}

/** Moves a customer to the next stage: number and opening for a new customer, day and reason for lost and won back. */
export function MoveDialog({ record, to, reasons, onClose }: Props) {
  const words = useWords(stagesWords);
  const { lang } = useLang();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const id = useId();
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(readToday);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = calledName(record) || words.nameless;
  const titles = { new: words.becomeOf(name), lost: words.markLostOf(name), wonBack: words.winBackOf(name) };
  const texts = { new: words.becomeText, lost: words.lostText, wonBack: words.winBackText };
  const buttons = { new: words.become, lost: words.markLost, wonBack: words.winBack };
  const save = async () => {
    const read = readDate(day);
    const on = read.ok && read.value !== null ? read.value : day;
    const move: StageMove = to === 'new' ? { to, customerNo: number, openedOn: on } : { to, on, reason };
    const drafted = moveStage(session.customers, { id: record.id, move, today: readToday() });
    if (!drafted.ok) {
      setFailure(drafted);
      return false;
    }
    const made = await session.commit(drafted.value);
    if (!made.ok) {
      setFailure(made);
      return false;
    }
    const field = fieldByKey('stage');
    const stage = session.customers.get(record.id)?.stage;
    const told = field === undefined || typeof stage !== 'string' ? '' : formatField(field, stage, lang);
    tellWithUndo(words.moved(name, told), made.value.id);
    return true;
  };
  const numberField = fieldByKey('customerNo');
  return (
    <FormDialog
      title={titles[to]}
      width={460}
      confirm={buttons[to]}
      confirmTestId="move"
      testId="move-form"
      onSave={save}
      onClose={onClose}
    >
      <p className="bb-stage-text">{texts[to]}</p>
      {to === 'new' ? (
        <FormLine
          for={`${id}-number`}
          label={numberField === undefined ? words.customerNo : nameOfField(numberField, lang)}
        >
          <Input
            id={`${id}-number`}
            autoFocus
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </FormLine>
      ) : null}
      <FormLine for={`${id}-day`} label={to === 'new' ? words.openedOn : words.day}>
        <Input id={`${id}-day`} value={day} onChange={(event) => setDay(event.target.value)} />
      </FormLine>
      {to === 'new' ? null : (
        <>
          <fieldset className="bb-stage-reasons" aria-label={words.chooseReason}>
            {reasons.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={reason === each}
                onClick={() => setReason(reason === each ? '' : each)}
              >
                {each}
              </button>
            ))}
          </fieldset>
          <FormLine for={`${id}-reason`} label={words.writeReason}>
            <Input.TextArea
              id={`${id}-reason`}
              rows={2}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </FormLine>
        </>
      )}
      {failure === null ? null : <FailureNotice failure={failure} />}
    </FormDialog>
  );
}
