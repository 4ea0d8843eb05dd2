import { useWords } from '@renderer/components/language/language-context';
import { chooseScale, pageSize } from '@renderer/components/preview/page-layout';
import { useViewport } from '@renderer/components/preview/use-viewport';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import { useSettings } from '@renderer/data/session-context';
import { type EvaluationForm, statusOf } from '@shared/domain/evaluations/form';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { evaluationWords } from '@shared/words/evaluations';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { formControlWords } from '@shared/words/form-control';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ApprovedStamp } from '../control/ApprovedStamp';
import { type FormActs, FormSteps } from '../control/FormSteps';
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
  /** What can be done about its signatures. */
  readonly acts: FormActs;
}

/** The form of one customer, to be filled in. */
export function FormDesk(props: Props) {
  const template = templateFinderOf(useSettings())(props.form);
  return template === undefined ? null : <OpenForm {...props} template={template} />;
}

function listTodo(root: ParentNode | null | undefined): readonly HTMLInputElement[] {
  return root === null || root === undefined
    ? []
    : [...root.querySelectorAll<HTMLInputElement>('input[data-todo]')];
}

function OpenForm(props: Props & { readonly template: EvaluationTemplate }) {
  const { form, previous, template, onPrevious, onNext, takesFocus, acts } = props;
  const words = useWords(evaluationsPageWords);
  const terms = useWords(evaluationWords);
  const control = useWords(formControlWords);
  const status = statusOf(form);
  const desk = useRef<HTMLDivElement>(null);
  const viewport = useViewport(desk);
  const scale = chooseScale('width', viewport);
  const write = useFormEdits(form, template);
  const [problem, setProblem] = useState<string | null>(null);
  const [of, setOf] = useState(form.id);
  if (of !== form.id) {
    setOf(form.id);
    setProblem(null);
  }
  const pending = form.lines.filter((line) => line.score === null).length;
  const findRoot = () => desk.current?.querySelector('[data-testid="evaluation-sheet"]')?.shadowRoot;

  const step = (go: (() => void) | undefined) => {
    // What is being typed is taken when its cell loses the focus.
    const active = findRoot()?.activeElement;
    if (active instanceof HTMLElement) active.blur();
    if (findRoot()?.querySelector('[aria-invalid="true"]') === null) go?.();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if ((event.key === 'PageDown' || event.key === 'PageUp') && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      step(event.key === 'PageDown' ? onNext : onPrevious);
      return;
    }
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      step(onNext);
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
  const latestStep = useRef((_offset: number) => {});
  latestStep.current = (offset) => step(offset > 0 ? onNext : onPrevious);
  // Keys of the form are heard natively: they come out of the shadow root, where the cells are.
  useEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const hear = (event: KeyboardEvent) => latestKey.current(event);
    element.addEventListener('keydown', hear);
    return () => element.removeEventListener('keydown', hear);
  }, []);
  // Alt with an arrow steps from anywhere on the page: a frozen form has nothing to put the focus in.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const offset = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (offset === 0 || !event.altKey || event.ctrlKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      event.preventDefault();
      latestStep.current(offset);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <div className="bb-form" data-status={status}>
      <FormSteps form={form} acts={acts} />
      <section className="bb-form-desk" ref={desk} tabIndex={-1} aria-label={words.form}>
        <div className="bb-form-place" style={{ width: pageSize.width * scale }}>
          {form.approved === null ? null : <ApprovedStamp approved={form.approved} />}
          <div className="bb-form-scale" style={{ width: pageSize.width, zoom: scale }}>
            <FormSheet
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
            {status === 'draft' ? (
              <span className="bb-form-legend">
                <i className="bb-form-blue" aria-hidden="true" />
                {words.legendComputed}
                <i className="bb-form-yellow" aria-hidden="true" />
                {words.legendHand}
              </span>
            ) : null}
            <span className="bb-form-keys">
              {status === 'draft'
                ? words.keys
                : status === 'approved'
                  ? control.frozenKeys
                  : control.underReviewKeys}
            </span>
          </>
        ) : (
          <span className="bb-form-wrong" role="alert" data-testid="form-problem">
            {problem}
          </span>
        )}
        <span className="bb-form-pending" data-testid="form-pending">
          {pending > 0 ? terms.pendingLines(pending) : status === 'draft' ? words.complete : control[status]}
        </span>
        <Button
          disabled={onPrevious === undefined}
          onClick={() => step(onPrevious)}
          data-testid="form-previous"
        >
          {words.previous}
        </Button>
        <Button disabled={onNext === undefined} onClick={() => step(onNext)} data-testid="form-next">
          {status === 'draft' ? words.next : words.nextOne}
        </Button>
      </div>
    </div>
  );
}
