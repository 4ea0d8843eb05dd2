import { useLang, useWords } from '@renderer/components/language/language-context';
import { readToday } from '@renderer/data/current-period';
import { type ContactRecord, contactWays } from '@shared/domain/contacts/contact';
import type { Failure } from '@shared/domain/kernel/result';
import { describeWay } from '@shared/words/contacts';
import { customerContactsWords } from '@shared/words/customer-contacts';
import { describeFailure } from '@shared/words/reasons';
import { Button, Checkbox, Input, Segmented } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { type ContactForm, fillForm } from './contact-form';
import type { ContactDesk } from './use-contact-desk';

interface Props {
  readonly desk: ContactDesk;
  /** The contact that is changed; absent: a new one. */
  readonly present?: ContactRecord;
  readonly onClose: () => void;
}

/** A contact as it is written down: when, how, why, what was said, what comes next. Ctrl+Enter saves, Esc gives up. */
export function ContactFormView({ desk, present, onClose }: Props) {
  const words = useWords(customerContactsWords);
  const { lang } = useLang();
  const listId = useId();
  const [form, setForm] = useState(() => fillForm(readToday(), present));
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (part: Partial<ContactForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setFailure(null);
  };
  const save = () => {
    const failed = desk.save(form, present);
    if (failed === null) onClose();
    else setFailure(failed);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const inLine = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || inLine)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const statusOf = (part: string) => (failure?.details?.part === part ? ('error' as const) : ('' as const));
  return (
    <form
      className="bb-contact-form"
      aria-label={present === undefined ? words.record : words.edit(present.on)}
      data-testid="contact-form"
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="bb-contact-when">
        <Input
          aria-label={words.on}
          value={form.on}
          status={statusOf('on')}
          onChange={(event) => change({ on: event.target.value })}
        />
        <Segmented
          aria-label={words.way}
          value={form.way}
          options={contactWays.map((way) => ({ value: way, label: describeWay(way, lang) }))}
          onChange={(way) => change({ way })}
        />
      </div>
      <Input
        autoFocus
        list={listId}
        aria-label={words.purpose}
        placeholder={`${words.purpose}${lang === 'en' ? ', ' : '，'}${words.purposeHint}`}
        value={form.purpose}
        status={statusOf('purpose')}
        onChange={(event) => change({ purpose: event.target.value })}
      />
      <datalist id={listId}>
        {words.purposes.split(lang === 'en' ? ', ' : '、').map((purpose) => (
          <option key={purpose} value={purpose} />
        ))}
      </datalist>
      <Input.TextArea
        className="bb-growing"
        rows={2}
        aria-label={words.text}
        placeholder={words.textHint}
        value={form.text}
        status={statusOf('text')}
        onChange={(event) => change({ text: event.target.value })}
      />
      <div className="bb-contact-next">
        <Input
          aria-label={words.next}
          placeholder={`${words.next}${lang === 'en' ? ': ' : '：'}${words.nextHint}`}
          value={form.next}
          status={statusOf('next')}
          onChange={(event) => change({ next: event.target.value })}
        />
        <Input
          aria-label={words.nextOn}
          placeholder={words.nextOnHint}
          value={form.nextOn}
          status={statusOf('nextOn')}
          onChange={(event) => change({ nextOn: event.target.value })}
        />
      </div>
      {failure === null ? null : (
        <p className="bb-fact-problem" role="alert">
          {describeFailure(failure, lang)}
        </p>
      )}
      <div className="bb-contact-foot">
        {form.nextOn.trim() === '' ? null : (
          <Checkbox checked={form.setsNext} onChange={(event) => change({ setsNext: event.target.checked })}>
            {words.setsNext}
          </Checkbox>
        )}
        <span className="bb-contact-buttons">
          <Button size="small" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button size="small" type="primary" title={words.saveHint} onClick={save}>
            {words.save}
          </Button>
        </span>
      </div>
    </form>
  );
}
