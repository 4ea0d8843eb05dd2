import type { ChangeDraft } from '../changes/draft';
import { fail, type Result, succeed } from '../kernel/result';
import { solePartition } from '../records/records';
import { defaultTemplates } from './default-templates';
import type { EvaluationTemplate } from './template';
import {
  isTemplateUsed,
  keepTemplate,
  readTemplates,
  type TemplatesView,
  templateOrderId,
  templateRecordId,
} from './templates-in-book';
import { type TemplateFailure, validateTemplate } from './validate-template';

export type TemplateEditFailure =
  | TemplateFailure
  | 'evaluations.duplicateName'
  | 'evaluations.lastInUse'
  | 'evaluations.templateUsed'
  | 'evaluations.templateReady'
  | 'evaluations.templateGone';

/**
 * Command: puts an edited template in force as a new version (one more than the one in force, whatever the candidate
 * says); an id that the book does not have makes a new template. Forms already made keep the version they name. Fails
 * with the reasons of `validateTemplate`, for a name that another template has, and when no template would be in use.
 */
export function editTemplate(
  view: TemplatesView,
  candidate: EvaluationTemplate,
): Result<ChangeDraft, TemplateEditFailure> {
  const valid = validateTemplate(candidate);
  if (!valid.ok) return valid;
  const templates = readTemplates(view);
  const others = templates.filter(({ id }) => id !== valid.value.id);
  if (others.some(({ zh }) => zh.trim() === valid.value.zh.trim())) {
    return fail('evaluations.duplicateName', { details: { indicator: valid.value.zh } });
  }
  if (!valid.value.inUse && !others.some(({ inUse }) => inUse)) return fail('evaluations.lastInUse');
  const current = templates.find(({ id }) => id === valid.value.id);
  const template: EvaluationTemplate = { ...valid.value, version: (current?.version ?? 0) + 1 };
  const kept = current === undefined ? null : keepTemplate(view, current);
  const id = templateRecordId(template.id, template.version);
  return succeed({
    command: 'editTemplate',
    label: { kind: 'templateEdited', template: template.zh },
    touched: [
      ...(kept === null ? [] : [kept]),
      { collection: 'settings', partition: solePartition, id, before: null, after: { id, template } },
    ],
  });
}

/** Command: says which template decides when several apply to a customer: ids, the first counts most. */
export function orderTemplates(view: TemplatesView, ids: readonly string[]): ChangeDraft {
  const id = templateOrderId;
  const kept = view.get(id);
  const first = readTemplates(view).find((template) => template.id === ids[0]);
  return {
    command: 'orderTemplates',
    label: { kind: 'templateEdited', template: first?.zh ?? '' },
    touched: [
      {
        collection: 'settings',
        partition: solePartition,
        id,
        before: kept === undefined ? null : { order: kept.order },
        after: { order: [...ids] },
      },
    ],
  };
}

/** True for a template that can be removed: the branch made it, and no month was run with it. */
export function canRemoveTemplate(view: TemplatesView, templateId: string): boolean {
  return !defaultTemplates.some(({ id }) => id === templateId) && !isTemplateUsed(view, templateId);
}

/** Command: takes a template out of the book with all its versions. */
export function removeTemplate(
  view: TemplatesView,
  templateId: string,
): Result<ChangeDraft, TemplateEditFailure> {
  const templates = readTemplates(view);
  const template = templates.find(({ id }) => id === templateId);
  if (template === undefined) return fail('evaluations.templateGone');
  const details = { indicator: template.zh };
  if (defaultTemplates.some(({ id }) => id === templateId)) {
    return fail('evaluations.templateReady', { details });
  }
  if (isTemplateUsed(view, templateId)) return fail('evaluations.templateUsed', { details });
  if (!templates.some(({ id, inUse }) => inUse && id !== templateId)) return fail('evaluations.lastInUse');
  const stem = `evaluationTemplate:${templateId}@`;
  return succeed({
    command: 'removeTemplate',
    label: { kind: 'templateEdited', template: template.zh },
    touched: view
      .all()
      .filter((record) => record.id.startsWith(stem))
      .map(({ id, ...before }) => ({
        collection: 'settings',
        partition: solePartition,
        id,
        before,
        after: null,
      })),
  });
}

/** An id that no template of the book has; one that was removed may lend its own, as no form names it. */
export function makeTemplateId(view: TemplatesView): string {
  const taken = new Set(readTemplates(view).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`own${number}`)) number += 1;
  return `own${number}`;
}
