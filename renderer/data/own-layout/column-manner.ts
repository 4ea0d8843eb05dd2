import type { Field } from '@shared/domain/fields/field';
import type { FieldValue } from '@shared/domain/records/records';
import type { RawCell } from '@shared/domain/sheets/cell';

/** How a sheet writes dates as text: `1956-05-12`, `1975年11月18日`, `1948.4.10`, `20150612`. */
export interface DateManner {
  readonly between: readonly [string, string];
  readonly after: string;
  /** Months and days below ten with a nought before them. */
  readonly padded: boolean;
}

const dateText = /^(\d{4}) ?([-/.年\\]) ?(\d{1,2}) ?([-/.月\\]) ?(\d{1,2}) ?([日号]?)/;
const packedDate = /^(\d{4})(\d{2})(\d{2})$/;

/** Tells the manner of a text date; `undefined` when the text is none that is written in parts. */
export function readDateManner(text: string): DateManner | undefined {
  const narrow = text.trim().normalize('NFKC');
  if (packedDate.test(narrow)) return { between: ['', ''], after: '', padded: true };
  const parts = dateText.exec(narrow);
  if (parts === null) return undefined;
  const [, , first = '-', month = '', second = '-', day = '', after = ''] = parts;
  const padded = month.startsWith('0') || day.startsWith('0') || (month.length === 2 && day.length === 2);
  return { between: [first, second], after, padded };
}

/** A calendar date in a manner. */
export function writeDate(date: string, { between, after, padded }: DateManner): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const part = (digits: string) => (padded ? digits : String(Number(digits)));
  return `${year}${between[0]}${part(month)}${between[1]}${part(day)}${after}`;
}

/**
 * How a column of a sheet writes its values, learned from its cells as they go by: which word stands for a choice, how
 * dates look, whether phones and numbers of customers are numbers.
 */
export class ColumnManner {
  /** Value -> the first cell that meant it. */
  private readonly words = new Map<FieldValue, string | number | boolean>();
  dates: DateManner | undefined;
  /** True when dates stand as numbers with a look of their own; they count before text dates. */
  serialDates = false;
  private numbers = 0;
  private texts = 0;

  constructor(private readonly field: Field) {}

  /** Takes notice of a cell and of what it means. */
  learn(cell: RawCell, meaning: FieldValue | undefined): void {
    if (typeof cell === 'number') this.numbers += 1;
    else if (typeof cell === 'string') this.texts += 1;
    if (typeof cell === 'object') {
      if (cell?.kind === 'date') this.serialDates = true;
      return;
    }
    if (meaning === undefined) return;
    if (this.field.type === 'choice' || this.field.type === 'flag') {
      if (!this.words.has(meaning)) this.words.set(meaning, cell);
    } else if (this.field.type === 'date' && this.dates === undefined) {
      this.dates = readDateManner(String(cell));
    }
  }

  wordFor(value: FieldValue): string | number | boolean | undefined {
    return this.words.get(value);
  }

  /** True when most cells of the column are numbers. */
  get isNumeric(): boolean {
    return this.numbers > this.texts;
  }
}
