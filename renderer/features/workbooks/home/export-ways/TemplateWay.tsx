import { useWords } from '@renderer/components/language/language-context';
import { callShell } from '@renderer/data/bridge';
import { lookThroughTemplate } from '@renderer/data/exports/look-through-template';
import { mayExportFull } from '@renderer/data/exports/may-export-full';
import { useSelectedIds } from '@renderer/data/selection';
import { useCustomers, useSession } from '@renderer/data/session-context';
import type { Failure } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { exportsWords } from '@shared/words/exports';
import { useState } from 'react';
import { type PickedTemplate, TemplateDialog, type TemplateWho } from './TemplateDialog';
import { useTemplateExport } from './use-template-export';
import { Way } from './Way';

/** The way out by a workbook of the branch's own with marks in it. */
export function TemplateWay() {
  const words = useWords(exportsWords);
  const session = useSession();
  const records = useCustomers().all();
  const ticked = useSelectedIds(session);
  const { fill, saveSample } = useTemplateExport();
  const [isOpen, setOpen] = useState(false);
  const [template, setTemplate] = useState<PickedTemplate | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const isMeant = (who: TemplateWho, { id, kind }: CustomerRecord): boolean =>
    who === 'all' || (who === 'selected' ? ticked.has(id) : kind === who);
  const count = (who: TemplateWho) =>
    records.reduce((sum, record) => sum + (isMeant(who, record) ? 1 : 0), 0);
  const pick = async () => {
    const picked = await callShell('files.pickWorkbooks', {});
    if (!picked.ok) return setFailure(picked);
    const [file] = picked.value;
    if (file === undefined) return;
    setBusy(true);
    const looked = await lookThroughTemplate(file.token);
    setBusy(false);
    setTemplate(looked.ok ? { ...looked.value, file: file.name, token: file.token } : null);
    setFailure(looked.ok ? null : looked);
  };
  const open = () => {
    setTemplate(null);
    setFailure(null);
    setOpen(true);
  };
  return (
    <>
      <Way
        icon="edit"
        title={words.templateWay}
        note={words.templateWayNote}
        disabled={records.length === 0}
        testId="export-template"
        onOpen={open}
      />
      {isOpen ? (
        <TemplateDialog
          counts={{
            all: records.length,
            selected: count('selected'),
            individual: count('individual'),
            company: count('company'),
          }}
          mayFull={mayExportFull(session)}
          template={template}
          failure={failure}
          busy={busy}
          onPick={() => void pick()}
          onSample={() => void saveSample()}
          onClose={() => setOpen(false)}
          onExport={({ who, full, password }) => {
            setOpen(false);
            const customers = records.filter((record) => isMeant(who, record));
            if (template !== null)
              void fill(template, { customers, full, ...(password === undefined ? {} : { password }) });
          }}
        />
      ) : null}
    </>
  );
}
