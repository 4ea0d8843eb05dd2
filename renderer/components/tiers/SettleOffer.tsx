import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { useImports } from '@renderer/data/session-context';
import { listDueMonths } from '@renderer/data/tiers/balance-months';
import { useTierMonths } from '@renderer/data/tiers/use-tier-months';
import { settleWords } from '@shared/words/tier-settle';

/** Says that a month waits to be settled, and leads to the page where that is done. Nothing while none does. */
export function SettleOffer({ className }: { readonly className: string }) {
  const words = useWords(settleWords);
  const formats = useFormats();
  const imports = useImports();
  const tierMonths = useTierMonths();
  if (tierMonths === null) return null;
  const { due, changed } = listDueMonths(imports.all(), tierMonths);
  const last = due.at(-1);
  const text =
    last !== undefined
      ? words.due(formats.month(last))
      : changed === undefined
        ? null
        : words.changed(formats.month(changed));
  return text === null ? null : (
    <p className={className} data-testid="settle-offer">
      {text} <a href={formatRoute('tiers')}>{words.goSettle}</a>
    </p>
  );
}
