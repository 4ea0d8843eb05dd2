import { ChoiceList } from '@renderer/components/export/ChoiceList';
import { PrivacyChoice } from '@renderer/components/export/PrivacyChoice';
import { Section } from '@renderer/components/export/Section';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { mayExportFull } from '@renderer/data/exports/may-export-full';
import { useFields } from '@renderer/data/fields/use-fields';
import { useSession } from '@renderer/data/session-context';
import { nameOfField } from '@shared/domain/fields/format-field';
import { nameOf } from '@shared/domain/fields/values';
import { readMessage } from '@shared/domain/groups/fill-message';
import type { CustomerGroup } from '@shared/domain/groups/group';
import { countLeft, type LeftOut, type MessageList } from '@shared/domain/groups/message-list';
import { exportsWords } from '@shared/words/exports';
import { describeLeftOut, groupsWords } from '@shared/words/groups';
import { Button, Modal, Select } from 'antd';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { MessageTextBox } from './MessageText';
import { type MessageForm, messageForms, useMessageExport } from './use-message-export';

interface Props {
  readonly group: CustomerGroup;
  readonly list: MessageList;
  readonly onClose: () => void;
}

const reasons: readonly LeftOut[] = ['refused', 'noPhone', 'samePhone'];
/** Names given for each reason before they are only counted. */
const namedPerReason = 3;

/** Before a message list leaves the book: who, the text, further columns, the form, masked or in full. */
export function MessageDialog({ group, list, onClose }: Props) {
  const words = useWords(groupsWords);
  const told = useWords(exportsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const fields = useFields();
  const id = useId();
  const [text, setText] = useState('');
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [form, setForm] = useState<MessageForm>('xlsx');
  const [full, setFull] = useState(false);
  const { busy, send } = useMessageExport(group);
  const read = useMemo(() => readMessage(text), [text]);
  const count = list.addressees.length;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (count === 0 || read.unknown.length > 0) return;
    const sheet = {
      addressees: list.addressees,
      text: text.trim() === '' ? null : read,
      fields: keys,
      masked: !full,
      lang,
    };
    if (await send(sheet, form)) onClose();
  };
  return (
    <Modal
      open
      centered
      width={680}
      title={words.listTitle(group.name)}
      onCancel={onClose}
      getContainer={findDialogPlace}
      data-testid="message-dialog"
      footer={
        <div className="bb-export-foot">
          <span>{told.trailNote}</span>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={id}
            loading={busy}
            disabled={count === 0 || read.unknown.length > 0}
            data-testid="message-confirm"
          >
            {form === 'clipboard' ? words.copy : told.chooseFile}
          </Button>
        </div>
      }
    >
      <form id={id} className="bb-export-form" onSubmit={(event) => void submit(event)}>
        <Section label={words.who}>
          <p className="bb-message-who" data-testid="message-count">
            {count === 0 ? words.nobodyLeft : words.whoCount(formats.count(count))}
          </p>
          <LeftLine list={list} />
        </Section>
        <Section label={words.text}>
          <MessageTextBox
            id={`${id}-text`}
            text={text}
            read={read}
            first={list.addressees[0]}
            masked={!full}
            onChange={setText}
          />
        </Section>
        <Section label={words.columns}>
          <Select<string[]>
            mode="multiple"
            className="bb-message-columns"
            aria-label={words.columns}
            placeholder={words.columnsHint}
            optionFilterProp="label"
            value={[...keys]}
            options={fields
              .filter(({ key }) => key !== 'name')
              .map((field) => ({ value: field.key, label: nameOfField(field, lang) }))}
            onChange={setKeys}
          />
        </Section>
        <Section label={words.format}>
          <ChoiceList<MessageForm>
            label={words.format}
            name="message-form"
            value={form}
            onChange={setForm}
            choices={messageForms.map((key) => ({ key, label: words[key], note: words[`${key}Note`] }))}
          />
        </Section>
        <PrivacyChoice mayFull={mayExportFull(session)} full={full} onChange={setFull} />
        {full ? null : <p className="bb-message-masked">{words.phonesMasked}</p>}
      </form>
    </Modal>
  );
}

/** Who is left out and why, the first of each by name. */
function LeftLine({ list }: { readonly list: MessageList }) {
  const words = useWords(groupsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const counts = countLeft(list);
  const comma = lang === 'en' ? ', ' : '、';
  const parts = reasons
    .filter((why) => counts[why] > 0)
    .map((why) => {
      const of = list.left.filter((one) => one.why === why);
      const named = of.slice(0, namedPerReason).map(({ record }) => nameOf(record));
      const more = of.length > named.length ? '…' : '';
      const brackets = lang === 'en' ? [' (', ')'] : ['（', '）'];
      return `${describeLeftOut(why, lang)} ${formats.count(counts[why])}${brackets[0]}${named.join(comma)}${more}${brackets[1]}`;
    });
  if (parts.length === 0) return null;
  return (
    <p className="bb-form-note" data-testid="message-left">
      {words.leftOut(parts.join(lang === 'en' ? '; ' : '；'))}
    </p>
  );
}
