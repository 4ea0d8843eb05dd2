import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { AuditFacts } from '@renderer/data/book/engine/audit/audit-protocol';
import { useSession, useSettings } from '@renderer/data/session-context';
import {
  editRetention,
  firstKeptMonth,
  type RetentionSettings,
  readRetention,
  retentionLimits,
  retentionRecordId,
} from '@shared/domain/retention/retention-settings';
import { auditPageWords } from '@shared/words/audit-page';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';

interface Props {
  readonly facts: AuditFacts;
  readonly onCut: () => void;
  readonly onClose: () => void;
}

/** How many years identity data and the trail are kept, and cutting the trail to its years. */
export function RetentionDialog({ facts, onCut, onClose }: Props) {
  const words = useWords(auditPageWords);
  const session = useSession();
  const record = useSettings().get(retentionRecordId);
  const kept = readRetention(record);
  const [chosen, setChosen] = useState<Partial<RetentionSettings>>(kept);
  const { identityYears, auditYears } = chosen;
  const complete = identityYears !== undefined && auditYears !== undefined;
  const save = async () => {
    if (!complete) return false;
    const draft = editRetention(record, { identityYears, auditYears });
    const made = draft.ok && draft.value.touched.length > 0 ? await session.commit(draft.value) : draft;
    if (made.ok) tell(words.saved);
    else tellFailure(made);
    return made.ok;
  };
  return (
    <FormDialog
      title={words.retentionTitle}
      width={460}
      confirm={words.save}
      confirmTestId="save-retention"
      disabled={!complete}
      testId="retention-form"
      onSave={save}
      onClose={onClose}
    >
      <YearsLine
        id="identityYears"
        value={identityYears}
        note={words.identityNote}
        onChange={(value) => setChosen(withYears(chosen, 'identityYears', value))}
      />
      <YearsLine
        id="auditYears"
        value={auditYears}
        note={words.auditNote}
        onChange={(value) => setChosen(withYears(chosen, 'auditYears', value))}
      />
      <CutLine facts={facts} settings={kept} onCut={onCut} />
    </FormDialog>
  );
}

function withYears(
  chosen: Partial<RetentionSettings>,
  field: keyof RetentionSettings,
  value: number | null,
): Partial<RetentionSettings> {
  const { [field]: _, ...rest } = chosen;
  return value === null ? rest : { ...rest, [field]: value };
}

interface LineProps {
  readonly id: keyof RetentionSettings;
  readonly value: number | undefined;
  readonly note: string;
  readonly onChange: (value: number | null) => void;
}

function YearsLine({ id, value, note, onChange }: LineProps) {
  const words = useWords(auditPageWords);
  const { least, most } = retentionLimits[id];
  return (
    <FormLine
      for={id}
      label={words[id]}
      problem={value === undefined ? words.range(String(least), String(most)) : undefined}
      note={<p className="bb-form-note">{note}</p>}
    >
      <InputNumber<number>
        id={id}
        className="bb-audit-years"
        value={value ?? null}
        min={least}
        max={most}
        precision={0}
        suffix={words.years}
        onChange={onChange}
      />
    </FormLine>
  );
}

interface CutProps {
  readonly facts: AuditFacts;
  readonly settings: RetentionSettings;
  readonly onCut: () => void;
}

function CutLine({ facts, settings, onCut }: CutProps) {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const { audit } = useSession();
  const [busy, setBusy] = useState(false);
  const before = firstKeptMonth(settings, facts.newestBefore, new Date().toISOString());
  if (before === null || facts.firstMonth === '' || facts.firstMonth >= before) {
    return <p className="bb-form-note">{words.nothingToCut}</p>;
  }
  const cut = async () => {
    setBusy(true);
    const done = await audit.cut(before);
    setBusy(false);
    if (!done.ok) return tellFailure(done);
    tell(words.cutDone(formats.count(done.value.rows)));
    onCut();
  };
  return (
    <Button danger loading={busy} data-testid="cut-trail" onClick={() => void cut()}>
      {words.cutBefore(formats.month(before))}
    </Button>
  );
}
