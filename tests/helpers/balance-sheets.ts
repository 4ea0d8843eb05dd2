import { join } from 'node:path';
import { endOfMonth, type Month } from '@shared/domain/kernel/calendar';
import { writeSheets } from './write-sheets';

/** A customer of monthly sheets: invented name, and what each month came to in 万元; null: not in that sheet. */
export type MonthlyAmounts = readonly [name: string, ...wan: (number | null)[]];

/** Writes one 月度余额表 for each month; answers their paths in order. */
export async function writeBalanceSheets(
  folder: string,
  months: readonly Month[],
  customers: readonly MonthlyAmounts[],
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [place, month] of months.entries()) {
    const path = join(folder, `月度余额表-${month.replace('-', '')}.xlsx`);
    const rows = customers.flatMap(([name, ...wan], index) => {
      const amount = wan[place] ?? null;
      return amount === null ? [] : [[name, `0000${1001 + index}`, amount, '李敏']];
    });
    await writeSheets(path, {
      月度余额表: [
        [`江东支行零售客户月度余额表　截止日期：${endOfMonth(month)}　单位：万元`],
        ['客户姓名', '客户号', '月日均资产', '客户经理'],
        ...rows,
      ],
    });
    paths.push(path);
  }
  return paths;
}
