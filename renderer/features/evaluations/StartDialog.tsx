import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { runMonth } from '@renderer/data/evaluations/run-month';
import { useSelectedIds } from '@renderer/data/selection';
import { useCustomers, useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { Month } from '@shared/domain/kernel/calendar';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { tierName } from '@shared/words/tiers';
import { Button, Modal, Radio, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { chooseCustomers, listManagers, type Who, type WhoChoice } from './choose-customers';

interface Props {
  readonly period: Month;
  /** Forms the month has already. */
  readonly forms: readonly EvaluationForm[];
  readonly onClose: () => void;
}

/** Starts a month: whom to evaluate, then the run with its progress. One undoable change. */
export function StartDialog({ period, forms, onClose }: Props) {
  const words = useWords(evaluationsPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const schemes = schemesOf(useSettings());
  const records = useCustomers().all();
  const selected = useSelectedIds(session);
  const [who, setWho] = useState<Who>({ choice: 'all', tiers: [], managers: [] });
  const [done, setDone] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);
  const customers = useMemo(
    () => chooseCustomers(who, records, schemes, selected),
    [who, records, schemes, selected],
  );
  const again = useMemo(() => {
    const known = new Set(forms.map((form) => form.customerId));
    return customers.reduce((sum, { id }) => sum + (known.has(id) ? 1 : 0), 0);
  }, [customers, forms]);
  const tiers = [
    ...new Map(schemes.flatMap((scheme) => scheme.tiers.map((tier) => [tier.key, tier]))).values(),
  ];
  const isRunning = done !== null;
  const isSaving = isRunning && done >= customers.length;

  const run = async () => {
    const controller = new AbortController();
    abort.current = controller;
    setDone(0);
    const result = await runMonth(session, {
      period,
      customers,
      signal: controller.signal,
      onProgress: setDone,
    });
    setDone(null);
    if (!result.ok) {
      if (result.reason !== 'evaluations.cancelled') tellFailure(result);
      return;
    }
    onClose();
    const { changeId, evaluated } = result.value;
    if (changeId === null) {
      tell(words.doneSame(formats.count(evaluated)));
      return;
    }
    tell(words.done(formats.count(evaluated)), {
      label: words.undo,
      run: () => {
        // Undo takes back the last change; by now that may be another one.
        if (session.history.get().undoable?.id !== changeId) return;
        void session.undo().then((undone) => {
          if (!undone.ok) tellFailure(undone);
        });
      },
    });
  };

  const choices: readonly (readonly [WhoChoice, string])[] = [
    ['all', words.everybody],
    ['key', words.keyCustomers],
    ['tiers', words.byTier],
    ['managers', words.byManager],
    ['selected', words.chosen],
  ];
  return (
    <Modal
      open
      centered
      width={560}
      title={words.startTitle(formats.month(period))}
      closable={!isRunning}
      maskClosable={!isRunning}
      keyboard={!isRunning}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        isRunning ? null : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              type="primary"
              data-testid="run-evaluation"
              disabled={customers.length === 0}
              onClick={() => void run()}
            >
              {words.run(formats.count(customers.length))}
            </Button>
          </>
        )
      }
    >
      {isRunning ? (
        <ProgressPanel
          title={isSaving ? words.writing : words.running}
          done={done}
          total={customers.length}
          {...(isSaving ? {} : { onCancel: () => abort.current?.abort(), cancelNote: words.runNote })}
        />
      ) : (
        <div className="bb-start">
          <p className="bb-second">{words.startText}</p>
          <Radio.Group
            aria-label={words.who}
            value={who.choice}
            onChange={(event) => setWho({ ...who, choice: event.target.value as WhoChoice })}
            vertical
            options={choices.map(([value, label]) => ({
              value,
              label: value === 'selected' ? `${label} ${formats.count(selected.size)}` : label,
              disabled: value === 'selected' && selected.size === 0,
            }))}
          />
          {who.choice === 'tiers' ? (
            <Select<string[]>
              mode="multiple"
              aria-label={words.chooseTiers}
              placeholder={words.chooseTiers}
              value={[...who.tiers]}
              onChange={(next) => setWho({ ...who, tiers: next })}
              options={tiers.map((tier) => ({ value: tier.key, label: tierName(tier, lang) }))}
            />
          ) : null}
          {who.choice === 'managers' ? (
            <Select<string[]>
              mode="multiple"
              aria-label={words.chooseManagers}
              placeholder={words.chooseManagers}
              value={[...who.managers]}
              onChange={(next) => setWho({ ...who, managers: next })}
              options={listManagers(records).map((name) => ({
                value: name,
                label: name === '' ? words.noManager : name,
              }))}
            />
          ) : null}
          <p data-testid="run-count">
            {words.countNote(formats.count(customers.length), formats.count(again))}
          </p>
        </div>
      )}
    </Modal>
  );
}
