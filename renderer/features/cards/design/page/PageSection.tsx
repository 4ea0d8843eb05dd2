import { useWords } from '@renderer/components/language/language-context';
import {
  type PaperFont,
  type PaperFrame,
  paperFonts,
  type SheetSize,
  sheetSizes,
} from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Segmented, Select } from 'antd';
import { Line } from '../Line';
import { NumberInput } from '../NumberInput';
import type { EditFrame } from './edit-frame';

interface Props {
  readonly frame: PaperFrame;
  readonly edit: EditFrame;
}

const sides = ['top', 'bottom', 'left', 'right'] as const;

/** Paper, margins and type. */
export function PageSection({ frame, edit }: Props) {
  const words = useWords(layoutEditorWords);
  const nameOf = (size: SheetSize) => (size === 'A4' || size === 'A5' ? size : words[size]);
  return (
    <>
      <h3>{words.sheet}</h3>
      <div className="bb-design-sheet">
        <Select<SheetSize>
          size="small"
          aria-label={words.sheet}
          data-testid="design-size"
          value={frame.size}
          onChange={(size) => edit({ size })}
          options={sheetSizes.map((size) => ({ value: size, label: nameOf(size) }))}
        />
        <Segmented<PaperFrame['orientation']>
          size="small"
          aria-label={words.orientation}
          value={frame.orientation}
          onChange={(orientation) => edit({ orientation })}
          options={(['portrait', 'landscape'] as const).map((value) => ({ value, label: words[value] }))}
        />
      </div>
      <h3>{words.margins}</h3>
      <div className="bb-design-pair">
        {sides.map((side) => (
          <Line label={words[side]} key={side}>
            <NumberInput
              label={`${words.margins} ${words[side]}`}
              testId={`design-margin-${side}`}
              value={frame.margins[side]}
              min={4}
              max={60}
              step={0.5}
              precision={1}
              onChange={(mm) => edit({ margins: { ...frame.margins, [side]: mm } }, `margin.${side}`)}
            />
          </Line>
        ))}
      </div>
      <h3>{words.type}</h3>
      <Segmented<PaperFont>
        size="small"
        aria-label={words.type}
        value={frame.font}
        onChange={(font) => edit({ font })}
        options={paperFonts.map((font) => ({ value: font, label: words[font] }))}
      />
      <Line label={words.textSize}>
        <NumberInput
          label={words.textSize}
          testId="design-points"
          value={frame.points}
          min={7}
          max={16}
          step={0.5}
          precision={1}
          unit={words.points}
          onChange={(points) => edit({ points, leastPoints: Math.min(frame.leastPoints, points) }, 'points')}
        />
      </Line>
      <Line label={words.leastSize}>
        <NumberInput
          label={words.leastSize}
          value={frame.leastPoints}
          min={5}
          max={frame.points}
          step={0.5}
          precision={1}
          unit={words.points}
          onChange={(leastPoints) => edit({ leastPoints }, 'leastPoints')}
        />
      </Line>
      <p className="bb-design-note">{words.leastNote}</p>
    </>
  );
}
