import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { mostBranchFields } from '@shared/domain/fields/branch-field-commands';
import { describeFieldType, ownFieldsWords } from '@shared/words/own-fields';
import { Button } from 'antd';
import { useState } from 'react';
import { OwnFieldDialog } from './OwnFieldDialog';
import { useFilledCounts } from './use-filled-counts';
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
  const line = (field: BranchField) => {
    const name = nameOf(field);
    const count = filled.get(field.key);
    return (
      <tr key={field.key} data-testid={`own-field-${field.zh}`}>
        <th scope="row" title={name}>
          {name}
        </th>
        <td>{describeFieldType(field.type, lang)}</td>
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
          onSave={(draft) => own.save(opened.field, draft)}
          onClose={() => setOpened(null)}
        />
      )}
    </Panel>
  );
}
