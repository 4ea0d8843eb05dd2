import { formatsIn } from '@renderer/components/language/formats';
import { readToday } from '@renderer/data/current-period';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { formatField } from '@shared/domain/fields/format-field';
import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { countFirstDays, readStage } from '@shared/domain/stages/read-stage';
import { customerPageWords } from '@shared/words/customer-page';
import { type Lang, wordsIn } from '@shared/words/define-words';

/** A short fact under the name. */
export interface HeadFact {
  readonly key: string;
  readonly text: string;
  readonly tone?: 'warn';
}

/** Number, manager, stage and since when, as far as they are known. */
export function describeHead(record: CustomerRecord, lang: Lang): readonly HeadFact[] {
  const words = wordsIn(customerPageWords, lang);
  const stage = readStage(record);
  const field = fieldByKey('stage');
  const stageText = field === undefined ? stage : formatField(field, stage, lang);
  const facts: (HeadFact | undefined)[] = [
    fact('customerNo', textOf(record, 'customerNo') ?? textOf(record, 'prospectNo')),
    fact('manager', `${words.manager} ${textOf(record, 'manager') ?? words.noManager}`),
    fact('stage', stageText),
    fact('openedOn', mapText(textOf(record, 'openedOn'), words.openedFor)),
    stage === 'new' ? firstDays(record, lang) : undefined,
  ];
  return facts.filter((known) => known !== undefined);
}

function fact(key: string, text: string | undefined): HeadFact | undefined {
  return text === undefined ? undefined : { key, text };
}

function mapText(text: string | undefined, write: (text: string) => string): string | undefined {
  return text === undefined ? undefined : write(text);
}

/** The time from 开户 to the first transaction is watched (branch-practice section 3). */
function firstDays(record: CustomerRecord, lang: Lang): HeadFact | undefined {
  const first = countFirstDays(record, readToday());
  if (first === undefined || first.hasTraded) return undefined;
  const days = formatsIn(lang).count(first.days);
  return { key: 'firstDays', text: wordsIn(customerPageWords, lang).firstDays(days), tone: 'warn' };
}
