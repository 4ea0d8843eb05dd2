import { useLang, useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import type { CellMark, DoorRow } from '@renderer/data/workbook-door/door-protocol';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { ReportLine } from '@shared/domain/imports/outcome';
import type { MoneyUnit } from '@shared/domain/kernel/money';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { letterOf } from '@shared/domain/sheets/plan';
import { describeReason } from '@shared/words/reasons';
import { workbooksWords } from '@shared/words/workbooks';
import { formatBefore } from '../sheet/column-caption';
import { strongest } from '../sheet/SheetRow';

interface Props {
  readonly sheet: number;
  readonly plan: SheetPlan;
  readonly row: DoorRow;
  readonly column: number;
  readonly problems: readonly ReportLine[];
  readonly onGo: (sheet: number, row: number, column: number) => void;
  readonly onClose: () => void;
}

/** What there is to say about the row or cell under the cursor; nothing for an ordinary one. */
export function CellDetail({ sheet, plan, row, column, onGo, onClose }: Props) {
  const words = useWords(workbooksWords);
  const { lang } = useLang();
  const close = (
    <button type="button" className="bb-link" onClick={onClose}>
      {words.closeDetail}
    </button>
  );
  if (row.number < plan.firstDataRow) return null;
  if (row.kind === 'duplicate' && row.otherRow !== undefined) {
    const { otherRow } = row;
    const differing = row.marks
      .filter(({ kind }) => kind === 'conflict')
      .map(({ field }) => nameOf(field, lang));
    return (
      <Panel title={words.duplicateOf(`${row.number}`, `${otherRow}`)} aside={close} testId="detail">
        <p className="bb-second">{describeReason(row.reason ?? '', lang)}</p>
        {differing.length === 0 ? null : (
          <p className="bb-second">{words.duplicateDiffers(differing.join(lang === 'en' ? ', ' : '、'))}</p>
        )}
        <p className="bb-door-note">{words.duplicateKept(`${otherRow}`)}</p>
        <div className="bb-door-buttons">
          <button type="button" className="bb-link" onClick={() => onGo(sheet, otherRow, column)}>
            {words.goToRow(`${otherRow}`)}
          </button>
        </div>
      </Panel>
    );
  }
  if (row.reason !== undefined && (row.kind === 'skipped' || row.kind === 'rejected')) {
    return (
      <Panel title={words.problemRow(`${row.number}`)} aside={close} testId="detail">
        <p className="bb-second">{describeReason(row.reason, lang)}</p>
        <p className="bb-door-note">{words.rowSkipped}</p>
      </Panel>
    );
  }
  const mark = strongest(row.marks, column);
  if (mark === undefined) return null;
  const title = words.problemPlace(`${letterOf(column)}${row.number}`, nameOf(mark.field, lang));
  return (
    <Panel title={title} aside={close} testId="detail" className={`bb-detail-${mark.kind}`}>
      <MarkText
        mark={mark}
        text={row.texts[column] ?? ''}
        unit={plan.columns.find(({ index }) => index === column)?.unit}
      />
    </Panel>
  );
}

interface MarkProps {
  readonly mark: CellMark;
  readonly text: string;
  readonly unit: MoneyUnit | undefined;
}

function MarkText({ mark, text, unit }: MarkProps) {
  const words = useWords(workbooksWords);
  const { lang } = useLang();
  if (mark.kind === 'changed') {
    const field = fieldByKey(mark.field);
    if (field === undefined || mark.before === null || mark.before === undefined) {
      return <p className="bb-second">{words.nothingBefore}</p>;
    }
    const before = formatBefore(field, mark.before, unit, lang, false);
    const inUnit = unit === undefined ? before : `${before} ${words[`unit_${unit}`]}`;
    return <p className="bb-second">{words.changedFrom(inUnit)}</p>;
  }
  const consequence =
    mark.kind === 'issue'
      ? words.issueConsequence
      : mark.kind === 'conflict'
        ? words.conflictConsequence
        : words.noteConsequence;
  return (
    <>
      <p className="bb-second">
        {words.quoted(text)} {describeReason(mark.reason ?? '', lang)}
      </p>
      <p className="bb-door-note">{consequence}</p>
    </>
  );
}

function nameOf(key: string, lang: 'zh-CN' | 'en'): string {
  const field = fieldByKey(key);
  return field === undefined ? key : nameOfField(field, lang);
}
