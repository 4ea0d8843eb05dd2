import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { readToday } from '@renderer/data/current-period';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, formatField } from '@shared/domain/fields/format-field';
import type { CustomerKind, FieldValue } from '@shared/domain/records/records';
import { customersWords } from '@shared/words/customers';
import { Button, Input, Segmented, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { describeProblem } from '../editing/describe-problem';
import { readTyped, type TypedValues } from '../editing/typed-values';

interface Props {
  readonly manager: string;
  /** Answers false when the book refused it; the form stays as it is. */
  readonly onCreate: (kind: CustomerKind, values: TypedValues) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What the form asks for, two in a line; the rest is filled in the profile. */
const asked: Readonly<Record<CustomerKind, readonly string[]>> = {
  individual: [
    'name',
    'customerNo',
    'gender',
    'mobile',
    'employer',
    'position',
    'idNumber',
    'openedOn',
    'address',
    'aum',
    'manager',
    'remark',
  ],
  company: [
    'name',
    'customerNo',
    'creditCode',
    'legalRepresentative',
    'contactPerson',
    'mobile',
    'industry',
    'openedOn',
    'address',
    'averageDeposits',
    'manager',
    'remark',
  ],
};

/** Take the whole width of the form; the others stand two in a line. */
const wide: ReadonlySet<string> = new Set(['address', 'remark']);

type Typed = Readonly<Record<string, string>>;
type Reading = { readonly values: TypedValues } | { readonly problems: Typed };

function readForm(kind: CustomerKind, typed: Typed, lang: 'zh-CN' | 'en'): Reading {
  const values: Record<string, FieldValue | null> = {};
  const problems: Record<string, string> = {};
  for (const key of asked[kind]) {
    const field = fieldByKey(key);
    const text = typed[key] ?? '';
    if (field === undefined || (text.trim() === '' && key !== 'name')) continue;
    const read = readTyped(field, text, readToday());
    if (read.ok) Object.assign(values, read.value);
    else problems[key] = describeProblem(field, read, lang);
  }
  return Object.keys(problems).length > 0 ? { problems } : { values };
}

/** A new customer in a few lines. Enter saves; what cannot be read is marked in its place. */
export function NewCustomerDrawer({ manager, onCreate, onClose }: Props) {
  const words = useWords(customersWords);
  const { lang } = useLang();
  const formId = useId();
  const [kind, setKind] = useState<CustomerKind>('individual');
  const [typed, setTyped] = useState<Typed>({ manager });
  const [problems, setProblems] = useState<Typed>({});
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const read = readForm(kind, typed, lang);
    if ('problems' in read) {
      setProblems(read.problems);
      return;
    }
    setSaving(true);
    if (!(await onCreate(kind, read.values))) setSaving(false);
  };
  const fields = asked[kind].map(fieldByKey).filter((field) => field !== undefined);
  return (
    <SideDrawer
      label={words.newTitle}
      testId="new-customer"
      onClose={onClose}
      head={<h2>{words.newTitle}</h2>}
      foot={
        <>
          <Button type="primary" htmlType="submit" form={formId} loading={saving}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <form id={formId} className="bb-new-customer" onSubmit={(event) => void save(event)}>
        <Segmented<CustomerKind>
          className="bb-new-wide bb-new-kind"
          aria-label={words.kind}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setProblems({});
          }}
          options={[
            { value: 'individual', label: words.oneIndividual },
            { value: 'company', label: words.oneCompany },
          ]}
        />
        {fields.map((field) => (
          <div key={field.key} className={wide.has(field.key) ? 'bb-new-wide' : ''}>
            <FormLine
              for={`${formId}-${field.key}`}
              label={captionOfField(field, lang)}
              problem={problems[field.key]}
            >
              <FormControl
                id={`${formId}-${field.key}`}
                field={field}
                text={typed[field.key] ?? ''}
                wrong={problems[field.key] !== undefined}
                onChange={(text) => {
                  setTyped({ ...typed, [field.key]: text });
                  const { [field.key]: _, ...rest } = problems;
                  setProblems(rest);
                }}
              />
            </FormLine>
          </div>
        ))}
      </form>
    </SideDrawer>
  );
}

interface ControlProps {
  readonly id: string;
  readonly field: Field;
  readonly text: string;
  readonly wrong: boolean;
  readonly onChange: (text: string) => void;
}

function FormControl({ id, field, text, wrong, onChange }: ControlProps) {
  const { lang } = useLang();
  const shared = {
    id,
    status: wrong ? ('error' as const) : ('' as const),
    'aria-describedby': wrong ? `${id}-problem` : undefined,
  };
  if (field.type === 'choice' && field.choices !== undefined)
    return (
      <Select
        {...shared}
        allowClear
        value={text === '' ? null : text}
        options={field.choices.map((choice) => {
          const label = formatField(field, choice.value, lang);
          return { value: label, label };
        })}
        onChange={(value) => onChange(value ?? '')}
      />
    );
  if (field.type === 'longText')
    return (
      <Input.TextArea
        {...shared}
        className="bb-growing"
        rows={2}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <Input
      {...shared}
      autoComplete="off"
      value={text}
      autoFocus={field.key === 'name'}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
