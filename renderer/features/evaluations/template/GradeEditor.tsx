import { Icon } from '@renderer/components/icons/Icon';
import { useLang } from '@renderer/components/language/language-context';
import type { EvaluationTemplate, GradeBand } from '@shared/domain/evaluations/template';
import { Button, Input, InputNumber } from 'antd';
import { useTemplateWords } from './use-template-words';

interface Props {
  readonly grades: EvaluationTemplate['grades'];
  readonly onChange: (grades: EvaluationTemplate['grades']) => void;
}

/** 客户等级: from which percent of the points on; the last takes the rest. */
export function GradeEditor({ grades, onChange }: Props) {
  const words = useTemplateWords();
  const { lang } = useLang();
  const nameOf = (grade: GradeBand) => (lang === 'en' ? grade.en : grade.zh);
  // A grade has no identity but its place.
  const places = grades.map((grade, place) => ({ key: `grade-${place}`, grade, place }));
  const replace = (place: number, edit: Partial<GradeBand>) =>
    onChange(grades.map((grade, index) => (index === place ? { ...grade, ...edit } : grade)));
  const rename = ({ zh, en }: GradeBand, name: string): Partial<GradeBand> =>
    zh === en ? { zh: name, en: name } : lang === 'en' ? { en: name } : { zh: name };
  const add = () => {
    const above = grades[grades.length - 2]?.atLeast ?? 100;
    const added = { zh: words.newGrade, en: words.newGrade, atLeast: Math.max(1, Math.floor(above / 2)) };
    onChange([...grades.slice(0, -1), added, ...grades.slice(-1)]);
  };
  return (
    <fieldset className="bb-template-part" data-testid="grades">
      <legend>{words.grades}</legend>
      <div className="bb-grade-line bb-band-line-head">
        <span>{words.gradeName}</span>
        <span>{words.gradeFrom}</span>
        <span />
      </div>
      {places.map(({ key, grade, place }) => {
        const isLast = place === grades.length - 1;
        return (
          <div className="bb-grade-line" key={key}>
            <Input
              aria-label={`${words.gradeName} ${place + 1}`}
              value={nameOf(grade)}
              maxLength={10}
              status={nameOf(grade).trim() === '' ? 'error' : ''}
              onChange={(event) => replace(place, rename(grade, event.target.value))}
            />
            {isLast ? (
              <span className="bb-muted">{words.otherwise}</span>
            ) : (
              <InputNumber<number>
                aria-label={`${words.gradeFrom} ${nameOf(grade)}`}
                min={0}
                max={100}
                precision={1}
                controls={false}
                value={grade.atLeast}
                onChange={(atLeast) => {
                  if (atLeast !== null) replace(place, { atLeast });
                }}
              />
            )}
            {isLast ? (
              <span />
            ) : (
              <button
                type="button"
                className="bb-indicator-button"
                aria-label={words.removeGrade(nameOf(grade))}
                title={words.removeGrade(nameOf(grade))}
                onClick={() => onChange(grades.filter((_, index) => index !== place))}
              >
                <Icon name="close" size={12} />
              </button>
            )}
          </div>
        );
      })}
      <Button size="small" type="link" onClick={add}>
        {words.addGrade}
      </Button>
    </fieldset>
  );
}
