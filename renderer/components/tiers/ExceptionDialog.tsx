import { FormLine } from '@renderer/components/FormLine';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { useSession } from '@renderer/data/session-context';
import {
  type ExceptionMonths,
  findExceptionMonths,
  saveException,
  stopException,
} from '@renderer/data/tiers/exceptions';
import { nameOf } from '@shared/domain/fields/values';
import { addMonths } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { assignTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { settleWords } from '@shared/words/tier-settle';
import { tierName } from '@shared/words/tiers';
import { Button, Input, Modal, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import './tiers.css';

interface Props {
  readonly scheme: TierScheme;
  readonly record: CustomerRecord;
  readonly onClose: () => void;
}

/** How many months ahead an exception can end. */
const monthsAhead = 24;
/** What is offered first: a quarter. */
const usualMonths = 3;

/** The tier above the one held: that is what exceptions are mostly for. */
function oneHigher(scheme: TierScheme, record: CustomerRecord): string {
  const held = assignTier(scheme, record);
  const place = scheme.tiers.findIndex(({ key }) => key === held?.key);
  return scheme.tiers[Math.max(0, place - 1)]?.key ?? '';
}

/** Lets a customer stand in a tier for some months, with a reason; or ends that. */
export function ExceptionDialog({ scheme, record, onClose }: Props) {
  const words = useWords(settleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const id = useId();
  const present = record.standings?.[scheme.id]?.exception;
  const [months, setMonths] = useState<ExceptionMonths | null>(null);
  const [tier, setTier] = useState(() => present?.tier ?? oneHigher(scheme, record));
  const [chosen, setChosen] = useState<string | null>(present?.until ?? null);
  const [reason, setReason] = useState(present?.reason ?? '');
  const [busy, setBusy] = useState(false);
  const name = nameOf(record);
  useEffect(() => {
    let isGone = false;
    void findExceptionMonths(session).then((found) => {
      if (!isGone) setMonths(found);
    });
    return () => {
      isGone = true;
    };
  }, [session]);
  const from = months?.from;
  const choices =
    from === undefined ? [] : Array.from({ length: monthsAhead }, (_, step) => addMonths(from, step));
  const until = chosen !== null && from !== undefined && chosen >= from ? chosen : choices[usualMonths - 1];
  const run = async (work: () => ReturnType<typeof saveException>, told: string) => {
    setBusy(true);
    const made = await work();
    setBusy(false);
    if (!made.ok) {
      tellFailure(made);
      return;
    }
    onClose();
    tellWithUndo(told, made.value.id);
  };
  const save = () => {
    if (until === undefined || reason.trim() === '') return;
    const chosenTier = scheme.tiers.find(({ key }) => key === tier);
    void run(
      () => saveException(session, { customerId: record.id, scheme, tier, until, reason }),
      words.exceptionSaved(
        name,
        chosenTier === undefined ? '' : tierName(chosenTier, lang),
        formats.month(until),
      ),
    );
  };
  const end = () =>
    void run(() => stopException(session, { customerId: record.id, scheme }), words.exceptionDone(name));
  return (
    <Modal
      open
      centered
      width={480}
      title={words.exceptionTitle(name)}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <div className="bb-exception-foot">
          {present === undefined ? null : (
            <Button data-testid="end-exception" disabled={busy} onClick={end}>
              {words.endException}
            </Button>
          )}
          <span className="bb-exception-space" />
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={`${id}-form`}
            data-testid="save-exception"
            loading={busy}
            disabled={until === undefined || reason.trim() === ''}
          >
            {words.saveException}
          </Button>
        </div>
      }
    >
      <form
        id={`${id}-form`}
        className="bb-exception"
        data-testid="exception-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="bb-second">{words.exceptionNote}</p>
        <FormLine label={words.exceptionTier} for={`${id}-tier`}>
          <Select
            id={`${id}-tier`}
            value={tier}
            onChange={setTier}
            options={scheme.tiers.map((each) => ({ value: each.key, label: tierName(each, lang) }))}
          />
        </FormLine>
        <FormLine label={words.exceptionEnd} for={`${id}-until`}>
          <Select
            id={`${id}-until`}
            value={until ?? null}
            onChange={setChosen}
            options={choices.map((month) => ({ value: month, label: formats.month(month) }))}
          />
        </FormLine>
        <FormLine label={words.exceptionReason} for={`${id}-reason`}>
          <Input
            id={`${id}-reason`}
            value={reason}
            maxLength={200}
            placeholder={words.exceptionReasonHint}
            onChange={(event) => setReason(event.target.value)}
          />
        </FormLine>
      </form>
    </Modal>
  );
}
