import { addMonths } from '@shared/domain/kernel/calendar';
import type { Random } from '../fuzz/random';
import { type FaultApp, pickFiles } from './harness-page';
import type { Job } from './job';
import type { FaultWorkbook } from './workbooks';

/** What the plans of one book have used up. */
export interface Plan {
  nextMark: number;
  nextMonth: number;
  unread: readonly FaultWorkbook[];
}

const firstMonth = '2026-01';
const editsInPlan = 9;

/** The months that plans have evaluated so far. */
export function listMonths(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => addMonths(firstMonth, place));
}

/** About a dozen jobs in random order: edits, one after the other or at once, an import, an evaluation and others. */
export async function planJobs(
  app: Pick<FaultApp, 'app' | 'page'>,
  plan: Plan,
  groups: number,
  random: Random,
): Promise<readonly Job[]> {
  const blocks: Job[][] = [];
  for (let place = 0; place < editsInPlan; place += 1) {
    const mark = plan.nextMark;
    plan.nextMark += 1;
    blocks.push([{ kind: 'edit', group: random.below(groups), mark, together: random.oneIn(2) }]);
    if (random.oneIn(6)) blocks.at(-1)?.push({ kind: 'undo' });
  }
  if (random.oneIn(2)) blocks.push([{ kind: 'snapshot' }]);
  const [workbook] = plan.unread;
  if (workbook !== undefined && !random.oneIn(4)) {
    const [token] = await pickFiles(app, [workbook.path]);
    if (token === undefined) throw new Error('The workbook was not picked');
    blocks.push([{ kind: 'import', token, file: workbook.file }]);
    plan.unread = plan.unread.slice(1);
  }
  blocks.push([{ kind: 'evaluate', period: addMonths(firstMonth, plan.nextMonth) }]);
  plan.nextMonth += 1;
  const jobs = shuffle(blocks, random).flat();
  // Only edits keep their order among themselves: what is asked while an import reads may well be made before it.
  return jobs.map((job, place) => ({
    ...job,
    together: job.together === true && jobs[place - 1]?.kind === 'edit',
  }));
}

function shuffle<T>(list: readonly T[], random: Random): readonly T[] {
  const left = [...list];
  const mixed: T[] = [];
  while (left.length > 0) mixed.push(...left.splice(random.below(left.length), 1));
  return mixed;
}
