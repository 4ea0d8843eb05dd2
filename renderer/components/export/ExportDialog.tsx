import { exportsWords } from '@shared/words/exports';
import { Modal, Segmented } from 'antd';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/language-context';
import { useFormats } from '../language/use-formats';
import { findDialogPlace } from '../print/dialog-place';
import { ChoiceList } from './ChoiceList';
import { ExportFoot } from './ExportFoot';
import {
  beginEntered,
  checkEntered,
  countEntered,
  type EnteredProblem,
  type ExportChoice,
  type ExportEntered,
  partsToChoose,
} from './export-choice';
import type { ExportQuestion } from './export-desk';
import { PasswordChoice } from './PasswordChoice';
import { PrivacyChoice } from './PrivacyChoice';
import { Section } from './Section';
import './export.css';

interface Props {
  readonly question: ExportQuestion;
  /** Null: closed without exporting. */
  readonly onAnswer: (choice: ExportChoice | null) => void;
}

const formId = 'export-form';

/** Before something leaves the book: what, in which format, masked or in full, with a password or without. */
export function ExportDialog({ question, onAnswer }: Props) {
  const { title, subjects, unit = 'customers', hasFormats = true, mayFull } = question;
  const words = useWords(exportsWords);
  const formats = useFormats();
  const [entered, setEntered] = useState<ExportEntered>(() => beginEntered(subjects, question.wanted));
  const [problem, setProblem] = useState<EnteredProblem | null>(null);
  const change = (part: Partial<ExportEntered>) => {
    setEntered({ ...entered, ...part });
    setProblem(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkEntered(entered, subjects);
    if (checked.ok) return onAnswer(checked.choice);
    setProblem(checked.problem);
    document.getElementById(`export-${checked.problem.where}`)?.focus();
  };
  const countOf = (count: number) => words[unit](formats.count(count));
  const parts = partsToChoose(entered, subjects);
  return (
    <Modal
      open
      centered
      width={600}
      title={title}
      onCancel={() => onAnswer(null)}
      getContainer={findDialogPlace}
      data-testid="export-dialog"
      footer={
        <ExportFoot
          form={formId}
          disabled={countEntered(entered, subjects) === 0}
          onCancel={() => onAnswer(null)}
        />
      }
    >
      <form id={formId} className="bb-export-form" onSubmit={submit}>
        <Section label={words.what}>
          <ChoiceList
            label={words.what}
            name="export-subject"
            value={entered.subject}
            onChange={(subject) => change({ subject })}
            choices={subjects.map(({ key, label, note, count }) => ({
              key,
              label,
              note,
              count: countOf(count),
              disabled: count === 0,
            }))}
          />
        </Section>
        {hasFormats ? (
          <Section label={words.format}>
            <ChoiceList
              label={words.format}
              name="export-format"
              value={entered.format}
              onChange={(format) => change({ format })}
              choices={[
                { key: 'xlsx', label: words.xlsx, note: words.xlsxNote },
                { key: 'csvUtf8', label: words.csvUtf8, note: words.csvUtf8Note },
                { key: 'csvGb18030', label: words.csvGb18030, note: words.csvGb18030Note },
              ]}
            />
            {parts.length === 0 ? null : (
              <div className="bb-export-parts">
                <span>{words.oneTable}</span>
                <Segmented<string>
                  aria-label={words.oneTable}
                  value={parts.some(({ key }) => key === entered.part) ? entered.part : (parts[0]?.key ?? '')}
                  onChange={(part) => change({ part })}
                  options={parts.map(({ key, label, count }) => ({
                    value: key,
                    label: `${label} ${countOf(count)}`,
                  }))}
                />
              </div>
            )}
          </Section>
        ) : null}
        <PrivacyChoice mayFull={mayFull} full={entered.full} onChange={(full) => change({ full })} />
        <Section label={words.protection}>
          <PasswordChoice entered={entered} problem={problem} onChange={change} />
        </Section>
      </form>
    </Modal>
  );
}
