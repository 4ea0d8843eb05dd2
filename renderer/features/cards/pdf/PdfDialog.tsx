import { ChoiceList } from '@renderer/components/export/ChoiceList';
import { Section } from '@renderer/components/export/Section';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { callShell } from '@renderer/data/bridge';
import { readToday } from '@renderer/data/current-period';
import { type FileSplit, type PlannedFile, planFiles } from '@renderer/data/paper/plan-files';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { PickedFolder } from '@shared/ipc/printing';
import { cardsPageWords } from '@shared/words/cards-page';
import { Button, Modal } from 'antd';
import { type FormEvent, useMemo, useState } from 'react';
import { PatternInput } from './PatternInput';
import { rememberPattern, usualPattern } from './usual-pattern';

interface Props {
  readonly customers: readonly CustomerRecord[];
  /** Name of the paper or its layout, as it is shown. */
  readonly layout: string;
  readonly onClose: () => void;
  /** One file: its name without the ending. */
  readonly onSaveOne: (name: string) => void;
  readonly onSaveFiles: (files: readonly PlannedFile[], folder: PickedFolder) => void;
}

const formId = 'pdf-form';

/** Before several customers go into PDFs: in how many files, called what, in which folder. */
export function PdfDialog({ customers, layout, onClose, onSaveOne, onSaveFiles }: Props) {
  const words = useWords(cardsPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [split, setSplit] = useState<FileSplit>('one');
  const [patterns, setPatterns] = useState<Readonly<Partial<Record<FileSplit, string>>>>({});
  const [folder, setFolder] = useState<PickedFolder | null>(null);
  const [isFolderMissing, setFolderMissing] = useState(false);
  const pattern = patterns[split] ?? usualPattern(split, lang);
  const date = readToday();
  const planned = useMemo(
    () =>
      new Map(
        (['one', 'customer', 'manager'] as const).map((each) => [
          each,
          planFiles(customers, each, {
            pattern: patterns[each] ?? usualPattern(each, lang),
            layout,
            date,
            noManager: words.noManager,
          }),
        ]),
      ),
    [customers, patterns, layout, date, lang, words],
  );
  const files = planned.get(split) ?? [];
  const isNameless = pattern.trim() === '';
  const pickFolder = async () => {
    const picked = await callShell('files.pickFolder', {});
    if (!picked.ok) return tellFailure(picked);
    if (picked.value === null) return;
    setFolder(picked.value);
    setFolderMissing(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = files;
    if (isNameless || first === undefined) return;
    if (split !== 'one' && folder === null) {
      setFolderMissing(true);
      document.getElementById('pdf-folder')?.focus();
      return;
    }
    rememberPattern(split, pattern);
    if (split === 'one' || folder === null) onSaveOne(first.name);
    else onSaveFiles(files, folder);
  };
  const countOf = (each: FileSplit) => words.filesCount(formats.count(planned.get(each)?.length ?? 0));
  return (
    <Modal
      open
      centered
      width={600}
      title={`${words.pdfTitle} · ${words.people(formats.count(customers.length))}`}
      onCancel={onClose}
      getContainer={findDialogPlace}
      data-testid="pdf-dialog"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" form={formId} disabled={isNameless} data-testid="pdf-save">
            {split === 'one' ? words.save : words.saveFiles(formats.count(files.length))}
          </Button>
        </>
      }
    >
      <form id={formId} className="bb-export-form bb-pdf-form" onSubmit={submit}>
        <Section label={words.pdfFiles}>
          <ChoiceList<FileSplit>
            label={words.pdfFiles}
            name="pdf-split"
            value={split}
            onChange={setSplit}
            choices={[
              { key: 'one', label: words.pdfOne, note: words.pdfOneNote, count: countOf('one') },
              {
                key: 'customer',
                label: words.pdfCustomer,
                note: words.pdfCustomerNote,
                count: countOf('customer'),
              },
              {
                key: 'manager',
                label: words.pdfManager,
                note: words.pdfManagerNote,
                count: countOf('manager'),
              },
            ]}
          />
        </Section>
        <Section label={words.pattern}>
          <PatternInput
            split={split}
            pattern={pattern}
            example={files[0]?.name ?? ''}
            onPattern={(next) => setPatterns({ ...patterns, [split]: next })}
          />
        </Section>
        {split === 'one' ? null : (
          <Section label={words.folder}>
            <div className="bb-pdf-folder">
              <Button id="pdf-folder" onClick={() => void pickFolder()} data-testid="pdf-folder">
                {words.chooseFolder}
              </Button>
              <span data-testid="pdf-folder-name">{folder?.name ?? words.noFolder}</span>
            </div>
            {isFolderMissing ? (
              <p className="bb-form-problem" role="alert">
                {words.folderMissing}
              </p>
            ) : null}
          </Section>
        )}
      </form>
    </Modal>
  );
}
