import type { ContactWay } from '@shared/domain/contacts/contact';
import { readDatedNotes } from '@shared/domain/contacts/read-dated-notes';
import { isCalendarDate } from '@shared/domain/kernel/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureCpu } from '../../helpers/cpu-time';

/** Date of the sheet in all cases but those that say otherwise. */
const sheet = '2026-10-31';

type Told = readonly [on: string, way: ContactWay, text: string];

function read(note: string, yearOf = sheet): readonly Told[] {
  return readDatedNotes(note, yearOf).map(({ on, way, text }) => [on, way, text] as const);
}

describe('one contact in a note', () => {
  const cases: readonly (readonly [note: string, on: string, way: ContactWay, text?: string])[] = [
    ['6月1日通话', '2026-06-01', 'call'],
    ['5月1日见面', '2026-05-01', 'visit'],
    ['5月16日见面，想换基金', '2026-05-16', 'visit'],
    ['6月27日电话回访', '2026-06-27', 'call'],
    ['2026.3.5 电话', '2026-03-05', 'call'],
    ['2026-03-05电联', '2026-03-05', 'call'],
    ['2026/3/5 拜访客户，谈国债', '2026-03-05', 'visit'],
    ['2026年3月5日上门走访', '2026-03-05', 'visit'],
    ['20260305微信', '2026-03-05', 'message'],
    ['26年3月5日面谈', '2026-03-05', 'visit'],
    ['26.3.5来行', '2026-03-05', 'visit'],
    ['6.15 面谈：想换基金', '2026-06-15', 'visit'],
    ['6.15：面谈', '2026-06-15', 'visit'],
    ['6.15号见面', '2026-06-15', 'visit'],
    ['3/8短信', '2026-03-08', 'message'],
    ['6-15致电', '2026-06-15', 'call'],
    ['6月15 通话', '2026-06-15', 'call'],
    ['六月一日通话', '2026-06-01', 'call'],
    ['十二月二十五日短信', '2025-12-25', 'message'],
    ['去年12月拜访', '2025-12-01', 'visit'],
    ['去年12月5日拜访', '2025-12-05', 'visit'],
    ['今年6.1通话', '2026-06-01', 'call'],
    ['2025年12月拜访', '2025-12-01', 'visit'],
    ['12月电话回访', '2025-12-01', 'call'],
    ['６月１日通话', '2026-06-01', 'call'],
    ['6月1日下午3点在网点与客户见面', '2026-06-01', 'visit'],
    ['6月1日（周一）电话', '2026-06-01', 'call'],
    ['6月1日(电话)，未接', '2026-06-01', 'call'],
    ['6月1日，通话，说在外地', '2026-06-01', 'call'],
    ['6月1日客户来电咨询存单', '2026-06-01', 'call'],
    ['6月1日微信语音，说下周来', '2026-06-01', 'call'],
    ['6月1日联系客户，已答复', '2026-06-01', 'other'],
    ['6月1日回访', '2026-06-01', 'other'],
    ['6月1日上门回访', '2026-06-01', 'visit'],
    ['6月1日再次拜访', '2026-06-01', 'visit'],
    ['6月1日前往拜访', '2026-06-01', 'visit'],
    ['6月1日电话预约下周见面', '2026-06-01', 'call'],
    ['6.1-6.3外拓走访', '2026-06-01', 'visit'],
    ['6月1日至3日走访', '2026-06-01', 'visit'],
    ['通话6月1日', '2026-06-01', 'call'],
    ['电话回访：6月1日', '2026-06-01', 'call', '电话回访：6月1日'],
    ['见面（5月1日）', '2026-05-01', 'visit'],
    ['VIP，爱打高尔夫；6月1日通话', '2026-06-01', 'call', '6月1日通话'],
    ['股票亏损，情绪低 6月1日通话', '2026-06-01', 'call', '6月1日通话'],
    ['（6月1日通话）', '2026-06-01', 'call', '6月1日通话'],
    ['6月1日通话，3.26到期', '2026-06-01', 'call', '6月1日通话'],
    ['6月1日通话，说3.26到期要取', '2026-06-01', 'call'],
    ['6月1日到行办理转账', '2026-06-01', 'visit'],
    ['6月1日QQ联系', '2026-06-01', 'message'],
    ['6月1日参加沙龙', '2026-06-01', 'other'],
    ['10月31日通话', '2026-10-31', 'call'],
    ['11月1日通话', '2025-11-01', 'call'],
    ['2月29日通话', '2024-02-29', 'call'],
    ['客户电话13812344471，6月1日通话', '2026-06-01', 'call', '6月1日通话'],
    ['6月1日通话\n子女在国外', '2026-06-01', 'call', '6月1日通话'],
  ];
  it.each(cases.map(([note, on, way, text]) => [note, [on, way, text ?? note]] as const))(
    '%s',
    (note, told) => {
      expect(read(note)).toEqual([told]);
    },
  );
});

describe('several contacts in a note', () => {
  const cases: readonly (readonly [note: string, told: readonly Told[]])[] = [
    [
      '6月1日通话；5月1日见面',
      [
        ['2026-06-01', 'call', '6月1日通话'],
        ['2026-05-01', 'visit', '5月1日见面'],
      ],
    ],
    [
      '6月1日通话，5月1日见面',
      [
        ['2026-06-01', 'call', '6月1日通话'],
        ['2026-05-01', 'visit', '5月1日见面'],
      ],
    ],
    [
      '6月1日通话5月1日见面',
      [
        ['2026-06-01', 'call', '6月1日通话'],
        ['2026-05-01', 'visit', '5月1日见面'],
      ],
    ],
    [
      '6月1日通话 5月1日见面',
      [
        ['2026-06-01', 'call', '6月1日通话'],
        ['2026-05-01', 'visit', '5月1日见面'],
      ],
    ],
    [
      '6.1通话、6.15面谈',
      [
        ['2026-06-01', 'call', '6.1通话'],
        ['2026-06-15', 'visit', '6.15面谈'],
      ],
    ],
    [
      '1、6月1日通话 2、6月5日见面',
      [
        ['2026-06-01', 'call', '6月1日通话'],
        ['2026-06-05', 'visit', '6月5日见面'],
      ],
    ],
    [
      '6月1日通话，想换基金\n7月2日见面，已换',
      [
        ['2026-06-01', 'call', '6月1日通话，想换基金'],
        ['2026-07-02', 'visit', '7月2日见面，已换'],
      ],
    ],
    [
      '6月1日、6月15日通话',
      [
        ['2026-06-01', 'call', '6月1日、6月15日通话'],
        ['2026-06-15', 'call', '6月15日通话'],
      ],
    ],
    [
      '通话6月1日，见面5月1日',
      [
        ['2026-06-01', 'call', '通话6月1日'],
        ['2026-05-01', 'visit', '见面5月1日'],
      ],
    ],
    [
      '2025年12月20日通话，1月5日见面',
      [
        ['2025-12-20', 'call', '2025年12月20日通话'],
        ['2026-01-05', 'visit', '1月5日见面'],
      ],
    ],
    [
      '2024年3月5日拜访，4月2日电话',
      [
        ['2024-03-05', 'visit', '2024年3月5日拜访'],
        ['2024-04-02', 'call', '4月2日电话'],
      ],
    ],
    [
      '2026年3月5日电话；12月20日见面',
      [
        ['2026-03-05', 'call', '2026年3月5日电话'],
        ['2025-12-20', 'visit', '12月20日见面'],
      ],
    ],
    [
      '12月20日通话；1月5日见面',
      [
        ['2025-12-20', 'call', '12月20日通话'],
        ['2026-01-05', 'visit', '1月5日见面'],
      ],
    ],
    [
      '6月1日通话；3.26到期；7月1日短信',
      [
        ['2026-06-01', 'call', '6月1日通话'],
        ['2026-07-01', 'message', '7月1日短信'],
      ],
    ],
  ];
  it.each(cases)('%s', (note, told) => {
    expect(read(note)).toEqual(told);
  });
});

describe('what is no contact', () => {
  it.each([
    '',
    'VIP，爱打高尔夫',
    '股票亏损，情绪低',
    '3.26到期',
    '3.26到期，需电话提醒',
    '3.26到期已电话通知',
    '5月生日',
    '5月12日生日，短信祝福',
    '手机13812344471',
    '电话 0574-82754910',
    '6月1日开户，电话13812344471',
    '联系电话6224-1234',
    '收益3.5%，电话营销过',
    '存3.5万电话',
    '2-3次电话',
    '12-15楼拜访',
    '6.15号楼拜访',
    '近3月未联系',
    '3个月联系一次',
    '每月5日发工资，电话提醒',
    '6月31日通话',
    '2026年2月29日通话',
    '13月1日通话',
    '6.0通话',
    '0.5通话',
    '2026-12-05电话',
    '今年12月5日电话',
    '6月15日需电话联系',
    '6月20日再联系',
    '6月1日前回访',
    '6月1日之后拜访',
    '预约6月15日面谈',
    '下次6月15日拜访',
    '约好6月5日面谈',
    '计划6.15拜访',
    '6月15日拟拜访',
    '6月1日未能见面',
    '9:30电话',
    '6月1日开通短信通',
    '6月1日客户微信号变更',
    '合同号2026-06-15-01电话',
    '版本1.2.3电话',
    '上午10点电话',
    '六月底电话',
    '1985年3月5日拜访',
  ])('%s', (note) => {
    expect(read(note)).toEqual([]);
  });
});

describe('years', () => {
  it.each([
    ['6月1日通话', '2026-05-31', '2025-06-01'],
    ['6月1日通话', '2026-06-01', '2026-06-01'],
    ['12月31日通话', '2026-01-01', '2025-12-31'],
    ['去年12月5日通话', '2026-01-01', '2025-12-05'],
    ['2月29日通话', '2028-03-01', '2028-02-29'],
    ['2月29日通话', '2103-03-01', '2096-02-29'],
  ])('%s in a sheet of %s: %s', (note, yearOf, on) => {
    expect(read(note, yearOf)[0]?.[0]).toBe(on);
  });

  it('says when the year was told and when only a month is written', () => {
    expect(readDatedNotes('6月1日通话；2026年5月1日见面；去年12月拜访', sheet)).toMatchObject([
      { yearTold: true, monthOnly: false },
      { yearTold: false, monthOnly: false },
      { yearTold: false, monthOnly: true },
    ]);
  });
});

const pieces = fc.constantFrom(
  ...[
    '6月1日',
    '2026年3月5日',
    '3.26',
    '6/15',
    '去年12月',
    '二月三十日',
    '13812344471',
    '到期',
    '通话',
    '见面',
  ],
  ...[
    '微信',
    '回访',
    '预约',
    '，',
    '；',
    '、',
    '。',
    '\n',
    ' ',
    '（',
    '）',
    '：',
    '想换基金',
    '３．５％',
    '1、',
    '𠮷',
  ],
);

describe('laws', () => {
  const notes = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  const days = fc
    .date({ min: new Date('1995-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('gives slices of the note, real days not after the sheet, and never throws', () => {
    fc.assert(
      fc.property(notes, days, (note, yearOf) => {
        for (const { on, text, from, to } of readDatedNotes(note, yearOf)) {
          expect(text).toBe(note.slice(from, to));
          expect(text.trim()).not.toBe('');
          expect(text.length).toBeLessThanOrEqual(500);
          expect(isCalendarDate(on)).toBe(true);
          expect(on <= yearOf).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads what it found once more the same way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('6月1日', '2026.3.5', '12/8'),
        fc.constantFrom('通话', '见面', '短信'),
        days,
        (on, way, yearOf) => {
          const [first] = readDatedNotes(`VIP；${on}${way}，谈基金；子女在国外`, yearOf);
          if (first === undefined) return;
          expect(readDatedNotes(first.text, yearOf)).toMatchObject([
            { on: first.on, way: first.way, text: first.text },
          ]);
        },
      ),
    );
  });

  it('is quick with long notes', () => {
    const note = Array.from(
      { length: 300 },
      (_, at) => `${(at % 12) + 1}月${(at % 28) + 1}日通话，谈存单${at}`,
    ).join('；');
    const taken = measureCpu(() => expect(readDatedNotes(note, sheet)).toHaveLength(300));
    expect(taken).toBeLessThan(500);
  });
});
