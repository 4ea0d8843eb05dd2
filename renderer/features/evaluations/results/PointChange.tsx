interface Props {
  /** Points; null: nothing to compare with. */
  readonly change: number | null;
}

/** A change in points with its sign, so that it reads without colour. */
export function PointChange({ change }: Props) {
  if (change === null) return null;
  const move = change > 0 ? 'up' : change < 0 ? 'down' : 'none';
  const sign = change > 0 ? '+' : '';
  return (
    <span className="bb-point-change" data-move={move}>
      {sign}
      {change.toFixed(1)}
    </span>
  );
}
