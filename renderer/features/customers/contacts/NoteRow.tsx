import { useLang, useWords } from '@renderer/components/language/language-context';
import type { FoundContact } from '@renderer/data/contacts/collect-notes';
import { type ContactWay, contactWays } from '@shared/domain/contacts/contact';
import { maskInText } from '@shared/domain/fields/mask-text';
import { nameOf, textOf } from '@shared/domain/fields/values';
import { contactsWords, describeWay } from '@shared/words/contacts';
import { Checkbox, Input, Select } from 'antd';
import type { NoteEdit, NoteLine } from './note-edits';

interface Props {
  readonly found: FoundContact;
  readonly line: NoteLine;
  readonly onChange: (change: NoteEdit) => void;
}

/** Characters of the remark shown before the piece that was found. */
const shownBefore = 14;

/** One contact found in a remark: tick, customer, date and way to be put right, and the remark with its piece marked. */
export function NoteRow({ found, line, onChange }: Props) {
  const words = useWords(contactsWords);
  const { lang } = useLang();
  const { customer, remark, note, state } = found;
  const name = nameOf(customer) || textOf(customer, 'customerNo') || '';
  // Masks may be shorter than what they hide: each part is hidden by itself.
  const before = maskInText(remark.slice(0, note.from));
  const lead = before.length > shownBefore + 2 ? `…${before.slice(-shownBefore)}` : before;
  return (
    <>
      <Checkbox
        checked={line.ticked}
        aria-label={words.tickOf(name, maskInText(note.text))}
        onChange={(event) => onChange({ ticked: event.target.checked })}
      />
      <span className="bb-note-customer" title={name}>
        {name} <span className="bb-muted">{textOf(customer, 'customerNo')}</span>
      </span>
      <Input
        size="small"
        aria-label={words.dateOf(name)}
        value={line.date}
        status={line.on === null ? 'error' : ''}
        title={line.on === null ? words.badDate : undefined}
        onChange={(event) => onChange({ date: event.target.value })}
      />
      <Select<ContactWay>
        size="small"
        aria-label={words.wayOf(name)}
        value={line.way}
        options={contactWays.map((way) => ({ value: way, label: describeWay(way, lang) }))}
        onChange={(way) => onChange({ way })}
      />
      <span className="bb-note-remark" title={maskInText(remark)}>
        <span className="bb-muted">{lead}</span>
        <mark>{maskInText(note.text)}</mark>
        <span className="bb-muted">{maskInText(remark.slice(note.to))}</span>
      </span>
      <span className="bb-note-flags">
        {state === 'alike' ? (
          <i className="bb-note-flag" title={words.alike}>
            {words.alikeShort}
          </i>
        ) : null}
        {note.monthOnly ? (
          <i className="bb-note-flag" title={words.monthOnly}>
            {words.monthOnlyShort}
          </i>
        ) : null}
      </span>
    </>
  );
}
