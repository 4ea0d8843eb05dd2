import { useWords } from '@renderer/components/language/language-context';
import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { useMay } from '@renderer/data/access/use-access';
import { buildEvaluationsHtml } from '@renderer/paper/build-evaluations';
import { type ComposedForm, composeForm } from '@shared/domain/evaluations/compose-form';
import { type EvaluationForm, statusOf } from '@shared/domain/evaluations/form';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { maskInText } from '@shared/domain/fields/mask-text';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type FormCells, isSameCells, takeFormCells } from './form-cells';
import { morphChildren } from './morph';
import { ScoreCell } from './ScoreCell';
import { sheetCss } from './sheet-css';
import { TextCell } from './TextCell';
import type { WriteLine } from './use-form-edits';

interface Props {
  readonly form: EvaluationForm;
  readonly template: EvaluationTemplate;
  /** The customer's form of the month before. */
  readonly previous: EvaluationForm | undefined;
  readonly onWrite: WriteLine;
  readonly onProblem: (sentence: string | null) => void;
  /** Puts the focus into the first cell to fill in once the form is drawn. */
  readonly takesFocus: boolean;
}

let sheets: { readonly css: string; readonly made: readonly CSSStyleSheet[] } | undefined;

/** The style sheets of the paper and of the controls on it, made once for each look of the paper. */
function readSheets(paperCss: string): readonly CSSStyleSheet[] {
  if (sheets?.css !== paperCss) {
    const made = [paperCss, sheetCss].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    sheets = { css: paperCss, made };
  }
  return sheets.made;
}

const noCells: FormCells = { lines: [], total: null };

/**
 * The form as it prints: the printed pages themselves, in a shadow root, with controls in the cells that a person
 * fills in. Whatever the rules work out anew (grades, totals, ticked box) is changed in place, and so is the form of
 * the next customer: to step from one to the next must not be felt.
 */
export function FormSheet(props: Props) {
  const { form, template, previous, onWrite, onProblem, takesFocus } = props;
  const foot = usePrintFoot();
  const mayWrite = useMay('evaluate');
  const isFrozen = statusOf(form) !== 'draft' || !mayWrite;
  const host = useRef<HTMLDivElement>(null);
  const [cells, setCells] = useState(noCells);
  const composed = useMemo(() => composeForm(form, template, foot.lang), [form, template, foot.lang]);
  const { pages, css } = useMemo(() => buildEvaluationsHtml([composed], foot), [composed, foot]);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const looks = readSheets(css);
    if (root.adoptedStyleSheets[0] !== looks[0]) root.adoptedStyleSheets = [...looks];
    const wanted = document.createElement('template');
    wanted.innerHTML = pages.map((page) => `<section class="page">${page}</section>`).join('');
    morphChildren(root, wanted.content);
    const found = takeFormCells(root);
    for (const [index, line] of composed.lines.entries()) {
      const cell = found.lines[index]?.score;
      if (cell === undefined) continue;
      if (isFrozen) delete cell.dataset.state;
      else cell.dataset.state = line.source === 'computed' ? 'computed' : line.pending ? 'todo' : 'filled';
    }
    setCells((known) => (isSameCells(known, found) ? known : found));
  }, [pages, css, composed, isFrozen]);
  const focused = useRef<string | null>(null);
  useEffect(() => {
    if (!takesFocus || focused.current === form.id || cells.lines.length === 0) return;
    focused.current = form.id;
    host.current?.shadowRoot?.querySelector<HTMLElement>('input[data-todo]')?.focus();
  }, [cells, takesFocus, form.id]);
  return (
    <>
      <div ref={host} data-testid="evaluation-sheet" />
      <FormControls
        cells={cells}
        form={form}
        composed={composed}
        previous={previous}
        onWrite={onWrite}
        onProblem={onProblem}
      />
    </>
  );
}

interface ControlsProps extends Omit<Props, 'template' | 'takesFocus'> {
  readonly cells: FormCells;
  readonly composed: ComposedForm;
}

/** What stands in the cells: scores with last month's beside, 得分依据 and 备注 to write. */
function FormControls({ cells, form, composed, previous, onWrite, onProblem }: ControlsProps) {
  const words = useWords(evaluationsPageWords);
  const mayWrite = useMay('evaluate');
  const isFrozen = statusOf(form) !== 'draft' || !mayWrite;
  const lastLines = new Map(previous?.lines.map((line) => [line.key, line]));
  const shown = (text: string) => <span className="shown">{maskInText(text)}</span>;
  return (
    <>
      {composed.lines.map((line, index) => {
        const cell = cells.lines[index];
        if (cell === undefined) return null;
        const writesBasis = line.source !== 'computed' && !isFrozen;
        // Of a mixed score the basis of the part by hand is written below what the data say.
        const said = line.mixed?.handBasis ?? line.basis;
        const stored = form.lines[index];
        const basis = line.mixed === undefined ? stored?.basis : stored?.parts?.hand.basis;
        return [
          createPortal(
            <ScoreCell
              line={line}
              last={lastLines.get(line.key)}
              isFrozen={isFrozen}
              formId={form.id}
              onWrite={onWrite}
              onProblem={onProblem}
            />,
            cell.score,
            `${line.key} score`,
          ),
          createPortal(
            writesBasis ? (
              <>
                {line.mixed === undefined ? null : shown(line.mixed.computedBasis)}
                <TextCell
                  value={basis?.kind === 'typed' ? said : ''}
                  label={words.basisOf(line.name)}
                  formId={form.id}
                  placeholder={said === '' ? words.writeBasis : said}
                  onWrite={(text) => onWrite({ key: line.key, basis: text })}
                  onProblem={onProblem}
                />
              </>
            ) : (
              shown(line.basis)
            ),
            cell.basis,
            `${line.key} basis`,
          ),
          createPortal(
            isFrozen ? (
              shown(line.remark)
            ) : (
              <TextCell
                value={line.remark}
                label={words.remarkOf(line.name)}
                formId={form.id}
                onWrite={(remark) => onWrite({ key: line.key, remark })}
                onProblem={onProblem}
              />
            ),
            cell.remark,
            `${line.key} remark`,
          ),
        ];
      })}
      {cells.total === null
        ? null
        : createPortal(
            <Compared now={composed.finalScore} last={previous?.finalScore ?? null} />,
            cells.total,
          )}
    </>
  );
}

/** The final score against last month's, in words. */
function Compared({ now, last }: { readonly now: number | null; readonly last: number | null }) {
  const words = useWords(evaluationsPageWords);
  if (now === null || last === null) return null;
  const difference = Math.round((now - last) * 10) / 10;
  const points = String(Math.abs(difference));
  const text =
    difference === 0
      ? words.comparedSame(String(last))
      : difference > 0
        ? words.comparedUp(String(last), points)
        : words.comparedDown(String(last), points);
  return <span className="compared">{text}</span>;
}
