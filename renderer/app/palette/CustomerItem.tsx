import { useLang, useWords } from '@renderer/components/language/language-context';
import { Marked } from '@renderer/components/palette/Marked';
import { TierChips } from '@renderer/components/tiers/TierChips';
import type { ContactState } from '@renderer/data/find/walk-in';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { formatField, nameOfField } from '@shared/domain/fields/format-field';
import { fieldValueOf, nameOf, textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { paletteWords } from '@shared/words/palette';
import type { FoundCustomer } from './use-found-customers';

interface Props {
  readonly found: FoundCustomer;
  readonly schemes: readonly TierScheme[];
  readonly contact: ContactState;
}

/** One customer in the palette: name, tier and 红名单, then what tells it apart; who looks after it on the right. */
export function CustomerItem({ found, schemes, contact }: Props) {
  const { record, nameMarks, facts } = found;
  const words = useWords(paletteWords);
  const { lang } = useLang();
  const stage = fieldByKey('stage');
  const stageWord = stage === undefined ? '' : formatField(stage, fieldValueOf(record, 'stage'), lang);
  return (
    <>
      <span className="bb-found-name">
        <strong>
          <Marked text={nameOf(record) || words.unnamed} marks={nameOf(record) === '' ? [] : nameMarks} />
        </strong>
        <TierChips schemes={schemes} record={record} />
        {contact.kind === 'redList' ? (
          <span className="bb-red-list" title={words.redListMeaning}>
            {words.redList}
          </span>
        ) : null}
      </span>
      <span className="bb-found-side">{describeCare(record, stageWord, words.noManager)}</span>
      <span className="bb-found-facts">
        {facts.map(({ key, text, marks }) => (
          <span key={key}>
            <i>{nameOfKey(key, lang)}</i>
            <Marked text={text} marks={marks} />
          </span>
        ))}
      </span>
      <span className="bb-found-side bb-found-contact">
        {contact.kind === 'last' ? words.lastContact(contact.on) : null}
      </span>
    </>
  );
}

function describeCare(record: CustomerRecord, stage: string, noManager: string): string {
  return [textOf(record, 'manager') ?? noManager, stage].filter((part) => part !== '').join(' · ');
}

function nameOfKey(key: string, lang: 'zh-CN' | 'en'): string {
  const field = fieldByKey(key);
  return field === undefined ? key : nameOfField(field, lang);
}
