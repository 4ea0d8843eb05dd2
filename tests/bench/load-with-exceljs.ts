/** Loads a workbook with ExcelJS and prints milliseconds and peak memory; a process of its own, so that both are its own. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { readPeak } from './read-peak';

const path = process.argv[2];
if (path === undefined) throw new Error('Give the path of a workbook');
const begun = performance.now();
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(readFileSync(path) as unknown as ExcelJS.Buffer);
const ms = performance.now() - begun;
const sheet = workbook.worksheets[0];
if (sheet === undefined || sheet.rowCount < 2) throw new Error('The workbook was not loaded');
console.log(JSON.stringify({ ms, peakMB: readPeak() }));
