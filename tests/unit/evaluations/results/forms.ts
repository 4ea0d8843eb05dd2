import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { adviseForScore } from '@shared/domain/evaluations/score';

/** What a test says about a form. */
export interface FormSketch {
  readonly id: string;
  readonly score: number | null;
  readonly manager?: string;
  readonly provisional?: boolean;
  readonly lines?: Readonly<Record<string, number | null>>;
  readonly period?: string;
  readonly templateVersion?: number;
}

/** A form of the retail template with this final score. */
export function sketchForm(sketch: FormSketch): EvaluationForm {
  const { id, score, manager = '陈思远', provisional = false, lines = {}, period = '2026-10' } = sketch;
  return {
    id: `form-${period}-${id}`,
    number: `JD-${period.replace('-', '')}-${id}`,
    period,
    customerId: id,
    customerName: `客户${id}`,
    manager,
    templateId: 'retail',
    templateVersion: sketch.templateVersion ?? 1,
    lines: retailTemplate.indicators.map(({ key }) => ({
      key,
      source: 'computed',
      score: lines[key] ?? null,
      basis: { kind: 'typed', text: `${key} ${lines[key] ?? ''}` },
      remark: '',
    })),
    finalScore: score,
    advice: score === null ? null : adviseForScore(retailTemplate, score),
    provisional,
    prepared: { date: '2026-11-03', person: '王敏' },
    reviewed: null,
    approved: null,
    revision: null,
  };
}
