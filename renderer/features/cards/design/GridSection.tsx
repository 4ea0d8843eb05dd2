import { useWords } from '@renderer/components/language/language-context';
import { roomOf } from '@renderer/paper/frame';
import type { LayoutGrid, PaperLayout } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Checkbox } from 'antd';
import type { EditLayout } from './draft/use-layout-draft';
import { Line } from './Line';
import { NumberInput } from './NumberInput';

interface Props {
  readonly layout: PaperLayout;
  readonly edit: EditLayout;
}

const usualGrid: LayoutGrid = {
  across: 2,
  down: 3,
  gapMm: { across: 6, down: 6 },
  cutMarks: true,
  border: true,
};

/** How many cards or labels stand on a page, and what that makes of each. */
export function GridSection({ layout, edit }: Props) {
  const words = useWords(layoutEditorWords);
  const { grid } = layout;
  const set = (next: Partial<LayoutGrid>, tag?: string) =>
    edit((known) => ({ ...known, grid: { ...(known.grid ?? usualGrid), ...next } }), tag);
  const gap = (next: Partial<LayoutGrid['gapMm']>) =>
    set({ gapMm: { ...(grid ?? usualGrid).gapMm, ...next } }, 'gap');
  return (
    <>
      <h3>{words.grid}</h3>
      {layout.kind === 'labels' ? (
        <Checkbox
          checked={grid !== null}
          onChange={({ target }) =>
            edit((known) => ({ ...known, grid: target.checked ? { ...usualGrid, cutMarks: false } : null }))
          }
        >
          {words.several}
        </Checkbox>
      ) : null}
      {grid === null ? null : (
        <>
          <div className="bb-design-pair">
            <Line label={words.across}>
              <NumberInput
                label={words.across}
                testId="design-across"
                value={grid.across}
                min={1}
                max={6}
                onChange={(across) => set({ across }, 'across')}
              />
            </Line>
            <Line label={words.down}>
              <NumberInput
                label={words.down}
                testId="design-down"
                value={grid.down}
                min={1}
                max={20}
                onChange={(down) => set({ down }, 'down')}
              />
            </Line>
            <Line label={words.gapAcross}>
              <NumberInput
                label={words.gapAcross}
                value={grid.gapMm.across}
                min={0}
                max={30}
                step={0.5}
                precision={2}
                onChange={(across) => gap({ across })}
              />
            </Line>
            <Line label={words.gapDown}>
              <NumberInput
                label={words.gapDown}
                value={grid.gapMm.down}
                min={0}
                max={30}
                step={0.5}
                precision={2}
                onChange={(down) => gap({ down })}
              />
            </Line>
          </div>
          <p className="bb-design-note" data-testid="design-cell-size">
            {describeSize(layout, grid, words.cellSize)}
          </p>
          <div className="bb-design-looks">
            <Checkbox checked={grid.cutMarks} onChange={({ target }) => set({ cutMarks: target.checked })}>
              {words.cutMarks}
            </Checkbox>
            <Checkbox checked={grid.border} onChange={({ target }) => set({ border: target.checked })}>
              {words.border}
            </Checkbox>
          </div>
        </>
      )}
    </>
  );
}

function describeSize(
  { frame }: PaperLayout,
  { across, down, gapMm }: LayoutGrid,
  say: (count: number, width: number, height: number) => string,
): string {
  const room = roomOf(frame);
  const width = (room.widthMm - (across - 1) * gapMm.across) / across;
  const height = (room.heightMm - (down - 1) * gapMm.down) / down;
  const round = (value: number) => Math.max(0, Math.round(value * 10) / 10);
  return say(across * down, round(width), round(height));
}
