import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import type { CustomerForms } from '@renderer/data/evaluations/use-customer-forms';
import { useSettings } from '@renderer/data/session-context';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { gradeForPoints } from '@shared/domain/evaluations/score';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';
import { adviceName, evaluationWords } from '@shared/words/evaluations';
import { Part } from './Part';
import { ScoreLine } from './ScoreLine';

interface Props {
  readonly record: CustomerRecord;
  readonly known: CustomerForms;
}

/** 最终得分 is given out of this. */
const fullScore = 100;

/** The evaluation forms of the customer, the newest month first; each leads to its form. */
export function EvaluationsPart({ record, known }: Props) {
  const words = useWords(customerPageWords);
  const paper = useWords(evaluationWords);
  const { lang } = useLang();
  const formats = useFormats();
  const settings = useSettings();
  const { forms, isReading, failure } = known;
  const gradeOf = (form: EvaluationForm): string => {
    if (form.finalScore === null) return '';
    const grades = templateFinderOf(settings)(form)?.grades ?? [];
    const grade = gradeForPoints(grades, form.finalScore, fullScore);
    return grade === undefined ? '' : lang === 'en' ? grade.en : grade.zh;
  };
  return (
    <Part part="evaluations" title={words.evaluations} testId="customer-evaluations">
      {failure === null ? null : <FailureNotice failure={failure} />}
      {forms.length === 0 ? (
        <p className="bb-muted bb-part-none">{isReading ? '' : words.noEvaluations}</p>
      ) : (
        <>
          <ScoreLine forms={forms} />
          <table className="bb-part-table">
            <thead>
              <tr>
                <th scope="col">{words.month}</th>
                <th scope="col" className="bb-number">
                  {words.score}
                </th>
                <th scope="col">{words.grade}</th>
                <th scope="col">{words.advice}</th>
                <th scope="col">{paper.number}</th>
                <th scope="col">
                  <span className="bb-hidden-visually">{words.openForm}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {forms.map((form) => {
                const month = formats.month(form.period);
                return (
                  <tr key={form.id}>
                    <th scope="row">{month}</th>
                    <td className="bb-number">
                      {form.finalScore ?? '—'}
                      {form.provisional && form.finalScore !== null ? paper.provisionalMark : ''}
                    </td>
                    <td>{gradeOf(form)}</td>
                    <td>{form.advice === null ? '' : adviceName(form.advice, lang)}</td>
                    <td className="bb-second">{form.number}</td>
                    <td className="bb-number">
                      <button
                        type="button"
                        className="bb-link"
                        aria-label={words.openFormOf(month)}
                        onClick={() => navigate('evaluations', { month: form.period, id: record.id })}
                      >
                        {words.openForm}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </Part>
  );
}
