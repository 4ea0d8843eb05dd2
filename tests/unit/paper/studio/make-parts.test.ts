import type { BookSession } from '@renderer/data/book-session';
import { beginTally, makeParts } from '@renderer/features/cards/jobs/make-parts';
import type { StudioSetting } from '@renderer/features/cards/paper/studio-setting';
import { usualLayout } from '@shared/domain/paper/default-layouts';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { pagesAPart } from '@shared/ipc/printing';
import { describe, expect, test } from 'vitest';

const setting: StudioSetting = {
  branch: '江东支行',
  printedBy: '王敏',
  printedAt: '2026-11-03 14:32',
  lang: 'zh-CN',
  kind: 'labels',
  layouts: new Map([['labels', usualLayout('labels')]]),
  masked: true,
  schemes: defaultSchemes,
  blankKind: 'individual',
  usedPlaces: 0,
};

function makePeople(count: number): readonly CustomerRecord[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `c${place}`,
    kind: 'individual',
    name: `客户${place}`,
    address: '宁波市江东区桑田路 18 弄',
  }));
}

/** A book with these customers; labels read nothing else of it. */
function bookOf(customers: readonly CustomerRecord[]): BookSession {
  const known = new Map(customers.map((customer) => [customer.id, customer]));
  return { customers: { get: (id: string) => known.get(id) } } as unknown as BookSession;
}

async function collect(
  session: BookSession,
  customers: readonly CustomerRecord[],
  own: Partial<{ isStale: () => boolean; setting: StudioSetting; blank: number }> = {},
) {
  const tally = beginTally();
  const progress: number[] = [];
  const htmls: string[] = [];
  const order = {
    setting: own.setting ?? setting,
    wanted: { customers, blank: own.blank ?? 0 },
    isStale: own.isStale ?? (() => false),
    onProgress: (done: number) => progress.push(done),
  };
  for await (const part of makeParts(session, order, tally)) if (part.ok) htmls.push(part.value);
  return {
    tally,
    progress,
    htmls,
    pages: htmls.map((html) => html.split('<section class="page">').length - 1),
  };
}

describe('a job in parts', () => {
  test('no part has more pages than the shell takes, and progress ends at everybody', async () => {
    const people = makePeople(5_000);
    const { tally, pages, progress } = await collect(bookOf(people), people);
    expect(pages.every((count) => count <= pagesAPart)).toBe(true);
    expect(pages.reduce((sum, count) => sum + count, 0)).toBe(Math.ceil(5_000 / 24));
    expect(tally.papers).toHaveLength(1);
    expect(tally.papers[0]).toMatchObject({ paper: 'labels', pages: Math.ceil(5_000 / 24) });
    expect(tally.papers[0]?.customers).toHaveLength(5_000);
    expect(progress.at(-1)).toBe(5_000);
    expect(progress).toEqual([...progress].sort((left, right) => left - right));
  });

  test('who left the book meanwhile is left out and counted; who changed is printed as the book has it now', async () => {
    const people = makePeople(4);
    const now = people.slice(1).map((one) => (one.id === 'c2' ? { ...one, name: '改了名' } : one));
    const { tally, htmls } = await collect(bookOf(now), people);
    expect(tally.leftOut).toBe(1);
    expect(tally.papers[0]?.customers.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(htmls.join('')).toContain('改了名');
    expect(htmls.join('')).not.toContain('客户0');
  });

  test('when all have left nothing is made', async () => {
    const { tally, htmls } = await collect(bookOf([]), makePeople(3));
    expect(htmls).toEqual([]);
    expect(tally).toEqual({ papers: [], leftOut: 3, unlabelled: 0 });
  });

  test('customers without an address have no label and are not counted as printed', async () => {
    const people = makePeople(3).map(({ address, ...rest }) =>
      rest.id === 'c1' ? rest : { ...rest, address },
    );
    const { tally } = await collect(bookOf(people), people);
    expect(tally.unlabelled).toBe(1);
    expect(tally.papers[0]?.customers.map(({ id }) => id)).toEqual(['c0', 'c2']);
  });

  test('a job that is given up makes nothing more', async () => {
    const people = makePeople(3_000);
    let calls = 0;
    const isStale = () => {
      calls += 1;
      return calls > 3;
    };
    expect((await collect(bookOf(people), people, { isStale })).htmls).toEqual([]);
  });

  test('blank sheets are full of blank labels, and nobody is written down', async () => {
    const { tally, pages } = await collect(bookOf([]), [], { blank: 2 });
    expect(pages).toEqual([2]);
    expect(tally.papers[0]?.customers).toEqual([]);
  });
});
