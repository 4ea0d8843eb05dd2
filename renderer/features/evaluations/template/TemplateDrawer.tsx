import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang } from '@renderer/components/language/language-context';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { useSession, useSettings } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import {
  canRemoveTemplate,
  editTemplate,
  makeTemplateId,
  orderTemplates,
  removeTemplate,
} from '@shared/domain/evaluations/edit-template';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { readTemplates } from '@shared/domain/evaluations/templates-in-book';
import { describeEvaluationFailure } from '@shared/words/evaluations';
import { Button } from 'antd';
import { useState } from 'react';
import { TemplateForm } from './TemplateForm';
import { TemplateList } from './TemplateList';
import { copyTemplate, totalWeight } from './template-draft';
import { useTemplateWords } from './use-template-words';
import './template.css';

type Drafts = Readonly<Record<string, EvaluationTemplate>>;

/** Edits the templates; the sum of the weights is always in view, and nothing is saved until it is 100. */
export function TemplateDrawer({ onClose }: { readonly onClose: () => void }) {
  const words = useTemplateWords();
  const { lang } = useLang();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const settings = useSettings();
  const stored = readTemplates(settings);
  const [drafts, setDrafts] = useState<Drafts>({});
  const added = Object.values(drafts).filter(({ id }) => !stored.some((template) => template.id === id));
  const templates = [...stored, ...added].map((template) => drafts[template.id] ?? template);
  const [chosen, setChosen] = useState(stored[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const draft = templates.find(({ id }) => id === chosen) ?? templates[0];
  if (draft === undefined) return null;
  const kept = stored.find(({ id }) => id === draft.id);
  const isSame = JSON.stringify(draft) === JSON.stringify(kept);
  const command = editTemplate(settings, draft);
  const total = totalWeight(draft);
  const problem = command.ok ? null : describeEvaluationFailure(command.reason, command.details, lang);
  const nameOf = (template: EvaluationTemplate) => (lang === 'en' ? template.en : template.zh);
  const unsaved = new Set(
    templates
      .filter((each) => {
        const before = stored.find(({ id }) => id === each.id);
        return drafts[each.id] !== undefined && JSON.stringify(each) !== JSON.stringify(before);
      })
      .map(({ id }) => id),
  );
  const isAdded = kept === undefined;

  const write = async (change: ChangeDraft, said: string) => {
    setBusy(true);
    const saved = await session.commit(change);
    setBusy(false);
    if (saved.ok) tellWithUndo(said, saved.value.id);
    else tellFailure(saved);
    return saved.ok;
  };
  const forget = (id: string) => setDrafts(({ [id]: _, ...others }) => others);
  const save = async () => {
    if (!command.ok || isSame) return;
    const version = (kept?.version ?? 0) + 1;
    if (!(await write(command.value, words.templateSaved(nameOf(draft), version)))) return;
    forget(draft.id);
    if (unsaved.size <= 1) onClose();
  };
  const start = (template: EvaluationTemplate, name: { readonly zh: string; readonly en: string }) => {
    let id = makeTemplateId(settings);
    while (drafts[id] !== undefined) id = `${id}x`;
    setDrafts({ ...drafts, [id]: copyTemplate(template, id, name) });
    setChosen(id);
  };
  const move = (id: string, step: -1 | 1) => {
    const ids = stored.map((template) => template.id);
    const from = ids.indexOf(id);
    const other = ids[from + step];
    if (from < 0 || other === undefined) return;
    ids[from] = other;
    ids[from + step] = id;
    void write(orderTemplates(settings, ids), words.saved(words.templates));
  };
  const remove = async () => {
    if (isAdded) {
      forget(draft.id);
      setChosen(stored[0]?.id ?? '');
      return;
    }
    const removing = removeTemplate(settings, draft.id);
    if (!removing.ok) tellFailure(removing);
    else if (await write(removing.value, words.removed(nameOf(draft)))) {
      forget(draft.id);
      setChosen(stored.find(({ id }) => id !== draft.id)?.id ?? '');
    }
  };

  return (
    <SideDrawer
      label={words.templateTitle}
      head={
        <div className="bb-template-head">
          <h2>{words.templateTitle}</h2>
          <p className="bb-template-intro">{words.templateIntro}</p>
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
            {words.total} <b>{total === 100 ? words.totalRight : words.totalOff(total, total - 100)}</b>
            {problem === null ? null : <span data-testid="template-problem">{problem}</span>}
          </span>
          <Button
            type="primary"
            data-testid="save-template"
            loading={busy}
            disabled={!command.ok || isSame}
            onClick={() => void save()}
          >
            {words.saveTemplate}
          </Button>
        </>
      }
    >
      <div className="bb-template-body">
        <TemplateList
          templates={templates}
          chosen={draft.id}
          unsaved={unsaved}
          canRemove={isAdded || canRemoveTemplate(settings, draft.id)}
          onChoose={setChosen}
          onMove={move}
          onCreate={() => start(draft, { zh: words.newName, en: words.newName })}
          onCopy={() => start(draft, { zh: words.copyName(draft.zh), en: words.copyName(draft.en) })}
          onRemove={() => void remove()}
        />
        <div className="bb-template-form">
          <TemplateForm
            key={draft.id}
            template={draft}
            onChange={(next) => setDrafts({ ...drafts, [next.id]: next })}
          />
        </div>
      </div>
    </SideDrawer>
  );
}
