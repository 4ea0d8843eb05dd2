import type { ChangeDraft } from '../changes/draft';
import { type Result, succeed } from '../kernel/result';
import { solePartition } from '../records/records';
import type { EvaluationTemplate } from './template';
import { keepTemplate, readTemplates, type TemplatesView, templateRecordId } from './templates-in-book';
import { type TemplateFailure, validateTemplate } from './validate-template';

/**
 * Command: puts an edited template in force as a new version (one more than the one in force, whatever the candidate
 * says). Forms already made keep the version they name. Fails with the reasons of `validateTemplate`.
 */
export function editTemplate(
  view: TemplatesView,
  candidate: EvaluationTemplate,
): Result<ChangeDraft, TemplateFailure> {
  const valid = validateTemplate(candidate);
  if (!valid.ok) return valid;
  const current = readTemplates(view).find(({ id }) => id === valid.value.id);
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
