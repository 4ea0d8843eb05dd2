import { drawAlone } from '@renderer/components/charts/picture/compose-picture';
import { PrintDialog } from '@renderer/components/print/PrintDialog';
import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { buildPictureHtml } from '@renderer/paper/build-picture';
import { toDocumentHtml } from '@renderer/paper/document';
import { paperCss } from '@renderer/paper/paper-css';
import { useMemo } from 'react';
import type { PictureSheet } from './picture-sheet';

interface Props {
  readonly sheet: PictureSheet;
  readonly onClose: () => void;
}

/** A picture with its numbers before it is printed. */
export function PicturePrint({ sheet, onClose }: Props) {
  const foot = usePrintFoot();
  const { picture } = sheet;
  const drawn = useMemo(() => {
    const canvas = drawAlone(picture.paint, picture.height);
    return { image: canvas.toDataURL('image/png'), aspect: canvas.height / canvas.width };
  }, [picture]);
  const document = useMemo(
    () =>
      buildPictureHtml({
        ...foot,
        ...drawn,
        title: picture.title,
        period: sheet.period,
        subject: sheet.subject,
        tables: sheet.tables,
        notes: picture.notes,
      }),
    [foot, drawn, picture, sheet],
  );
  return (
    <PrintDialog
      title={picture.title}
      css={paperCss}
      pages={document.pages}
      makeHtml={() => toDocumentHtml(document)}
      fileName={sheet.fileName}
      onClose={onClose}
    />
  );
}
