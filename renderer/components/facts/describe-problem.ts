import type { Field, FieldType } from '@shared/domain/fields/field';
import type { Failure } from '@shared/domain/kernel/result';
import { customersWords } from '@shared/words/customers';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { describeReason } from '@shared/words/reasons';
import { listChoices } from './typed-values';

/** How a field may be typed, for the types where that is not plain to see. */
const examples: Partial<Readonly<Record<FieldType, string>>> = {
  date: '2026-10-31',
  money: '92.4',
  phone: '13812344471',
  rate: '1.2',
  number: '20',
  email: 'name@example.cn',
  postalCode: '315000',
};

/** What is wrong with a typed value, in one short line with an example where one helps. */
export function describeProblem(field: Field, failure: Failure, lang: Lang): string {
  const words = wordsIn(customersWords, lang);
  const choices = listChoices(field, lang);
  if (choices.length > 0) return words.unknownChoice(choices.join(lang === 'en' ? ', ' : '、'));
  const told = describeClause(failure.reason, lang);
  const example = examples[field.type];
  return example === undefined ? told : words.withExample(told, example);
}

/** A reason as a line of its own: its clause with a capital letter at the head. */
export function describeClause(reason: string, lang: Lang): string {
  const clause = describeReason(reason, lang);
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
