import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { PrintDialog } from '@renderer/components/print/PrintDialog';
import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { buildAuditPaper } from '@renderer/paper/build-audit';
import { toDocumentHtml } from '@renderer/paper/document';
import { paperCss } from '@renderer/paper/paper-css';
import type { AuditRow } from '@shared/domain/audit/audit-event';
import { amountOf, groupOf } from '@shared/domain/audit/audit-group';
import { auditPageWords } from '@shared/words/audit-page';
import { useMemo } from 'react';
import { useEventWords } from './use-event-words';

interface Props {
  readonly rows: readonly AuditRow[];
  /** What was chosen, in words. */
  readonly about: string;
  readonly onClose: () => void;
}

/** The entries of the list before they are printed. */
export function AuditPrint({ rows, about, onClose }: Props) {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const describe = useEventWords();
  const foot = usePrintFoot();
  const document = useMemo(
    () =>
      buildAuditPaper({
        ...foot,
        title: words.title,
        about,
        captions: [words.number, words.when, words.who, words.kind, words.what, words.howMany],
        rows: rows.map(({ no, at, person, event }) => {
          const amount = amountOf(event);
          return {
            no: formats.count(no),
            when: formats.moment(at),
            who: person,
            kind: words[groupOf(event)],
            what: describe(event),
            howMany: amount === null ? '' : formats.count(amount),
          };
        }),
      }),
    [rows, about, foot, words, formats, describe],
  );
  return (
    <PrintDialog
      title={words.print}
      css={paperCss}
      pages={document.pages}
      makeHtml={() => toDocumentHtml(document)}
      fileName={words.fileName(new Date().toISOString().slice(0, 10))}
      onClose={onClose}
    />
  );
}
