import './ring.css';

interface Props {
  /** 0 to 1. */
  readonly ratio: number;
  /** What the ring tells, for screen readers: `资料完整度 82%`. */
  readonly label: string;
  readonly size?: number;
}

/** A share as a small ring; the number stands beside it in words. */
export function Ring({ ratio, label, size = 14 }: Props) {
  const radius = 6;
  const round = 2 * Math.PI * radius;
  const shown = Math.min(1, Math.max(0, ratio));
  const tone = shown >= 0.8 ? 'good' : shown >= 0.5 ? 'middling' : 'poor';
  return (
    <svg className="bb-ring" width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={label}>
      <circle className="bb-ring-track" cx="8" cy="8" r={radius} />
      <circle
        className={`bb-ring-${tone}`}
        cx="8"
        cy="8"
        r={radius}
        strokeDasharray={`${shown * round} ${round}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}
