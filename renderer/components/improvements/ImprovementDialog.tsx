import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { readToday } from '@renderer/data/current-period';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import { managersOf } from '@renderer/data/improvements/managers-at-hand';
import { useCustomers, useSession, useSettings } from '@renderer/data/session-context';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import { nameOf, textOf } from '@shared/domain/fields/values';
import { longestMeasure } from '@shared/domain/improvements/edit-improvements';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import {
  listWeakIndicators,
  suggestDue,
  suggestMeasure,
} from '@shared/domain/improvements/suggest-improvement';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import { readDate } from '@shared/domain/sheets/reading/read-date';
import { improvementWords } from '@shared/words/improvements';
import { AutoComplete, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useImprovementDesk } from './use-improvement-desk';
import './improvements.css';

interface Props {
  readonly customerId: string;
  /** The month whose evaluation calls for it. */
  readonly period: Month;
  /** The improvement that is changed; absent: a new one. */
  readonly present?: ImprovementRecord;
  readonly onClose: () => void;
}

/** The form of the month that calls for an improvement; null: none, undefined: not read yet. */
function useFormOf(customerId: string, period: Month): EvaluationForm | null | undefined {
  const { reads } = useSession();
  const [form, setForm] = useState<EvaluationForm | null>();
  useEffect(() => {
    let isCurrent = true;
    void reads.readOwned('evaluations', period, customerId).then((read) => {
      if (!isCurrent) return;
      const record = read.ok ? read.value : null;
      setForm((record === null ? undefined : readForm(record)) ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [reads, period, customerId]);
  return form;
}

/** 制定改进措施: what is to be done for a customer, by whom and until when; the weak indicators of the form suggest it. */
export function ImprovementDialog({ customerId, period, present, onClose }: Props) {
  const words = useWords(improvementWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const customers = useCustomers();
  const settings = useSettings();
  const desk = useImprovementDesk();
  const id = useId();
  const form = useFormOf(customerId, period);
  const record = customers.get(customerId);
  const name =
    (record === undefined ? '' : nameOf(record)) || form?.customerName || present?.customerName || '';
  const usualOwner = (record === undefined ? undefined : textOf(record, 'manager')) ?? form?.manager ?? '';
  const [text, setText] = useState(present?.text ?? '');
  const [typedOwner, setOwner] = useState<string | null>(present?.owner ?? null);
  const [due, setDue] = useState(() => present?.due ?? suggestDue(period, readToday()));
  const [failure, setFailure] = useState<Failure | null>(null);
  const owner = typedOwner ?? usualOwner;
  const weak =
    form === null || form === undefined ? [] : listWeakIndicators(form, templateFinderOf(settings));
  const managers = [...new Set([...managersOf(customers.all()), session.actor])].filter(
    (each) => each !== '' && (typedOwner === null || each.includes(typedOwner)),
  );
  const save = async () => {
    const read = readDate(due);
    const said = { text, owner, due: read.ok && read.value !== null ? read.value : due };
    const score = form?.finalScore ?? null;
    const failed =
      present === undefined
        ? await desk.make(
            { customerId, customerName: name, period, ...(score === null ? {} : { scoreBefore: score }) },
            said,
          )
        : await desk.change(present, said);
    setFailure(failed);
    return failed === null;
  };
  return (
    <FormDialog
      title={present === undefined ? words.makeFor(name) : words.changeOf(name)}
      width={560}
      confirm={words.save}
      confirmTestId="save-improvement"
      testId="improvement-form"
      disabled={form === undefined}
      onSave={save}
      onClose={onClose}
    >
      <p className="bb-improve-from">
        {form === null
          ? words.noForm(formats.month(period))
          : words.fromScore(formats.month(period), form?.finalScore?.toString() ?? '—')}
      </p>
      {weak.length === 0 ? null : (
        <fieldset className="bb-improve-weak" aria-label={words.weak}>
          <span>
            {words.weak} <i>{words.weakHint}</i>
          </span>
          {weak.map((each) => {
            const called = lang === 'en' ? each.en : each.zh;
            return (
              <button
                key={each.key}
                type="button"
                onClick={() => {
                  const suggested = suggestMeasure(each.key, called, lang);
                  if (text.includes(suggested)) return;
                  setText(text.trim() === '' ? suggested : `${text.trimEnd()}\n${suggested}`);
                }}
              >
                {words.weakScore(called, String(each.score), String(each.weight))}
              </button>
            );
          })}
        </fieldset>
      )}
      <FormLine for={`${id}-text`} label={words.text}>
        <Input.TextArea
          id={`${id}-text`}
          autoFocus
          rows={4}
          maxLength={longestMeasure}
          placeholder={words.textHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </FormLine>
      <div className="bb-improve-two">
        <FormLine for={`${id}-owner`} label={words.owner}>
          <AutoComplete
            id={`${id}-owner`}
            value={owner}
            options={managers.map((value) => ({ value }))}
            onChange={(value: string) => setOwner(value)}
          />
        </FormLine>
        <FormLine for={`${id}-due`} label={words.due}>
          <Input id={`${id}-due`} value={due} onChange={(event) => setDue(event.target.value)} />
        </FormLine>
      </div>
      {failure === null ? null : <FailureNotice failure={failure} />}
    </FormDialog>
  );
}
