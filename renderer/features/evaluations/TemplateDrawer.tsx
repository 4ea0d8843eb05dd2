import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { useSession, useSettings } from '@renderer/data/session-context';
import { editTemplate } from '@shared/domain/evaluations/edit-template';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { readTemplates } from '@shared/domain/evaluations/templates-in-book';
import { validateTemplate } from '@shared/domain/evaluations/validate-template';
import { describeEvaluationFailure } from '@shared/words/evaluations';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { TemplateForm } from './TemplateForm';
import { totalWeight } from './template-draft';
import './template.css';

/** Edits a template; the sum of the weights is always in view, and nothing is saved until it is 100. */
export function TemplateDrawer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(evaluationsPageWords);
  const { lang } = useLang();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const settings = useSettings();
  const templates = readTemplates(settings);
  const [drafts, setDrafts] = useState<Readonly<Record<string, EvaluationTemplate>>>({});
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const kept = templates.find(({ id }) => id === templateId);
  if (kept === undefined) return null;
  const draft = drafts[templateId] ?? kept;
  const valid = validateTemplate(draft);
  const isSame = JSON.stringify(draft) === JSON.stringify(kept);
  const total = totalWeight(draft);
  const nameOf = (template: EvaluationTemplate) => (lang === 'en' ? template.en : template.zh);
  const problem = valid.ok ? null : describeEvaluationFailure(valid.reason, valid.details, lang);

  const save = async () => {
    const command = editTemplate(settings, draft);
    if (!command.ok || isSame) return;
    setBusy(true);
    const saved = await session.commit(command.value);
    setBusy(false);
    if (!saved.ok) {
      tellFailure(saved);
      return;
    }
    onClose();
    tellWithUndo(words.templateSaved(nameOf(draft), kept.version + 1), saved.value.id);
  };

  return (
    <SideDrawer
      label={words.templateTitle}
      head={
        <div className="bb-template-head">
          <h2>{words.templateTitle}</h2>
          <Segmented<string>
            aria-label={words.chooseTemplate}
            value={templateId}
            onChange={setTemplateId}
            options={templates.map((template) => ({ value: template.id, label: nameOf(template) }))}
          />
        </div>
      }
      testId="template-drawer"
      takeFocus
      onClose={onClose}
      foot={
        <>
          <span
            className="bb-template-total"
            data-off={problem !== null}
            data-testid="weight-total"
            role="status"
          >
            {total === 100 && problem !== null ? (
              problem
            ) : (
              <>
                {words.total} <b>{total === 100 ? words.totalRight : words.totalOff(total, total - 100)}</b>
              </>
            )}
          </span>
          <Button
            type="primary"
            data-testid="save-template"
            loading={busy}
            disabled={!valid.ok || isSame}
            onClick={() => void save()}
          >
            {words.saveTemplate}
          </Button>
        </>
      }
    >
      <p className="bb-template-intro">{words.templateIntro}</p>
      <TemplateForm
        key={templateId}
        template={draft}
        onChange={(next) => setDrafts({ ...drafts, [templateId]: next })}
      />
    </SideDrawer>
  );
}
