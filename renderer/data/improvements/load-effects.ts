import type { BookSession } from '@renderer/data/book-session';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import { effectMonth, effectOf, type ImprovementEffect } from '@shared/domain/improvements/effect';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import type { Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';

/** Effects by the id of the improvement; those that cannot be told yet are absent. */
export type Effects = ReadonlyMap<string, ImprovementEffect>;

/**
 * Reads what improvements did: each month that is needed is looked through once, and only the forms of their customers
 * are taken from it. Fails as looking into a month does.
 */
export async function loadEffects(
  session: BookSession,
  improvements: readonly ImprovementRecord[],
): Promise<Result<Effects>> {
  const listed = await session.reads.listPartitions('evaluations');
  if (!listed.ok) return listed;
  const evaluated = new Set(listed.value);
  const waiting = improvements.filter((each) => evaluated.has(effectMonth(each)));
  const wanted = new Map<Month, Set<string>>();
  for (const each of waiting)
    for (const month of [each.period, effectMonth(each)])
      wanted.set(month, (wanted.get(month) ?? new Set()).add(each.customerId));
  const forms = new Map<string, EvaluationForm>();
  for (const [month, customers] of wanted) {
    const read = await session.readPartition('evaluations', month, (records) => {
      for (const record of records) {
        if (typeof record.customerId !== 'string' || !customers.has(record.customerId)) continue;
        const form = readForm(record);
        if (form !== undefined) forms.set(`${month}|${form.customerId}`, form);
      }
    });
    if (!read.ok) return read;
  }
  const templateOf = templateFinderOf(session.settings);
  const effects = new Map<string, ImprovementEffect>();
  for (const each of waiting) {
    const before = forms.get(`${each.period}|${each.customerId}`);
    const after = forms.get(`${effectMonth(each)}|${each.customerId}`);
    const effect = effectOf(each, { before, after }, templateOf);
    if (effect !== null) effects.set(each.id, effect);
  }
  return succeed(effects);
}
