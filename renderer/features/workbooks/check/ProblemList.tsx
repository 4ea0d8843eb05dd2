import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { fieldInPlan } from '@renderer/data/workbook-door/sheet-choices';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { ReportLine } from '@shared/domain/imports/outcome';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { importCheckWords } from '@shared/words/import-check';
import { describeReason } from '@shared/words/reasons';

interface Props {
  readonly plan: SheetPlan;
  readonly problems: readonly ReportLine[];
  readonly total: number;
  /** Rows recognised by their name only, together with a mobile or a birthday. */
  readonly alike: number;
  /** Place under the cursor: row number and column letter. */
  readonly current: { readonly row: number; readonly letter: string };
  readonly onGo: (line: ReportLine) => void;
}

/** Every cell that was not understood and every row that is not taken for a reason; a click goes there. */
export function ProblemList({ plan, problems, total, alike, current, onGo }: Props) {
  const words = useWords(importCheckWords);
  const { lang } = useLang();
  const formats = useFormats();
  return (
    <Panel title={words.problemsTitle} className="bb-problems" testId="problems">
      {problems.length > 0 ? null : (
        <p className="bb-muted">{alike === 0 ? words.noProblems : words.nothingUnclear}</p>
      )}
      {alike === 0 ? null : (
        <p className="bb-door-note bb-problems-note" data-testid="maybe-known">
          {words.maybeKnown(formats.count(alike))}
        </p>
      )}
      <ul>
        {problems.map((line) => {
          const field = line.field === undefined ? undefined : fieldInPlan(plan, line.field);
          const place = line.column === '' ? words.problemRow(`${line.row}`) : `${line.column}${line.row}`;
          const name = field === undefined ? line.text : nameOfField(field, lang);
          return (
            <li
              key={`${line.row}-${line.column}-${line.reason}`}
              data-current={
                line.row === current.row && (line.column === '' || line.column === current.letter)
              }
            >
              <button type="button" className="bb-problem" data-kind={line.kind} onClick={() => onGo(line)}>
                <b>{place}</b>
                <span>
                  {name === '' ? words[`kind_${line.kind}`] : name}
                  <small>{describeReason(line.reason, lang)}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {total > problems.length ? (
        <p className="bb-door-note">{words.moreProblems(formats.count(total - problems.length))}</p>
      ) : null}
    </Panel>
  );
}
