import type { PlaneArea } from '@renderer/components/charts/MatrixChart';
import { useWords } from '@renderer/components/language/language-context';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { InputNumber } from 'antd';

interface Props {
  readonly area: PlaneArea | null;
  readonly onArea: (area: PlaneArea | null) => void;
}

const whole: PlaneArea = { x: [0, 100], y: [0, 100] };

/** The chosen area as numbers: what dragging does with a pointer, with the keyboard. */
export function AreaFields({ area, onArea }: Props) {
  const words = useWords(tierPicturesWords);
  const shown = area ?? whole;
  const line = (axis: 'x' | 'y', name: string) => {
    const [from, to] = shown[axis];
    const set = (next: readonly [number, number]) => onArea({ ...shown, [axis]: next });
    return (
      <div className="bb-area-line">
        <span>{name}</span>
        <InputNumber
          size="small"
          min={0}
          max={100}
          precision={0}
          aria-label={words.areaFrom(name)}
          value={Math.round(from)}
          onChange={(value) => set([Math.min(value ?? 0, to), to])}
        />
        <span>–</span>
        <InputNumber
          size="small"
          min={0}
          max={100}
          precision={0}
          aria-label={words.areaTo(name)}
          value={Math.round(to)}
          onChange={(value) => set([from, Math.max(value ?? 100, from)])}
        />
      </div>
    );
  };
  return (
    <div className="bb-area" data-testid="matrix-area">
      <div className="bb-area-head">
        <h3>{words.area}</h3>
        {area === null ? null : (
          <button type="button" className="bb-link" onClick={() => onArea(null)}>
            {words.areaClear}
          </button>
        )}
      </div>
      {line('x', words.current)}
      {line('y', words.potential)}
    </div>
  );
}
