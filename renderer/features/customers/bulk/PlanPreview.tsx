import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { BulkPlan } from '@shared/domain/bulk/plan-bulk-edit';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { formatField } from '@shared/domain/fields/format-field';
import { bulkWords } from '@shared/words/bulk';
import { ChangePreview } from './ChangePreview';

interface Props {
  readonly plan: BulkPlan;
  /** How many hold the value already; beside the counts unless it is nobody. */
  readonly same: number;
}

/** The cells that a bulk edit changes, and those it leaves out. */
export function PlanPreview({ plan, same }: Props) {
  const words = useWords(bulkWords);
  const formats = useFormats();
  const { lang } = useLang();
  return (
    <ChangePreview
      changes={plan.changes.length}
      changeAt={(index) => {
        const cell = plan.changes[index];
        const field = cell === undefined ? undefined : fieldByKey(cell.field);
        if (cell === undefined || field === undefined) return undefined;
        const show = (value: typeof cell.value) => ({
          text: formatField(field, value, lang, { masked: true }),
        });
        return { record: cell.record, field, before: show(cell.before), after: show(cell.value) };
      }}
      refused={plan.refused.length}
      refusedAt={(index) => {
        const cell = plan.refused[index];
        if (cell === undefined) return undefined;
        return { record: cell.record, field: cell.field, reason: cell.failure.reason };
      }}
      aside={same === 0 ? null : words.alreadySo(formats.count(same))}
    />
  );
}
