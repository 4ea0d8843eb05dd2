import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { moveHeader, type SheetChoice, setHeadless } from '@renderer/data/workbook-door/sheet-choices';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { workbooksWords } from '@shared/words/workbooks';
import { Checkbox, InputNumber } from 'antd';

interface Props {
  readonly plan: SheetPlan;
  readonly peek: SheetPeek;
  readonly file: string;
  readonly onChange: (apply: (known: SheetChoice) => SheetChoice) => void;
}

/** Where the header of a sheet is, or that it has none. */
export function HeaderLines({ plan, peek, file, onChange }: Props) {
  const words = useWords(workbooksWords);
  const headless = plan.headless === true;
  const first = plan.headerRows[0] ?? 1;
  const last = plan.headerRows.at(-1) ?? first;
  const highest = peek.head.at(-1)?.number ?? 1;
  const moveTo = (from: number, to: number) =>
    onChange((known) => moveHeader(known, peek, file, from, Math.max(from, to)));
  return (
    <>
      {headless ? null : (
        <>
          <div className="bb-door-pair">
            <FormLine for="header-from" label={words.headerFrom}>
              <InputNumber
                id="header-from"
                min={1}
                max={highest}
                value={first}
                onChange={(value) => value !== null && moveTo(value, value + (last - first))}
              />
            </FormLine>
            <FormLine for="header-to" label={words.headerTo}>
              <InputNumber
                id="header-to"
                min={first}
                max={Math.min(first + 4, highest)}
                value={last}
                onChange={(value) => value !== null && moveTo(first, value)}
              />
            </FormLine>
          </div>
          <p className="bb-door-note bb-door-note-up">{words.clickHeader}</p>
        </>
      )}
      <div className="bb-door-line">
        <Checkbox
          checked={headless}
          data-testid="no-header"
          onChange={({ target }) => onChange((known) => setHeadless(known, peek, file, target.checked))}
        >
          {words.noHeader}
        </Checkbox>
        {headless ? <p className="bb-form-note">{words.noHeaderNote}</p> : null}
      </div>
    </>
  );
}
