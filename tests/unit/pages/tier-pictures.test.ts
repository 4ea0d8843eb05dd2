import { describeCurveWorkbook, listParts } from '@renderer/data/tiers/curve-workbook';
import { describeMatrixWorkbook } from '@renderer/data/tiers/matrix-workbook';
import { makeCurve } from '@renderer/data/tiers/pareto-curve';
import { compareAll, compareBand } from '@renderer/features/tiers/band-change';
import { listSelected } from '@renderer/features/tiers/matrix/matrix-selection';
import { tellAxis } from '@renderer/features/tiers/matrix/matrix-sheet';
import { listLargest } from '@renderer/features/tiers/members/largest';
import { buildPictureHtml } from '@renderer/paper/build-picture';
import { toFen } from '@shared/domain/kernel/money';
import { retailScheme } from '@shared/domain/tiers/default-schemes';
import { type TierMonth, tierMonthId } from '@shared/domain/tiers/tier-month';
import { individualMatrix } from '@shared/domain/value-matrix/default-matrices';
import { scoreMatrix } from '@shared/domain/value-matrix/score-matrix';
import { quadrants } from '@shared/domain/value-matrix/value-matrix';
import { describe, expect, it } from 'vitest';
import { makePerson } from '../tiers/samples';

const records = [
  makePerson('a', 400, { loans: toFen(9, 'wan') }),
  makePerson('b', 300),
  makePerson('c', 2, { deposits: toFen(2, 'wan'), loans: toFen(50, 'wan') }),
  makePerson('d', 1, { deposits: toFen(1, 'wan') }),
  makePerson('e'),
];
const places = scoreMatrix(individualMatrix, records);

describe('the value matrix as it is chosen from', () => {
  it('lists each quadrant, and whoever lacks figures', () => {
    const listed = quadrants.flatMap((quadrant) =>
      listSelected(places, records, { by: 'quadrant', quadrant }),
    );
    const missing = listSelected(places, records, { by: 'missing' });
    expect([...listed, ...missing].map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('lists an area with its edges', () => {
    const [x = 0] = places.current;
    const [y = 0] = places.potential;
    const area = { x: [x, x] as const, y: [y, y] as const };
    expect(listSelected(places, records, { by: 'area', area })[0]?.id).toBe('a');
    expect(listSelected(places, records, { by: 'area', area: { x: [0, 100], y: [0, 100] } })).toHaveLength(
      places.positions.length,
    );
  });

  it('tells what an axis is made of', () => {
    expect(tellAxis(individualMatrix, 'current', 'zh-CN')).toBe(
      '当前价值：金融资产 70%、贡献度 30%；50 以上为高',
    );
  });

  it('goes into a workbook that adds up', () => {
    const { content, rows } = describeMatrixWorkbook({ places, records, title: '价值矩阵', lang: 'zh-CN' });
    const [sums = [], list = []] = content.rows.map((sheet) => [...sheet]);
    expect(sums.length + list.length).toBe(rows);
    expect(list).toHaveLength(records.length);
    expect(sums.at(-1)).toEqual(['缺数据', places.missing.length, null, null]);
  });
});

describe('the readings of a curve', () => {
  it('are the usual ones with the one on screen', () => {
    expect(listParts(0.2)).toEqual([0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 1]);
    expect(listParts(0.42)).toContain(0.42);
  });

  it('go into a workbook with at most 500 points', () => {
    const amounts = Float64Array.from({ length: 2_000 }, (_, at) => at);
    const curve = makeCurve(
      Uint32Array.from(amounts, (_, at) => at),
      amounts,
    );
    const { content, rows } = describeCurveWorkbook({
      curve,
      at: 0.2,
      isMoney: true,
      title: '二八',
      lang: 'zh-CN',
    });
    const [readings = [], points = []] = content.rows.map((sheet) => [...sheet]);
    expect(readings.length + points.length).toBe(rows);
    expect(points.length).toBeLessThanOrEqual(500);
    expect(readings[3]).toMatchObject([0.2, 400, expect.any(Number), expect.closeTo(0.36, 1), 1_600]);
  });
});

describe('the largest of many', () => {
  it('come first, unknown amounts last, never more than asked for', () => {
    const amountOf = (record: (typeof records)[number]) =>
      record.aum === undefined ? undefined : Number(record.aum);
    expect(listLargest(records, amountOf, 3).map(({ record }) => record.id)).toEqual(['a', 'b', 'c']);
    expect(listLargest(records, amountOf, 9).map(({ record }) => record.id)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(listLargest([], amountOf, 3)).toEqual([]);
  });
});

describe('change on last month', () => {
  const before: TierMonth = {
    id: tierMonthId('retail', '2026-09'),
    scheme: 'retail',
    period: '2026-09',
    rules: retailScheme,
    at: '',
    by: '',
    bands: [
      { tier: 'diamond', count: 2, assets: 1_000 },
      { tier: 'gold', count: 0, assets: 0 },
    ],
    untiered: 0,
    up: 0,
    down: 0,
    watch: 0,
    flows: [],
  };

  it.each([
    ['diamond', { count: 3, assets: 1_500 }, { count: 1, assets: 0.5 }],
    ['diamond', { count: 1, assets: 0 }, { count: -1, assets: -1 }],
    ['gold', { count: 1, assets: 10 }, { count: 1, assets: null }],
    ['platinum', { count: 1, assets: 10 }, undefined],
  ])('of %s with %j is %j', (tier, now, change) => {
    expect(compareBand(now, tier, before)).toEqual(change);
  });

  it('of all is that of the sums', () => {
    expect(compareAll({ count: 4, assets: 900 }, before)).toEqual({ count: 2, assets: -0.1 });
  });
});

describe('a picture on paper', () => {
  it('has heading, image, notes and numbers, and nothing that a strict policy refuses', () => {
    const document = buildPictureHtml({
      title: '等级迁移',
      branch: '江东支行',
      printedBy: '陈思远',
      printedAt: '2026-11-03 14:32',
      lang: 'zh-CN',
      period: '2026年10月',
      subject: '零售客户 <b>',
      image: 'data:image/png;base64,AAAA',
      aspect: 0.5,
      notes: ['升级 1 位'],
      tables: [
        {
          title: '客户数',
          columns: [
            { title: '原等级', isNumber: false },
            { title: '钻石', isNumber: true },
          ],
          rows: Array.from({ length: 60 }, (_, at) => [`第 ${at} 级`, String(at)]),
          total: ['合计', '1'],
        },
      ],
    });
    expect(document.pages.length).toBeGreaterThan(1);
    const text = document.pages.join('');
    for (const part of ['等级迁移', '江东支行', '升级 1 位', '第 59 级', '合计'])
      expect(text).toContain(part);
    expect(text).toContain('零售客户 &lt;b&gt;');
    expect(text).not.toContain('style=');
    expect(text.match(/合计/g)).toHaveLength(1);
  });
});
