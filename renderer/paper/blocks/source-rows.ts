import type { CustomerFacts } from '@renderer/data/paper/card-facts';
import type { ContactRecord } from '@shared/domain/contacts/contact';
import { assetsOf } from '@shared/domain/fields/assets';
import { maskInText } from '@shared/domain/fields/mask-text';
import { nameOf } from '@shared/domain/fields/values';
import { listHoldings } from '@shared/domain/holdings/list-holdings';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import type { LayoutBlock } from '@shared/domain/paper/layout';
import { describeWay } from '@shared/words/contacts';
import { customerPageWords } from '@shared/words/customer-page';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { describeRole } from '@shared/words/relations';
import { formatAmount, formatShare, readValues } from '../paper-values';
import { describeTier } from './book-values';
import type { CustomerValues } from './customer-values';
import type { ValueSetting } from './paper-order';

type TableBlock = Extract<LayoutBlock, { kind: 'table' }>;

/** What one row says, by the keys of `table-sources.ts`. */
export type SourceRow = Readonly<Record<string, string>>;

/** Columns of numbers, which stand at the right. */
export const numberValues: ReadonlySet<string> = new Set(['assets', 'amount', 'share']);

/** The filled rows of a table, as many as it takes. */
export function listSourceRows(block: TableBlock, values: CustomerValues): readonly SourceRow[] {
  if (values.record === null) return [];
  const { setting, facts } = values;
  switch (block.source) {
    case 'blank':
      return [];
    case 'contacts':
      return facts.contacts.slice(0, block.most).map((contact) => readContactRow(contact, setting));
    case 'relations':
      return facts.relations.slice(0, block.most).map((relation) => readRelationRow(relation, setting));
    case 'improvements':
      return facts.improvements.slice(0, block.most).map((measure) => readMeasureRow(measure, setting));
    case 'holdings':
      return readHoldingRows(values).slice(0, block.most);
  }
}

function readContactRow(contact: ContactRecord, { lang, masked }: ValueSetting): SourceRow {
  const words = wordsIn(paperWords, lang);
  const shown = (text: string | undefined) => (masked ? maskInText(text ?? '') : (text ?? ''));
  const way = describeWay(contact.way, lang);
  const next =
    contact.next === undefined ? '' : words.nextStep(shown(contact.next.text), contact.next.on ?? '');
  const told = words.contactTold(way, shown(contact.text));
  return {
    on: contact.on,
    what: [told, next].filter((text) => text !== '').join(lang === 'en' ? '   ' : '　'),
    way,
    text: shown(contact.text),
    purpose: shown(contact.purpose),
    next:
      contact.next === undefined ? '' : [shown(contact.next.text), contact.next.on ?? ''].join(' ').trim(),
    by: contact.by ?? '',
  };
}

function readRelationRow(
  { role, other, note }: CustomerFacts['relations'][number],
  setting: ValueSetting,
): SourceRow {
  const { lang, masked } = setting;
  const assets = other === undefined ? undefined : assetsOf(other);
  return {
    relation: describeRole(role, other, lang),
    name: other === undefined ? '' : nameOf(other),
    customerNo: readValues(other ?? null, lang, masked).value('customerNo'),
    tier: other === undefined ? '' : describeTier(other, setting),
    assets: assets === undefined ? '' : formatAmount(assets, lang),
    note: masked ? maskInText(note) : note,
  };
}

function readMeasureRow(measure: ImprovementRecord, { lang, masked }: ValueSetting): SourceRow {
  const words = wordsIn(paperWords, lang);
  const shown = (text: string) => (masked ? maskInText(text) : text);
  const state =
    measure.state === 'open'
      ? words.measureOpen
      : measure.state === 'done'
        ? words.measureDone
        : words.measureDropped;
  const outcome = measure.closed?.outcome ?? '';
  return {
    text: shown(measure.text),
    owner: measure.owner,
    due: measure.due,
    result: outcome === '' ? state : shown(outcome),
    period: words.month(measure.period),
    opened: measure.opened.date,
    closed: measure.closed?.date ?? '',
  };
}

function readHoldingRows({ record, setting: { lang } }: CustomerValues): readonly SourceRow[] {
  if (record === null) return [];
  const words = wordsIn(customerPageWords, lang);
  const { lines, settlement } = listHoldings(record);
  const held = lines.map(
    ({ key, amount, share }): SourceRow => ({
      product: words[key],
      amount: formatAmount(amount, lang),
      share: share === undefined ? '' : formatShare(share),
    }),
  );
  return [...held, ...settlement.map((product): SourceRow => ({ product, amount: '', share: '' }))];
}
