import { emptyFacts } from '@renderer/data/paper/card-facts';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOf } from '@shared/domain/fields/values';
import { type LayoutCell, type Named, sayNamed } from '@shared/domain/paper/layout';
import { findPaperValue, nameOfValue, type PaperValueKey } from '@shared/domain/paper/paper-values';
import { fillMarks } from '@shared/domain/paper/text-marks';
import type { CustomerRecord } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { readValues, type ValueReader } from '../paper-values';
import {
  describeAddressee,
  describeAge,
  describeAssets,
  describeAssetsChange,
  describeHoldings,
  describeHousehold,
  describeOpening,
  describeProducts,
  describeTier,
} from './book-values';
import type { ValueSetting } from './paper-order';

/** Written over by hand, where a paragraph has nothing to say. */
const rule = '________';

/** Values printed as a bare number of 万元 in Chinese. */
function isAmount(key: string): boolean {
  return key === '@assets' || fieldByKey(key)?.type === 'money';
}

/** What stands on a paper about one customer. */
export class CustomerValues {
  readonly #fields: ValueReader;
  /** Values read so far: a paper is laid out several times to find the size it fits in. */
  readonly #known = new Map<string, string>();

  /** `record` null: a blank paper, which has no values but those of the branch and the print. */
  constructor(
    readonly record: CustomerRecord | null,
    readonly setting: ValueSetting,
  ) {
    this.#fields = readValues(record, setting.lang, setting.masked);
  }

  /** What the book holds around the customer. */
  get facts() {
    return this.record === null ? emptyFacts : this.setting.facts.of(this.record.id);
  }

  /** A field of the catalogue or a value worked out for paper; empty text when there is none. */
  value(key: string): string {
    let text = this.#known.get(key);
    if (text === undefined) {
      text = key.startsWith('@') ? this.#workOut(key as PaperValueKey) : this.#fields.value(key);
      this.#known.set(key, text);
    }
    return text;
  }

  /** The filled values of a cell side by side; `withUnit`: amounts say that they are in 万元. */
  joined({ values }: Pick<LayoutCell, 'values'>, withUnit = false): string {
    const { wan } = wordsIn(paperWords, this.setting.lang);
    return values
      .flatMap((key) => {
        const text = this.value(key);
        if (text === '') return [];
        return withUnit && isAmount(key) ? wan(text) : text;
      })
      .join(this.separator);
  }

  /** How much of `joined` is its first value, when that one is filled. */
  leading({ values }: Pick<LayoutCell, 'values'>): number {
    return values[0] === undefined ? 0 : this.value(values[0]).length;
  }

  get separator(): string {
    return this.setting.lang === 'en' ? '   ' : '　';
  }

  /** The branch's own label of a cell, or the names of its values. */
  label({ label, values }: Pick<LayoutCell, 'label' | 'values'>): string {
    if (label !== null) return this.say(label);
    return values.map((key) => nameOfValue(key, this.setting.lang)).join(' / ');
  }

  /** A short text of the layout with its marks filled; empty values take their brackets with them. */
  say(named: Named): string {
    return fillMarks(sayNamed(named, this.setting.lang), (key) => this.value(key));
  }

  /** A paragraph with its marks filled; a value nobody knows is a rule to write on. */
  tell(named: Named): string {
    return fillMarks(sayNamed(named, this.setting.lang), (key) => this.value(key) || rule);
  }

  /** The customer's name as paper shows it; empty on a blank one. */
  get name(): string {
    return this.record === null ? '' : nameOf(this.record);
  }

  #listFilled(keys: readonly string[]): readonly string[] {
    return keys.map((key) => this.value(key)).filter((text) => text !== '');
  }

  #workOut(key: PaperValueKey): string {
    const { setting, record } = this;
    const { lang } = setting;
    const today = setting.printedAt.slice(0, 10);
    switch (key) {
      case '@today':
        return today;
      case '@branch':
        return setting.branch;
      case '@asOf':
        return record === null ? '' : (setting.asOf ?? '');
      case '@month':
        return setting.asOf === undefined || record === null
          ? ''
          : wordsIn(paperWords, lang).month(setting.asOf.slice(0, 7));
      case '@blank':
      case '@rank':
        return '';
    }
    if (record === null || findPaperValue(key)?.kinds.includes(record.kind) !== true) return '';
    const words = wordsIn(paperWords, lang);
    switch (key) {
      case '@tier':
        return describeTier(record, setting);
      case '@assets':
        return describeAssets(record, lang);
      case '@assetsUnit': {
        const average = record.kind === 'company' ? this.value('averageDeposits') : '';
        const amount = average === '' ? describeAssets(record, lang) : average;
        return amount === '' ? '' : words.wan(amount);
      }
      case '@assetsChange':
        return describeAssetsChange(this.facts, lang);
      case '@contribution': {
        const amount = this.value('contribution');
        return amount === '' ? '' : words.perYear(amount);
      }
      case '@holdings':
        return describeHoldings(record, lang);
      case '@products':
        return describeProducts(record, lang);
      case '@opened':
        return describeOpening(record, lang, today);
      case '@phones':
        return this.#listFilled(['mobile', 'secondMobile', 'landline']).join(this.separator);
      case '@household':
        return describeHousehold(record, this.facts, setting);
      case '@age':
        return describeAge(record, today);
      case '@manager':
        return this.value('manager');
      case '@addressee':
        return describeAddressee(record, lang);
    }
  }
}
