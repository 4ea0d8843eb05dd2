import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { CheckedSheet } from '@renderer/data/workbook-door/door-protocol';
import type { CheckState } from '@renderer/data/workbook-door/door-state';
import type { SheetChoice } from '@renderer/data/workbook-door/sheet-choices';
import { describeReason } from '@shared/words/reasons';
import { workbooksWords } from '@shared/words/workbooks';

interface Props {
  readonly choice: SheetChoice;
  readonly checked: CheckedSheet | undefined;
  readonly check: CheckState;
  readonly isPickingHeader: boolean;
  /** Cells can be written anew: the keys for it are told. */
  readonly isRepairing: boolean;
  readonly onAdjust: () => void;
}

/** Row numbers named one by one for a reason before the rest is only counted. */
const namedRows = 4;

/** Below the sheet: what was recognised, in one line. */
export function SheetFoot({ choice, checked, check, isPickingHeader, isRepairing, onAdjust }: Props) {
  const words = useWords(workbooksWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { plan, taken, reason } = choice;
  const parts: string[] = [];
  if (!taken) parts.push(reason === null ? words.sheetLeftOut : describeReason(reason, lang));
  else if (plan !== null) {
    const first = plan.headerRows[0] ?? 1;
    const last = plan.headerRows.at(-1) ?? first;
    parts.push(words.footHeader(first === last ? `${first}` : `${first}–${last}`, plan.headerRows.length));
    const byReason = new Map<string, number[]>();
    for (const { row, reason: why } of checked?.skipped ?? [])
      byReason.set(why, [...(byReason.get(why) ?? []), row]);
    for (const [why, rows] of byReason) {
      const named = rows.slice(0, namedRows).join(lang === 'en' ? ', ' : '、');
      const more =
        rows.length > namedRows ? ` ${words.footMore(formats.count(rows.length - namedRows))}` : '';
      parts.push(words.footSkipped(`${named}${more}`, describeReason(why, lang)));
    }
    if (checked !== undefined && checked.notShown > 0)
      parts.push(words.footNotShown(formats.count(checked.notShown)));
  }
  const text = isPickingHeader ? words.clickHeader : parts.join(lang === 'en' ? '; ' : '；');
  return (
    <>
      {isRepairing ? (
        <p className="bb-sheet-keys" title={words.keysLine}>
          {words.keysLine.split(' · ').map((key) => (
            <span key={key}>
              <kbd>{key.slice(0, key.indexOf(' '))}</kbd>
              {key.slice(key.indexOf(' ') + 1)}
            </span>
          ))}
        </p>
      ) : null}
      <div className="bb-sheet-foot">
        <span title={text}>{text}</span>
        {check.state === 'running' ? (
          <span className="bb-sheet-checking" role="status">
            {words.checking}
            {check.total > 0 ? ` ${Math.floor((check.done / check.total) * 100)}%` : ''}
          </span>
        ) : isPickingHeader ? null : (
          <button type="button" className="bb-link" onClick={onAdjust}>
            {words.adjust}
          </button>
        )}
      </div>
    </>
  );
}
