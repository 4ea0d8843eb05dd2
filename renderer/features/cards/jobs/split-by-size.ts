import { sizeOf } from '@renderer/paper/frame';
import type { StudioSetting } from '../paper/studio-setting';
import type { Wanted } from '../paper/use-preview';
import { papersOf, splitByPaper } from '../studio-kind';

interface SizedJob {
  readonly setting: StudioSetting;
  readonly wanted: Wanted;
}

/**
 * A printer takes one size of sheet at a time: where the papers of a job differ in size, each becomes a job of its own.
 * In a PDF every page has its own size, so nothing is split there.
 */
export function splitBySize<J extends SizedJob>(job: J): readonly J[] {
  const { setting, wanted } = job;
  const sizes = new Set([...setting.layouts.values()].map(({ frame }) => JSON.stringify(sizeOf(frame))));
  if (sizes.size < 2) return [job];
  const segments =
    wanted.blank > 0
      ? papersOf(setting.kind).map((paper) => ({ paper, customers: [] }))
      : splitByPaper(setting.kind, wanted.customers, setting.schemes);
  return segments.flatMap(({ paper, customers }) => {
    const layout = setting.layouts.get(paper);
    if (layout === undefined) return [];
    return [
      {
        ...job,
        setting: { ...setting, kind: paper, layouts: new Map([[paper, layout]]) },
        wanted: { customers, blank: wanted.blank },
      },
    ];
  });
}
