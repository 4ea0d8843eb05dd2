import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { SkippedRow } from '@renderer/data/workbook-door/door-protocol';
import {
  type SheetChoice,
  setBlanks,
  setHiddenRows,
  setSectionField,
} from '@renderer/data/workbook-door/sheet-choices';
import { fieldByKey, listFields } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { workbooksWords } from '@shared/words/workbooks';
import { Radio, Select } from 'antd';
import { findHeadings } from './find-headings';

interface Props {
  readonly plan: SheetPlan;
  readonly peek: SheetPeek;
  /** Rows that the check skipped; headings far below the first rows are known from it. */
  readonly skipped: readonly SkippedRow[];
  readonly onChange: (apply: (known: SheetChoice) => SheetChoice) => void;
}

/** Questions about the rows of a sheet: hidden ones, the texts of section rows, blank cells. */
export function RowQuestions({ plan, peek, skipped, onChange }: Props) {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const hidden = peek.hiddenRows ?? 0;
  return (
    <>
      {hidden === 0 ? null : (
        <div className="bb-door-line" data-asks={plan.hiddenRows === undefined} data-testid="hidden-rows">
          <span id="hidden-rows-label">{words.hiddenRows(formats.count(hidden))}</span>
          <Radio.Group
            aria-labelledby="hidden-rows-label"
            value={plan.hiddenRows ?? null}
            onChange={({ target }) => onChange((known) => setHiddenRows(known, target.value))}
          >
            <Radio value="take">{words.hiddenTake}</Radio>
            <Radio value="leave">{words.hiddenLeave}</Radio>
          </Radio.Group>
          {plan.hiddenRows === undefined ? <p className="bb-form-note">{words.hiddenAsk}</p> : null}
        </div>
      )}
      <SectionLine plan={plan} skipped={skipped} onChange={onChange} />
      <div className="bb-door-line" data-testid="blank-cells">
        <span id="blank-cells-label">{words.blanks}</span>
        <Radio.Group
          aria-labelledby="blank-cells-label"
          value={plan.blanks ?? 'keep'}
          onChange={({ target }) => onChange((known) => setBlanks(known, target.value))}
        >
          <Radio value="keep">{words.blanksKeep}</Radio>
          <Radio value="clear">{words.blanksClear}</Radio>
        </Radio.Group>
        {plan.blanks === 'clear' ? <p className="bb-form-note">{words.blanksClearNote}</p> : null}
      </div>
    </>
  );
}

const none = '';
/** Types of fields that a heading can fill. */
const headingTypes: ReadonlySet<Field['type']> = new Set(['text', 'choice']);
/** Texts that a heading hardly ever stands for. */
const ownTexts: ReadonlySet<string> = new Set(['name', 'address', 'shortName']);

function SectionLine({ plan, skipped, onChange }: Omit<Props, 'peek'>) {
  const words = useWords(workbooksWords);
  const { lang } = useLang();
  const { sectionField } = plan;
  const { example, suggestion: sectionSuggestion } = findHeadings(plan, skipped);
  if (example === undefined) return null;
  const suggested = sectionSuggestion === undefined ? undefined : fieldByKey(sectionSuggestion);
  const offered = listFields().filter(
    ({ key, type, derived }) =>
      key === sectionSuggestion || (headingTypes.has(type) && derived !== true && !ownTexts.has(key)),
  );
  const isOpen = sectionField === undefined && suggested !== undefined;
  return (
    <FormLine
      for="section-field"
      label={words.sectionRows}
      note={
        <p className="bb-form-note">
          {isOpen ? `${words.sectionOffer(nameOfField(suggested, lang))} ` : ''}
          {words.sectionExample(example.text, example.value)}
        </p>
      }
    >
      <Select
        id="section-field"
        data-testid="section-field"
        value={sectionField ?? none}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: none, label: words.sectionNone },
          ...[...offered]
            .sort((left, right) => rank(right, sectionSuggestion) - rank(left, sectionSuggestion))
            .map((field) => ({ value: field.key, label: words.sectionAs(nameOfField(field, lang)) })),
        ]}
        onChange={(key) => onChange((known) => setSectionField(known, key === none ? null : key))}
      />
    </FormLine>
  );
}

function rank({ key }: Field, suggestion: string | undefined): number {
  return key === suggestion ? 1 : 0;
}
