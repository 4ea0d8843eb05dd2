import { type Lang, wordsIn } from '../../words/define-words';
import { evaluationWords } from '../../words/evaluations';
import type { Advice } from '../records/records';
import { describeBasis, describeParts } from './describe-basis';
import type { EvaluationForm, EvaluationLine, FormRevision, SignedDate } from './form';
import { gradeForPoints, scoreForm } from './score';
import type { ControlledDocument, EvaluationTemplate, Indicator } from './template';

/** The two parts of a mixed score as they read. */
export interface ComposedParts {
  readonly computed: number | null;
  readonly computedBasis: string;
  readonly hand: number | null;
  /** The most that can be given by hand. */
  readonly handWeight: number;
  readonly handBasis: string;
}

/** One row of the form as it reads. */
export interface ComposedLine {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  readonly score: number | null;
  /** 甲乙丙丁; empty text while there is no score. */
  readonly grade: string;
  readonly basis: string;
  readonly remark: string;
  readonly source: EvaluationLine['source'];
  /** The parts of a mixed score: what the data gave, and what a person gives. */
  readonly mixed?: ComposedParts;
  /** Waits for a score by hand. */
  readonly pending: boolean;
}

/** The form in one language, the same for screen, paper and workbook. */
export interface ComposedForm {
  readonly id: string;
  readonly number: string;
  readonly period: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly manager: string;
  readonly lines: readonly ComposedLine[];
  readonly totalWeight: number;
  /** Sum of the known scores; null when none is known. */
  readonly total: number | null;
  readonly totalGrade: string;
  readonly knownWeight: number;
  readonly pending: number;
  readonly finalScore: number | null;
  readonly advice: Advice | null;
  readonly provisional: boolean;
  readonly document: Readonly<Record<keyof ControlledDocument, string>>;
  readonly prepared: SignedDate;
  readonly reviewed: SignedDate | null;
  readonly approved: SignedDate | null;
  readonly revision: FormRevision | null;
}

function composeDocument(document: ControlledDocument, lang: Lang): ComposedForm['document'] {
  const words = wordsIn(evaluationWords, lang);
  return {
    title: document.title ?? words.title,
    control: document.control ?? words.usualControl,
    number: document.number ?? '',
    executing: document.executing ?? words.usualExecuting,
    supervising: document.supervising ?? words.usualSupervising,
    verifying: document.verifying ?? '',
  };
}

function composeParts(
  { source, parts }: EvaluationLine,
  indicator: Indicator | undefined,
  lang: Lang,
): { readonly mixed?: ComposedParts } {
  if (source !== 'mixed' || parts === undefined) return {};
  const { computed, hand } = parts;
  return {
    mixed: {
      computed: computed.score,
      computedBasis: describeBasis(computed.basis, lang),
      hand: hand.score,
      handWeight: indicator?.scoring.kind === 'mixed' ? indicator.scoring.hand : 0,
      handBasis: describeBasis(hand.basis, lang),
    },
  };
}

/** Puts a stored form and the template version it names together as it reads in `lang`. */
export function composeForm(form: EvaluationForm, template: EvaluationTemplate, lang: Lang): ComposedForm {
  const nameIn = (named: { readonly zh: string; readonly en: string }) =>
    lang === 'en' ? named.en : named.zh;
  const indicators = new Map(template.indicators.map((indicator) => [indicator.key, indicator]));
  const gradeOf = (points: number | null, maximum: number) => {
    const grade = points === null ? undefined : gradeForPoints(template.grades, points, maximum);
    return grade === undefined ? '' : nameIn(grade);
  };
  const lines = form.lines.map((line): ComposedLine => {
    const indicator = indicators.get(line.key);
    const weight = indicator?.weight ?? 0;
    return {
      key: line.key,
      name: indicator === undefined ? line.key : nameIn(indicator),
      weight,
      score: line.score,
      grade: gradeOf(line.score, weight),
      basis: line.source === 'mixed' ? describeParts(line, lang) : describeBasis(line.basis, lang),
      remark: line.remark,
      source: line.source,
      pending: line.score === null,
      ...composeParts(line, indicator, lang),
    };
  });
  const { total, knownWeight, finalScore, advice, provisional, pending } = scoreForm(template, form.lines);
  return {
    id: form.id,
    number: form.number,
    period: form.period,
    customerId: form.customerId,
    customerName: form.customerName,
    manager: form.manager,
    lines,
    totalWeight: lines.reduce((sum, line) => sum + line.weight, 0),
    total: knownWeight === 0 ? null : total,
    totalGrade: gradeOf(finalScore, 100),
    knownWeight,
    pending,
    finalScore,
    advice,
    provisional,
    document: composeDocument(template.document, lang),
    prepared: form.prepared,
    reviewed: form.reviewed,
    approved: form.approved,
    revision: form.revision,
  };
}

/** A form of a template without a customer, for handwriting: indicators and weights stand, the rest is empty. */
export function composeBlankForm(template: EvaluationTemplate, lang: Lang): ComposedForm {
  const nobody: SignedDate = { date: '', person: '' };
  const lines = template.indicators.map(
    (indicator): EvaluationLine => ({
      key: indicator.key,
      source: 'manual',
      score: null,
      basis: { kind: 'none' },
      remark: '',
    }),
  );
  const form: EvaluationForm = {
    id: `blank:${template.id}`,
    number: '',
    period: '',
    customerId: '',
    customerName: '',
    manager: '',
    templateId: template.id,
    templateVersion: template.version,
    lines,
    finalScore: null,
    advice: null,
    provisional: false,
    prepared: nobody,
    reviewed: null,
    approved: null,
    revision: null,
  };
  // Nothing is provisional about a form that nobody has begun.
  return { ...composeForm(form, template, lang), provisional: false };
}
