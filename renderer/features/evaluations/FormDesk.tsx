import { useLang, useWords } from '@renderer/components/language/language-context';
import { chooseScale, pageSize } from '@renderer/components/preview/page-layout';
import { useViewport } from '@renderer/components/preview/use-viewport';
import { useSettings } from '@renderer/data/session-context';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { templateOfForm } from '@shared/domain/evaluations/templates-in-book';
import { evaluationWords } from '@shared/words/evaluations';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { FormSheet } from './FormSheet';
import { useFormEdits } from './use-form-edits';
import './form.css';

interface Props {
  readonly form: EvaluationForm;
  readonly previous: EvaluationForm | undefined;
  /** Absent where there is nobody before or after. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  /** The form was reached by 上一位 or 下一位: its first cell to fill in takes the focus. */
  readonly takesFocus: boolean;
}

/** The form of one customer, to be filled in. */
export function FormDesk(props: Props) {
  const template = templateOfForm(useSettings(), props.form);
  return template === undefined ? null : <OpenForm {...props} template={template} />;
}

function listTodo(root: ParentNode | null | undefined): readonly HTMLInputElement[] {
  return root === null || root === undefined
    ? []
    : [...root.querySelectorAll<HTMLInputElement>('input[data-todo]')];
}

function OpenForm(props: Props & { readonly template: EvaluationTemplate }) {
  const { form, previous, template, onPrevious, onNext, takesFocus } = props;
  const words = useWords(evaluationsPageWords);
  const terms = useWords(evaluationWords);
  const { lang } = useLang();
  const desk = useRef<HTMLDivElement>(null);
  const viewport = useViewport(desk);
  const scale = chooseScale('width', viewport);
  const write = useFormEdits(form, template);
  const [problem, setProblem] = useState<string | null>(null);
  const pending = form.lines.filter((line) => line.score === null).length;
  const findRoot = () => desk.current?.querySelector('[data-testid="evaluation-sheet"]')?.shadowRoot;

  const finish = () => {
    // What is being typed is taken when its cell loses the focus.
    const active = findRoot()?.activeElement;
    if (active instanceof HTMLElement) active.blur();
    if (findRoot()?.querySelector('[aria-invalid="true"]') === null) onNext?.();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      finish();
      return;
    }
    const active = findRoot()?.activeElement;
    if (event.shiftKey || !(active instanceof HTMLElement)) return;
    const todo = listTodo(findRoot()).filter((input) => input !== active);
    const after = todo.find(
      (input) => (active.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    if (active.getAttribute('aria-invalid') !== 'true') (after ?? todo[0])?.focus();
  };
  const latestKey = useRef(handleKey);
  latestKey.current = handleKey;
  // Keys of the form are heard natively: they come out of the shadow root, where the cells are.
  useEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const hear = (event: KeyboardEvent) => latestKey.current(event);
    element.addEventListener('keydown', hear);
    return () => element.removeEventListener('keydown', hear);
  }, []);
  return (
    <div className="bb-form">
      <section className="bb-form-desk" ref={desk} tabIndex={-1} aria-label={words.form}>
        <div className="bb-form-place" style={{ width: pageSize.width * scale }}>
          <div className="bb-form-scale" style={{ width: pageSize.width, zoom: scale }}>
            <FormSheet
              key={`${form.id} ${lang}`}
              form={form}
              template={template}
              previous={previous}
              onWrite={write}
              onProblem={setProblem}
              takesFocus={takesFocus}
            />
          </div>
        </div>
      </section>
      <div className="bb-form-foot">
        {problem === null ? (
          <>
            <span className="bb-form-legend">
              <i className="bb-form-blue" aria-hidden="true" />
              {words.legendComputed}
              <i className="bb-form-yellow" aria-hidden="true" />
              {words.legendHand}
            </span>
            <span className="bb-form-keys">{words.keys}</span>
          </>
        ) : (
          <span className="bb-form-wrong" role="alert" data-testid="form-problem">
            {problem}
          </span>
        )}
        <span className="bb-form-pending" data-testid="form-pending">
          {pending === 0 ? words.complete : terms.pendingLines(pending)}
        </span>
        <Button disabled={onPrevious === undefined} onClick={onPrevious} data-testid="form-previous">
          {words.previous}
        </Button>
        <Button disabled={onNext === undefined} onClick={finish} data-testid="form-next">
          {words.next}
        </Button>
      </div>
    </div>
  );
}
