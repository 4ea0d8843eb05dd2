import { type FlowPicture, paintFlow } from '@renderer/components/charts/paint-flow';
import type { Paint } from '@renderer/components/charts/picture/picture';
import type { Formats } from '@renderer/components/language/formats';
import type { Migration } from '@renderer/data/tiers/migration';
import { listEnds, nameEnd } from '@renderer/data/tiers/migration-workbook';
import type { Lang } from '@shared/words/define-words';

/** Key of those who came from no tier or went to none. */
const none = '';

/** The migration as a flow between two columns of tiers. */
export function describeFlow(migration: Migration, formats: Formats, lang: Lang): Paint {
  const places = new Map(migration.columns.map(({ key }, place) => [key, place]));
  const ends = (side: 'from' | 'to') =>
    listEnds(migration, side).map((tier) => {
      const key = tier?.key ?? none;
      const count = migration.cells.reduce(
        (sum, cell) => ((cell[side] ?? none) === key ? sum + cell.count : sum),
        0,
      );
      return {
        key,
        name: nameEnd(tier, side, lang),
        countText: formats.count(count),
        tone: tier?.tone ?? 'restricted',
      };
    });
  const picture: FlowPicture = {
    from: ends('from'),
    to: ends('to'),
    fromTitle: formats.month(migration.from),
    toTitle: formats.month(migration.to),
    flows: migration.cells.map(({ from, to, count }) => ({ from: from ?? none, to: to ?? none, count })),
    direction: ({ from, to }) => {
      if (from === to || from === none || to === none) return 'none';
      return (places.get(to) ?? 0) < (places.get(from) ?? places.size) ? 'up' : 'down';
    },
  };
  return paintFlow(picture);
}
