import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useRoute } from '@renderer/components/route/use-route';
import { currentPeriod } from '@renderer/data/current-period';
import { findCustomers } from '@renderer/data/find/find-customers';
import { useImports, useSession } from '@renderer/data/session-context';
import { liveIndexOf } from '@renderer/data/view/live-index';
import type { ComposedForm } from '@shared/domain/evaluations/compose-form';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { nameOf, textOf } from '@shared/domain/fields/values';
import { isMonth } from '@shared/domain/kernel/calendar';
import { adviceName, evaluationWords } from '@shared/words/evaluations';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTemplateWords } from './use-template-words';
import { useTrial } from './use-trial';

/** Customers offered at a time. */
const offered = 12;

/** What a customer would score by the template as it stands on the screen. */
export function TryPart({ template }: { readonly template: EvaluationTemplate }) {
  const words = useTemplateWords();
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const imports = useImports();
  const { params } = useRoute();
  const wanted = params.month ?? '';
  const period = isMonth(wanted) ? wanted : currentPeriod(imports.all());
  const [typed, setTyped] = useState('');
  const [customerId, setCustomerId] = useState<string | null>(null);
  const record = customerId === null ? undefined : session.customers.get(customerId);
  const trial = useTrial(template, record, period, lang);
  const options = useMemo(() => {
    const found = typed.trim() === '' ? [] : findCustomers(liveIndexOf(session).index, typed, offered).best;
    const shown = found.length > 0 || record === undefined ? found : [record];
    return shown.map((each) => ({
      value: each.id,
      label: [nameOf(each), textOf(each, 'customerNo')].filter(Boolean).join(' · '),
    }));
  }, [session, typed, record]);
  const isFor = record === undefined || template.kinds.includes(record.kind);
  return (
    <section className="bb-template-part bb-try" aria-label={words.tryOut} data-testid="try-template">
      <div className="bb-try-head">
        <h3 className="bb-template-heading">{words.tryOut}</h3>
        <Select<string>
          showSearch={{ filterOption: false, onSearch: setTyped }}
          allowClear
          aria-label={words.tryCustomer}
          placeholder={words.tryFind}
          value={customerId}
          options={options}
          notFoundContent={typed.trim() === '' ? null : words.tryNobody}
          onChange={(id) => setCustomerId(id ?? null)}
        />
        <span className="bb-muted">{words.tryFor(formats.month(period))}</span>
      </div>
      {record === undefined ? null : trial === null ? (
        <p className="bb-muted">{words.tryReading}</p>
      ) : (
        <>
          {isFor ? null : <p className="bb-muted">{words.tryOther}</p>}
          <TrialTable form={trial} />
        </>
      )}
    </section>
  );
}

function TrialTable({ form }: { readonly form: ComposedForm }) {
  const words = useTemplateWords();
  const terms = useWords(evaluationWords);
  const { lang } = useLang();
  return (
    <table className="bb-try-table">
      <tbody>
        {form.lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.name}</th>
            <td className="bb-try-score">
              {line.mixed === undefined
                ? (line.score ?? words.tryHand)
                : `${line.mixed.computed ?? ''} + ${words.tryHand} ${line.mixed.handWeight}`}
              <span className="bb-muted"> / {line.weight}</span>
            </td>
            <td>{line.grade}</td>
            <td className="bb-muted">{line.basis}</td>
          </tr>
        ))}
        <tr className="bb-try-total">
          <th scope="row">{words.tryTotal}</th>
          <td className="bb-try-score" data-testid="try-score">
            {form.finalScore ?? '—'}
            {form.provisional && form.finalScore !== null ? terms.provisionalMark : ''}
          </td>
          <td>{form.totalGrade}</td>
          <td>{form.advice === null ? '' : adviceName(form.advice, lang)}</td>
        </tr>
      </tbody>
    </table>
  );
}
