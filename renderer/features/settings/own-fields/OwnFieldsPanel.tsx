import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { mostBranchFields } from '@shared/domain/fields/branch-field-commands';
import { printFormula } from '@shared/domain/formulas/text/print-formula';
import { describeFieldType, ownFieldsWords } from '@shared/words/own-fields';
import { Button } from 'antd';
import { useState } from 'react';
import { OwnFieldDialog } from './OwnFieldDialog';
import { useFilledCounts } from './use-filled-counts';
import { useFieldNames } from './use-formula-check';
import { useOwnFields } from './use-own-fields';
import './own-fields.css';

/** What the dialog is open for: nothing, a new field, or one to change. */
type Opened = { readonly field: BranchField | null } | null;

/** 自定义字段: the fields that the branch added itself. */
export function OwnFieldsPanel() {
  const words = useWords(ownFieldsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const own = useOwnFields();
  const [opened, setOpened] = useState<Opened>(null);
  const all = [...own.shown, ...own.hidden];
  const filled = useFilledCounts(all.map(({ key }) => key));
  const nameOf = (field: BranchField) => (lang === 'en' ? field.en : field.zh);
  const whomOf = ({ kinds: [only, ...others] }: BranchField) =>
    only === undefined || others.length > 0 ? words.everybody : words[only];
  const names = useFieldNames(own.hidden);
  const formulaOf = ({ formula }: BranchField) =>
    formula === undefined ? undefined : printFormula(formula.tree, names.nameOf);
  const move = async (field: BranchField, step: -1 | 1, pressed: EventTarget) => {
    await own.move(field, step);
    // The line was put elsewhere; whoever moves it by keys goes on with it.
    requestAnimationFrame(() => {
      if (!(pressed instanceof HTMLElement)) return;
      const usable = pressed.matches(':disabled')
        ? pressed.closest('td')?.querySelector('button:enabled')
        : pressed;
      if (usable instanceof HTMLElement) usable.focus();
    });
  };
  const line = (field: BranchField) => {
    const name = nameOf(field);
    const count = filled.get(field.key);
    return (
      <tr
        key={field.key}
        data-testid={`own-field-${field.zh}`}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          void move(field, event.key === 'ArrowUp' ? -1 : 1, event.target);
        }}
      >
        <th scope="row" title={name}>
          {name}
        </th>
        <td title={formulaOf(field)}>{describeFieldType(field.type, lang)}</td>
        <td>{whomOf(field)}</td>
        <td className="bb-number">{count === undefined ? '' : words.filledCount(formats.count(count))}</td>
        <td className="bb-own-actions">
          {field.hidden === true ? (
            <Button
              size="small"
              type="text"
              aria-label={words.showField(name)}
              onClick={() => void own.show(field, true)}
            >
              {words.show}
            </Button>
          ) : (
            <>
              {([-1, 1] as const).map((step) => (
                <button
                  key={step}
                  type="button"
                  className="bb-icon-button"
                  aria-label={step < 0 ? words.moveUp(name) : words.moveDown(name)}
                  title={step < 0 ? words.upHint : words.downHint}
                  disabled={(step < 0 ? own.shown[0] : own.shown.at(-1)) === field}
                  onClick={(event) => void move(field, step, event.currentTarget)}
                >
                  <Icon name={step < 0 ? 'up' : 'down'} size={12} />
                </button>
              ))}
              <Button
                size="small"
                type="text"
                aria-label={words.editField(name)}
                onClick={() => setOpened({ field })}
              >
                {words.edit}
              </Button>
              <Button
                size="small"
                type="text"
                aria-label={words.hideField(name)}
                onClick={() => void own.show(field, false)}
              >
                {words.hide}
              </Button>
            </>
          )}
        </td>
      </tr>
    );
  };
  return (
    <Panel
      title={words.title}
      testId="own-fields"
      aside={
        <div className="bb-own-head">
          <span className="bb-muted">{words.count(own.shown.length, mostBranchFields)}</span>
          <Button
            size="small"
            icon={<Icon name="plus" size={12} />}
            disabled={own.shown.length >= mostBranchFields}
            onClick={() => setOpened({ field: null })}
          >
            {words.add}
          </Button>
        </div>
      }
    >
      <p className="bb-form-note">{words.intro}</p>
      {all.length === 0 ? (
        <p className="bb-muted bb-own-none">{words.none}</p>
      ) : (
        <table className="bb-own-fields">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.type}</th>
              <th scope="col">{words.forWhom}</th>
              <th scope="col" className="bb-number">
                {words.filled}
              </th>
              <th scope="col" aria-label={words.actions} />
            </tr>
          </thead>
          <tbody>{own.shown.map(line)}</tbody>
          {own.hidden.length === 0 ? null : (
            <tbody className="bb-own-hidden">
              <tr>
                <th scope="rowgroup" colSpan={5}>
                  {words.hidden}
                </th>
              </tr>
              {own.hidden.map(line)}
            </tbody>
          )}
        </table>
      )}
      {opened === null ? null : (
        <OwnFieldDialog
          field={opened.field}
          hidden={own.hidden}
          onSave={(draft, formula) => own.save(opened.field, draft, formula)}
          onClose={() => setOpened(null)}
        />
      )}
    </Panel>
  );
}
