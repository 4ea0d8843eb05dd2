import { FormLine } from '@renderer/components/FormLine';
import type { TypedValues } from '@renderer/components/facts/typed-values';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { IdFactsLine } from '@renderer/components/same-person/IdFactsLine';
import { readCompared } from '@renderer/components/same-person/read-compared';
import { SamePersonLine } from '@renderer/components/same-person/SamePersonLine';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { captionOfField, formatField } from '@shared/domain/fields/format-field';
import type { CustomerKind } from '@shared/domain/records/records';
import { customersWords } from '@shared/words/customers';
import { Button, Segmented } from 'antd';
import { type FormEvent, Fragment, useId, useState } from 'react';
import { FormControl } from './FormControl';
import { listAsked, readForm, type Typed } from './read-form';

interface Props {
  readonly manager: string;
  /** What somebody typed already, by field key. */
  readonly known?: Typed | undefined;
  /** Answers false when the book refused it; the form stays as it is. */
  readonly onCreate: (kind: CustomerKind, values: TypedValues) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Take the whole width of the form; the others stand two in a line. */
const wide: ReadonlySet<string> = new Set(['address', 'remark']);

/** A new customer in a few lines. Enter saves; what cannot be read is marked in its place. */
export function NewCustomerDrawer({ manager, known, onCreate, onClose }: Props) {
  const words = useWords(customersWords);
  const { lang } = useLang();
  const formId = useId();
  const [kind, setKind] = useState<CustomerKind>('individual');
  const [typed, setTyped] = useState<Typed>({ manager, ...known });
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
  const fields = listAsked(kind);
  const compared = readCompared(typed);
  const take = (facts: TypedValues) => {
    const texts = Object.entries(facts).map(([key, value]) => {
      const field = fieldByKey(key);
      return [key, field === undefined ? '' : formatField(field, value, lang)] as const;
    });
    setTyped({ ...typed, ...Object.fromEntries(texts) });
  };
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
          <Fragment key={field.key}>
            <div className={wide.has(field.key) || field.type === 'longText' ? 'bb-new-wide' : ''}>
              <FormLine
                for={`${formId}-${field.key}`}
                label={captionOfField(field, lang)}
                problem={problems[field.key]}
                note={
                  field.key === 'idNumber' ? (
                    <IdFactsLine
                      idNumber={typed.idNumber ?? ''}
                      birthDate={textIn(compared.birthDate)}
                      gender={textIn(compared.gender)}
                      onTake={take}
                    />
                  ) : undefined
                }
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
            {field.key === 'mobile' ? (
              <div className="bb-new-wide">
                <SamePersonLine kind={kind} values={compared} />
              </div>
            ) : null}
          </Fragment>
        ))}
      </form>
    </SideDrawer>
  );
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
