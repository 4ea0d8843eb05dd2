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

/** Id of the settings record that holds the order of the templates under its key `order`. */
export const templateOrderId = 'evaluationTemplateOrder';

/** Where several apply, a securities branch means its own template: it comes before the retail one once it is on. */
const usualOrder = ['securities', 'retail', 'company'];

function readOrder(view: TemplatesView): readonly string[] {
  const stored = view.get(templateOrderId)?.order;
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : usualOrder;
}

/**
 * The version in force of each template; one that the branch never edited is the default. Those in use come first, in
 * the order that decides when several apply to a customer; one that the order does not name comes last.
 */
export function readTemplates(view: TemplatesView): readonly EvaluationTemplate[] {
  const current = new Map(defaultTemplates.map((template) => [template.id, template]));
  for (const record of view.all()) {
    if (!record.id.startsWith('evaluationTemplate:')) continue;
    const template = readStored(record);
    if (template !== undefined && template.version >= (current.get(template.id)?.version ?? 0)) {
      current.set(template.id, template);
    }
  }
  const order = readOrder(view);
  const placeOf = ({ id, inUse }: EvaluationTemplate) => {
    const place = order.indexOf(id);
    return (inUse ? 0 : order.length + 1) + (place < 0 ? order.length : place);
  };
  return [...current.values()].sort((a, b) => placeOf(a) - placeOf(b));
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

/**
 * The template for a customer: the first in use that is made for its kind and for one of its tiers. A template for
 * certain tiers needs `tiersOf`, see `EvaluationFacts`.
 */
export function templateForCustomer(
  templates: readonly EvaluationTemplate[],
  record: CustomerRecord,
  tiersOf?: (record: CustomerRecord) => readonly string[],
): EvaluationTemplate | undefined {
  let held: readonly string[] | undefined;
  for (const template of templates) {
    if (!template.inUse || !template.kinds.includes(record.kind)) continue;
    if (template.tiers.length === 0) return template;
    held ??= tiersOf?.(record) ?? [];
    if (held.some((key) => template.tiers.includes(key))) return template;
  }
  return undefined;
}

/**
 * The touched record that keeps a version of a template; null when the book keeps it already. `used` marks that a
 * month was run with it: its forms print by it for ever, so it cannot be removed.
 */
export function keepTemplate(
  view: TemplatesView,
  template: EvaluationTemplate,
  used = false,
): TouchedRecord | null {
  const id = templateRecordId(template.id, template.version);
  const place = { collection: 'settings', partition: solePartition, id } as const;
  const kept = view.get(id);
  if (kept === undefined) {
    return { ...place, before: null, after: { id, template, ...(used ? { used } : {}) } };
  }
  return used && kept.used !== true ? { ...place, before: { used: null }, after: { used } } : null;
}

/** True when a month was run with any version of the template. */
export function isTemplateUsed(view: TemplatesView, templateId: string): boolean {
  const stem = `evaluationTemplate:${templateId}@`;
  return view.all().some((record) => record.id.startsWith(stem) && record.used === true);
}
