/** Loads a workbook with ExcelJS and prints milliseconds and peak memory; a process of its own, so that both are its own. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

const path = process.argv[2];
if (path === undefined) throw new Error('Give the path of a workbook');
const begun = performance.now();
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(readFileSync(path) as unknown as ExcelJS.Buffer);
const ms = performance.now() - begun;
const sheet = workbook.worksheets[0];
if (sheet === undefined || sheet.rowCount < 2) throw new Error('The workbook was not loaded');
console.log(JSON.stringify({ ms, peakMB: readPeak() }));

function readPeak(): number {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak) / 1024;
  } catch {
    // Only Linux keeps the peak there.
  }
  return process.resourceUsage().maxRSS / 1024;
}
