import { ExportFoot } from '@renderer/components/export/ExportFoot';
import {
  checkPassword,
  type EnteredProblem,
  noPassword,
  wantsPassword,
} from '@renderer/components/export/export-choice';
import { PasswordChoice } from '@renderer/components/export/PasswordChoice';
import { PrivacyChoice } from '@renderer/components/export/PrivacyChoice';
import { Section } from '@renderer/components/export/Section';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import type { TemplateLook } from '@renderer/data/exports/look-through-template';
import type { Failure } from '@shared/domain/kernel/result';
import { customersWords } from '@shared/words/customers';
import { exportsWords } from '@shared/words/exports';
import { Button, Modal, Segmented } from 'antd';
import { type FormEvent, useState } from 'react';
import { TemplateMarks } from './TemplateMarks';

export type TemplateWho = 'all' | 'selected' | 'individual' | 'company';

/** A template that was picked and looked through. */
export interface PickedTemplate extends TemplateLook {
  readonly token: string;
}

/** Whom a template is filled with, and how. */
export interface TemplateChoice {
  readonly who: TemplateWho;
  readonly full: boolean;
  /** Asked for when the filled file is opened. */
  readonly password?: string;
}

interface Props {
  readonly counts: Readonly<Record<TemplateWho, number>>;
  readonly mayFull: boolean;
  readonly template: PickedTemplate | null;
  readonly failure: Failure | null;
  /** True while a template is looked through. */
  readonly busy: boolean;
  readonly onPick: () => void;
  readonly onSample: () => void;
  readonly onExport: (choice: TemplateChoice) => void;
  readonly onClose: () => void;
}

const formId = 'template-form';

/** A template with marks, whom it is filled with, masked or in full. */
export function TemplateDialog(props: Props) {
  const { counts, mayFull, template, failure, busy, onPick, onSample, onExport, onClose } = props;
  const words = useWords(exportsWords);
  const names = useWords(customersWords);
  const formats = useFormats();
  const [who, setWho] = useState<TemplateWho>(counts.selected > 0 ? 'selected' : 'all');
  const [full, setFull] = useState(false);
  const [entered, setEntered] = useState(noPassword);
  const [problem, setProblem] = useState<EnteredProblem | null>(null);
  const labels: readonly (readonly [TemplateWho, string])[] = [
    ['all', words.everybody],
    ['selected', words.ticked],
    ['individual', names.individual],
    ['company', names.company],
  ];
  const told = failure ?? template?.problem ?? null;
  const isReady = template !== null && template.problem === null && counts[who] > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const wrong = checkPassword(entered);
    setProblem(wrong);
    if (wrong !== null) return document.getElementById(`export-${wrong.where}`)?.focus();
    onExport({ who, full, ...(wantsPassword(entered) ? { password: entered.password } : {}) });
  };
  return (
    <Modal
      open
      centered
      width={640}
      title={words.templateTitle}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={<ExportFoot form={formId} disabled={!isReady} onCancel={onClose} />}
    >
      <p className="bb-ways-lead">{words.templateLead}</p>
      <form id={formId} className="bb-export-form" onSubmit={submit}>
        <Section label={words.template}>
          <div className="bb-template-pick">
            {template === null ? null : (
              <span className="bb-template-file" title={template.file}>
                <Icon name="file" size={14} />
                {template.file}
              </span>
            )}
            <Button loading={busy} data-testid="pick-template" onClick={onPick}>
              {template === null ? words.pickTemplate : words.otherTemplate}
            </Button>
            <button type="button" className="bb-link" data-testid="sample-template" onClick={onSample}>
              {words.sampleTemplate}
            </button>
          </div>
          {told === null ? null : <FailureNotice failure={told} />}
        </Section>
        {template === null || template.marks.length === 0 ? null : (
          <>
            <Section label={words.marks}>
              <TemplateMarks marks={template.marks} />
            </Section>
            <Section label={words.who}>
              <Segmented<TemplateWho>
                aria-label={words.who}
                value={who}
                onChange={setWho}
                options={labels.map(([value, label]) => ({
                  value,
                  label: `${label} ${formats.count(counts[value])}`,
                  disabled: counts[value] === 0,
                }))}
              />
            </Section>
            <PrivacyChoice mayFull={mayFull} full={full} onChange={setFull} />
            <Section label={words.protection}>
              <PasswordChoice
                entered={entered}
                problem={problem}
                onChange={(part) => {
                  setEntered({ ...entered, ...part });
                  setProblem(null);
                }}
              />
            </Section>
          </>
        )}
      </form>
    </Modal>
  );
}
