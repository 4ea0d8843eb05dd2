import { fieldByKey } from '../domain/fields/catalogue';
import { nameOfField } from '../domain/fields/format-field';
import type { Failure } from '../domain/kernel/result';
import { defineWords, type Lang, wordsIn } from './define-words';
import { describeEvaluationFailure, isEvaluationReason } from './evaluations';
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
import { matrixReasons } from './reasons/matrix-reasons';
import { ownFormSentences } from './reasons/own-form-sentences';
import { paperSentences } from './reasons/paper-sentences';
import { resultsSentences } from './reasons/results-sentences';
import { rowReasons } from './reasons/row-reasons';
import { tierReasons } from './reasons/tier-reasons';
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

/** A short clause for a cell, row or sheet: `日历上没有这一天`. For lists and reports, beside the place it is about. */
export function describeReason(reason: string, lang: Lang): string {
  const cells = wordsIn(cellReasons, lang);
  if (isKeyOf(cells, reason)) return cells[reason];
  const own = wordsIn(branchFieldReasons, lang);
  if (isKeyOf(own, reason)) return own[reason];
  const bin = wordsIn(binReasons, lang);
  if (isKeyOf(bin, reason)) return bin[reason];
  const bulk = wordsIn(bulkReasons, lang);
  if (isKeyOf(bulk, reason)) return bulk[reason];
  const grid = wordsIn(gridReasons, lang);
  if (isKeyOf(grid, reason)) return grid[reason];
  const views = wordsIn(viewReasons, lang);
  if (isKeyOf(views, reason)) return views[reason];
  const rows = wordsIn(rowReasons, lang);
  return isKeyOf(rows, reason) ? rows[reason] : wordsIn(frame, lang).unknownCell;
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
      cellReasons,
      rowReasons,
      branchFieldReasons,
      viewReasons,
      binReasons,
      bulkReasons,
      gridReasons,
      failureSentences,
      paperSentences,
      workbookSentences,
      ownFormSentences,
      bookSentences,
      lifeSentences,
      customerSentences,
      groupSentences,
      designSentences,
      resultsSentences,
      schemeFailureWords,
      tierReasons,
      matrixReasons,
    ].some((catalogue) => Object.hasOwn(catalogue, reason)) ||
    isEvaluationReason(reason) ||
    isControlReason(reason) ||
    isLayoutReason(reason)
  );
}

function findSentence(failure: Failure, lang: Lang): string {
  const { reason, details } = failure;
  const words = wordsIn(frame, lang);
  const book = wordsIn(bookSentences, lang);
  if (isKeyOf(book, reason)) return book[reason];
  const life = wordsIn(lifeSentences, lang);
  if (isKeyOf(life, reason)) return life[reason];
  const customers = wordsIn(customerSentences, lang);
  if (isKeyOf(customers, reason)) return customers[reason];
  const groups = wordsIn(groupSentences, lang);
  if (isKeyOf(groups, reason)) return groups[reason];
  const results = wordsIn(resultsSentences, lang);
  if (isKeyOf(results, reason)) return results[reason];
  const paper = wordsIn(paperSentences, lang);
  if (isKeyOf(paper, reason)) return paper[reason];
  const design = wordsIn(designSentences, lang);
  if (isKeyOf(design, reason)) return design[reason];
  const matrix = wordsIn(matrixReasons, lang);
  if (isKeyOf(matrix, reason)) return matrix[reason];
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
  const clauses = [
    cellReasons,
    rowReasons,
    branchFieldReasons,
    viewReasons,
    binReasons,
    bulkReasons,
    gridReasons,
  ];
  const known = clauses.some((catalogue) => Object.hasOwn(catalogue, reason));
  if (!known) return words.unknown;
  const field = failure.field === undefined ? undefined : fieldByKey(failure.field);
  const name = field === undefined ? words.thisValue : nameOfField(field, lang);
  return words.fieldProblem(name, describeReason(reason, lang));
}

/** A sentence may begin with "this file". */
function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function isKeyOf<T extends object>(words: T, key: string): key is string & keyof T {
  return Object.hasOwn(words, key);
}
