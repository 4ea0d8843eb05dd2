import './share-bar.css';

interface Props {
  /** 0 to 1. */
  readonly ratio: number;
  /** A CSS colour, best one of the house's variables such as `var(--tier-gold)`. */
  readonly colour?: string;
  readonly label?: string;
}

/** A share as a thin bar. The number stands beside it. */
export function ShareBar({ ratio, colour = 'var(--good)', label }: Props) {
  const width = `${Math.min(1, Math.max(0, ratio)) * 100}%`;
  return (
    <span className="bb-share" role="img" aria-label={label ?? width}>
      <i style={{ width, background: colour }} />
    </span>
  );
}
