import type { Fen } from '@shared/domain/kernel/money';
import { useFormats } from './language/use-formats';

/** Money in 万元, tabular, negative in red with a minus; a missing amount is a dash, never a zero. */
export function Money({ fen }: { readonly fen: Fen | undefined }) {
  const formats = useFormats();
  if (fen === undefined) return <span className="bb-number bb-muted">—</span>;
  return <span className={fen < 0 ? 'bb-number bb-negative' : 'bb-number'}>{formats.money(fen)}</span>;
}
