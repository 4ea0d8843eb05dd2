import { IfMay } from '@renderer/components/access/IfMay';
import { useWords } from '@renderer/components/language/language-context';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Button } from 'antd';
import type { PictureSheet } from './pictures/picture-sheet';
import { usePictureOut } from './pictures/use-picture-out';
import type { TiersView } from './use-tiers-place';

interface Props {
  readonly view: TiersView;
  /** What the view can give away; null while there is nothing. */
  readonly sheet: PictureSheet | null;
  readonly isEmpty: boolean;
  readonly canPrint: boolean;
  readonly isExporting: boolean;
  readonly onEdit: () => void;
  readonly onExportBands: () => void;
  readonly onPrint: () => void;
}

/** What can be done with the view that is shown: edit its rules, take it out as picture, workbook or paper. */
export function TiersActions(props: Props) {
  const { view, sheet, isEmpty, canPrint, isExporting, onEdit, onExportBands, onPrint } = props;
  const words = useWords(tiersPageWords);
  const pictures = useWords(tierPicturesWords);
  const titles = useWords(tierWords);
  const out = usePictureOut();
  const isBands = view === 'bands';
  const busy = isExporting || out.busy;
  return (
    <>
      {isBands ? (
        <IfMay right="editSchemes">
          <Button data-testid="edit-scheme" onClick={onEdit}>
            {titles.editScheme}
          </Button>
        </IfMay>
      ) : null}
      {view === 'matrix' ? (
        <IfMay right="editSchemes">
          <Button data-testid="edit-matrix" disabled={isEmpty} onClick={onEdit}>
            {pictures.editMatrix}
          </Button>
        </IfMay>
      ) : null}
      <IfMay right="export">
        <Button
          data-testid="export-png"
          disabled={sheet === null || isEmpty || busy}
          onClick={() => {
            if (sheet !== null) out.savePng(sheet);
          }}
        >
          {pictures.png}
        </Button>
      </IfMay>
      <IfMay right="export">
        <Button
          data-testid="export-tiers"
          disabled={isEmpty || busy || (!isBands && sheet === null)}
          onClick={() => {
            if (isBands) onExportBands();
            else if (sheet !== null) out.saveWorkbook(sheet);
          }}
        >
          {words.export}
        </Button>
      </IfMay>
      <IfMay right="print">
        <Button type="primary" data-testid="print-tiers" disabled={isEmpty || !canPrint} onClick={onPrint}>
          {isBands ? words.print : pictures.print}
        </Button>
      </IfMay>
    </>
  );
}
