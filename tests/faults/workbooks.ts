import { join } from 'node:path';
import { writeSheets } from '../helpers/write-sheets';

/** A workbook of customers that no other one has. */
export interface FaultWorkbook {
  /** The customers' numbers begin with it. */
  readonly file: string;
  readonly path: string;
  readonly customers: number;
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const given = [...'思书宁一凡若云桂明远晓清文雅志和安平嘉'];

/** Writes workbooks 8001, 8002, ... of so many customers each into the folder. */
export async function writeWorkbooks(folder: string, sizes: readonly number[]): Promise<FaultWorkbook[]> {
  const made: FaultWorkbook[] = [];
  for (const [place, customers] of sizes.entries()) {
    const file = String(8001 + place);
    const path = join(folder, `${file}.xlsx`);
    const rows = Array.from({ length: customers }, (_, row) => [
      `${file}${String(row).padStart(5, '0')}`,
      nameOf(place * 5000 + row),
      `139${String(place * 5000 + row).padStart(8, '0')}`,
      row + 0.5,
      `第${row}行`,
    ]);
    await writeSheets(path, { 个人客户: [['客户号', '客户姓名', '手机', '存款（万元）', '备注'], ...rows] });
    made.push({ file, path, customers });
  }
  return made;
}

function nameOf(number: number): string {
  const first = surnames[number % surnames.length];
  const second = given[Math.floor(number / surnames.length) % given.length];
  const third = given[Math.floor(number / surnames.length / given.length) % given.length];
  return `${first}${second}${third}`;
}
