import { fieldByKey } from '../domain/fields/catalogue';
import { nameOfField } from '../domain/fields/format-field';
import type { Failure } from '../domain/kernel/result';
import { defineWords, type Entry, type Lang, wordsIn } from './define-words';
import { describeEvaluationFailure, isEvaluationReason } from './evaluations';
import { accessSentences } from './reasons/access-sentences';
import { auditSentences } from './reasons/audit-sentences';
import { binReasons } from './reasons/bin-reasons';
import { bookSentences } from './reasons/book-sentences';
import { branchFieldReasons } from './reasons/branch-field-reasons';
import { bulkReasons } from './reasons/bulk-reasons';
import { cellReasons } from './reasons/cell-reasons';
import { customerSentences } from './reasons/customer-sentences';
import { designSentences } from './reasons/design-sentences';
import { failureSentences } from './reasons/failure-sentences';
import { describeControlFailure, isControlReason } from './reasons/form-control-sentences';
import { gridReasons } from './reasons/grid-reasons';
import { groupSentences } from './reasons/group-sentences';
import { describeLayoutFailure, isLayoutReason } from './reasons/layout-sentences';
import { lifeSentences } from './reasons/life-sentences';
import { lockSentences } from './reasons/lock-sentences';
import { matrixReasons } from './reasons/matrix-reasons';
import { ownFormSentences } from './reasons/own-form-sentences';
import { paperSentences } from './reasons/paper-sentences';
import { recoverySentences } from './reasons/recovery-sentences';
import { resultsSentences } from './reasons/results-sentences';
import { rowReasons } from './reasons/row-reasons';
import { safetySentences } from './reasons/safety-sentences';
import { tierReasons } from './reasons/tier-reasons';
import { updateSentences } from './reasons/update-sentences';
import { viewReasons } from './reasons/view-reasons';
import { workbookSentences } from './reasons/workbook-sentences';
import { describeSchemeFailure, schemeFailureWords } from './tiers';

const frame = defineWords({
  thisFile: { zh: '这个文件', en: 'this file' },
  quoted: { zh: (file: string) => `“${file}”`, en: (file: string) => `"${file}"` },
  fieldProblem: {
    zh: (field: string, reason: string) => `${field}：${reason}。没有写入，原来的内容还在。请更正后再保存。`,
    en: (field: string, reason: string) =>
      `${field}: ${reason}. Nothing was written and the old value is kept. Correct it and save again.`,
  },
  rowProblem: {
    zh: (row: number, sentence: string) => `第 ${row} 行：${sentence}`,
    en: (row: number, sentence: string) => `Row ${row}: ${sentence}`,
  },
  thisValue: { zh: '填写的内容', en: 'The value' },
  unknown: {
    zh: '操作没有完成，已保存的资料是安全的。请重试；仍不行请重新启动程序。',
    en: 'This could not be done. What was saved is safe. Try again, or restart the app.',
  },
  unknownCell: { zh: '没有看懂这一格', en: 'the cell was not understood' },
});

/** Catalogues of whole sentences that need nothing but the language. A room with reasons of its own adds its catalogue here. */
const sentenceCatalogues: readonly Readonly<Record<string, Entry<string>>>[] = [
  bookSentences,
  updateSentences,
  auditSentences,
  lockSentences,
  recoverySentences,
  accessSentences,
  lifeSentences,
  customerSentences,
  groupSentences,
  resultsSentences,
  paperSentences,
  designSentences,
  safetySentences,
  matrixReasons,
];

/** Catalogues of short clauses about a cell, a row or a field. */
const clauseCatalogues: readonly Readonly<Record<string, Entry<string>>>[] = [
  cellReasons,
  branchFieldReasons,
  binReasons,
  bulkReasons,
  gridReasons,
  viewReasons,
  rowReasons,
];

/** A short clause for a cell, row or sheet: `日历上没有这一天`. For lists and reports, beside the place it is about. */
export function describeReason(reason: string, lang: Lang): string {
  return findPhrase(clauseCatalogues, reason, lang) ?? wordsIn(frame, lang).unknownCell;
}

/**
 * The sentence a failure shows: what happened - what is safe - what to do, naming the file (`details.file`), the
 * field or the row where the failure does. A reason nobody has words for gets a general sentence.
 */
export function describeFailure(failure: Failure, lang: Lang): string {
  const sentence = findSentence(failure, lang);
  return failure.row === undefined ? sentence : wordsIn(frame, lang).rowProblem(failure.row, sentence);
}

/** True when the catalogue has words for a reason; a test asks this for every code in the sources. */
export function isKnownReason(reason: string): boolean {
  return (
    [
      ...sentenceCatalogues,
      ...clauseCatalogues,
      failureSentences,
      workbookSentences,
      ownFormSentences,
      schemeFailureWords,
      tierReasons,
    ].some((catalogue) => Object.hasOwn(catalogue, reason)) ||
    isEvaluationReason(reason) ||
    isControlReason(reason) ||
    isLayoutReason(reason)
  );
}

function findSentence(failure: Failure, lang: Lang): string {
  const { reason, details } = failure;
  const words = wordsIn(frame, lang);
  const plain = findPhrase(sentenceCatalogues, reason, lang);
  if (plain !== undefined) return plain;
  const file = typeof details?.file === 'string' ? words.quoted(details.file) : words.thisFile;
  const workbook = wordsIn(workbookSentences, lang);
  if (isKeyOf(workbook, reason)) return capitalise(workbook[reason](file, details));
  const ownForms = wordsIn(ownFormSentences, lang);
  if (isKeyOf(ownForms, reason)) return capitalise(ownForms[reason](file));
  const sentences = wordsIn(failureSentences, lang);
  if (isKeyOf(sentences, reason)) return capitalise(sentences[reason](file));
  if (isLayoutReason(reason)) return capitalise(describeLayoutFailure(reason, file, details, lang));
  if (isControlReason(reason)) return describeControlFailure(reason, details, lang);
  if (isEvaluationReason(reason)) return describeEvaluationFailure(reason, details, lang);
  if (isKeyOf(schemeFailureWords, reason)) return describeSchemeFailure(reason, details, lang);
  const tiers = wordsIn(tierReasons, lang);
  if (isKeyOf(tiers, reason)) return tiers[reason]();
  if (findPhrase(clauseCatalogues, reason, lang) === undefined) return words.unknown;
  const field = failure.field === undefined ? undefined : fieldByKey(failure.field);
  const name = field === undefined ? words.thisValue : nameOfField(field, lang);
  return words.fieldProblem(name, describeReason(reason, lang));
}

/** The phrase of the first catalogue that has the reason. */
function findPhrase(
  catalogues: readonly Readonly<Record<string, Entry<string>>>[],
  reason: string,
  lang: Lang,
): string | undefined {
  const catalogue = catalogues.find((candidate) => Object.hasOwn(candidate, reason));
  const entry = catalogue?.[reason];
  return lang === 'en' ? entry?.en : entry?.zh;
}

/** A sentence may begin with "this file". */
function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function isKeyOf<T extends object>(words: T, key: string): key is string & keyof T {
  return Object.hasOwn(words, key);
}
