import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import type { BandChange } from './band-change';

function signOf(value: number): string {
  return value > 0 ? '+' : value < 0 ? '−' : '';
}

function toneOf(value: number): string {
  return value > 0 ? 'bb-positive' : value < 0 ? 'bb-negative' : 'bb-muted';
}

/** 较上月: amounts in front, customers below; a dash where there is nothing to compare with. */
export function ChangeCell({ change }: { readonly change: BandChange | undefined }) {
  const words = useWords(tierPicturesWords);
  const formats = useFormats();
  if (change === undefined) return <td className="bb-muted">—</td>;
  const { count, assets } = change;
  // What is said to be unchanged must be so to the digit shown.
  const shown = assets === null ? 0 : Math.round(assets * 1000) / 1000;
  return (
    <td className="bb-tierband-change">
      {assets === null ? (
        <span className="bb-muted">—</span>
      ) : (
        <span className={toneOf(shown)}>
          {signOf(shown)}
          {formats.percent(Math.abs(shown))}
        </span>
      )}
      <small className={toneOf(count)}>
        {words.changeCount(`${signOf(count)}${formats.count(Math.abs(count))}`)}
      </small>
    </td>
  );
}
