import { join } from 'node:path';
import { endOfMonth, type Month } from '@shared/domain/kernel/calendar';
import { writeSheets } from './write-sheets';

/** A customer of monthly sheets: invented name, manager, and 月日均资产 of each month in 万元; null: not in that sheet. */
export type ManagedAmounts = readonly [name: string, manager: string, ...wan: (number | null)[]];

/** Nine customers of three managers over three months: some fall, some rise, one comes and one is in the first sheet only. */
export const managedCustomers: readonly ManagedAmounts[] = [
  ['赵一鸣', '李敏', 320, 90, 110],
  ['钱立群', '李敏', 60, 120, 120],
  ['孙晓梅', '李敏', 25, 26, 26],
  ['李文博', '王建国', 150, 148, 30],
  ['周海燕', '王建国', 55, 8, 8],
  ['吴建华', '王建国', 0.6, 0.6, 0.7],
  ['郑佳琪', '何静', 12, 4, 4],
  ['王思远', '何静', 30, null, null],
  ['褚卫东', '何静', null, 500, 500],
];

/** Writes one 月度余额表 with managers for each month; answers their paths in order. */
export async function writeManagedSheets(
  folder: string,
  months: readonly Month[],
  customers: readonly ManagedAmounts[] = managedCustomers,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [place, month] of months.entries()) {
    const path = join(folder, `月度余额表-${month.replace('-', '')}.xlsx`);
    const rows = customers.flatMap(([name, manager, ...wan], index) => {
      const amount = wan[place] ?? null;
      return amount === null ? [] : [[name, `0000${3001 + index}`, amount, amount, manager, '2015-06-18']];
    });
    await writeSheets(path, {
      月度余额表: [
        [`江东支行零售客户月度余额表　截止日期：${endOfMonth(month)}　单位：万元`],
        ['客户姓名', '客户号', '月日均资产', '定期存款', '客户经理', '开户日期'],
        ...rows,
      ],
    });
    paths.push(path);
  }
  return paths;
}
