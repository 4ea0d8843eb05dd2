import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useFields } from '@renderer/data/fields/use-fields';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import { nameOf } from '@shared/domain/fields/values';
import {
  countMessageParts,
  fillMessage,
  type MessageText,
  salutationMark,
} from '@shared/domain/groups/fill-message';
import type { Addressee } from '@shared/domain/groups/message-list';
import { groupsWords } from '@shared/words/groups';
import { Select } from 'antd';
import { useRef } from 'react';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly read: MessageText;
  readonly first: Addressee | undefined;
  readonly masked: boolean;
  readonly onChange: (text: string) => void;
}

const offered = ['name', 'manager', 'branch'] as const;

/** The text of a message with fields in braces, and what the first customer would get. */
export function MessageTextBox({ id, text, read, first, masked, onChange }: Props) {
  const words = useWords(groupsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const fields = useFields();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const from = area.current?.selectionStart ?? text.length;
    const to = area.current?.selectionEnd ?? text.length;
    onChange(`${text.slice(0, from)}{${name}}${text.slice(to)}`);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + name.length + 2, from + name.length + 2);
    });
  };
  const marks = [
    lang === 'en' ? salutationMark.en : salutationMark.zh,
    ...offered.map(fieldByKey).flatMap((field) => (field === undefined ? [] : [nameOfField(field, lang)])),
  ];
  const example = first === undefined ? '' : fillMessage(read, first.record, { lang, masked });
  return (
    <div className="bb-message-text">
      <textarea
        id={id}
        ref={area}
        className="ant-input bb-message-area"
        rows={4}
        maxLength={1000}
        placeholder={words.textHint}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="bb-message-marks">
        <span className="bb-muted">{words.insert}</span>
        {marks.map((name) => (
          <button key={name} type="button" className="bb-link" onClick={() => insert(name)}>
            {`{${name}}`}
          </button>
        ))}
        <Select<string>
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          className="bb-message-field"
          aria-label={words.otherField}
          placeholder={words.otherField}
          value={null}
          options={fields.map((field) => ({
            value: nameOfField(field, lang),
            label: nameOfField(field, lang),
          }))}
          onChange={insert}
        />
      </div>
      {read.unknown.length > 0 ? (
        <p className="bb-form-problem" role="alert">
          {words.unknownMark(read.unknown.join(lang === 'en' ? ', ' : '、'))}
        </p>
      ) : text.trim() === '' || first === undefined ? (
        <p className="bb-form-note">{words.textNote}</p>
      ) : (
        <div className="bb-message-example" data-testid="message-example">
          <span className="bb-muted">{words.textFor(nameOf(first.record))}</span>
          <p>{example}</p>
          <span className="bb-muted">
            {words.parts(formats.count(example.length), formats.count(countMessageParts(example)))}
          </span>
        </div>
      )}
    </div>
  );
}
