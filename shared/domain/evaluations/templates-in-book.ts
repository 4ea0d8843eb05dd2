import type { TouchedRecord } from '../changes/change';
import { type BookRecord, type CustomerRecord, solePartition } from '../records/records';
import { defaultTemplates } from './default-templates';
import { type EvaluationTemplate, templateSchema } from './template';

/** The settings table as evaluation rules look at it. */
export interface TemplatesView {
  get(id: string): BookRecord | undefined;
  all(): readonly BookRecord[];
}

/** Id of the settings record that holds one version of a template under its key `template`. Versions are kept for ever. */
export function templateRecordId(templateId: string, version: number): string {
  return `evaluationTemplate:${templateId}@${version}`;
}

function readStored(record: BookRecord | undefined): EvaluationTemplate | undefined {
  if (record === undefined) return undefined;
  const parsed = templateSchema.safeParse(record.template);
  return parsed.success ? parsed.data : undefined;
}

/** The version in force of each template, defaults first; one that the branch never edited is the default. */
export function readTemplates(view: TemplatesView): readonly EvaluationTemplate[] {
  const current = new Map(defaultTemplates.map((template) => [template.id, template]));
  for (const record of view.all()) {
    if (!record.id.startsWith('evaluationTemplate:')) continue;
    const template = readStored(record);
    if (template !== undefined && template.version >= (current.get(template.id)?.version ?? 0)) {
      current.set(template.id, template);
    }
  }
  return [...current.values()];
}

/** The very version a form was made from; the version in force (or undefined) when that one cannot be read. */
export function templateOfForm(
  view: TemplatesView,
  form: { readonly templateId: string; readonly templateVersion: number },
): EvaluationTemplate | undefined {
  return (
    readStored(view.get(templateRecordId(form.templateId, form.templateVersion))) ??
    defaultTemplates.find(
      (template) => template.id === form.templateId && template.version === form.templateVersion,
    ) ??
    readTemplates(view).find((template) => template.id === form.templateId)
  );
}

/** The template for a customer: the first that is made for its kind. */
export function templateForCustomer(
  templates: readonly EvaluationTemplate[],
  record: CustomerRecord,
): EvaluationTemplate | undefined {
  return templates.find((template) => template.kinds.includes(record.kind));
}

/** The touched record that keeps a version of a template; null when the book keeps it already. */
export function keepTemplate(view: TemplatesView, template: EvaluationTemplate): TouchedRecord | null {
  const id = templateRecordId(template.id, template.version);
  if (view.get(id) !== undefined) return null;
  return { collection: 'settings', partition: solePartition, id, before: null, after: { id, template } };
}
