import { readFileSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readFaultSwitches } from '@electron/services/book/fault-switches';
import { Journal } from '@electron/services/book/journal';
import { encodeFrame } from '@electron/services/book/journal-frame';
import type { JournalFrame } from '@shared/ipc/book-port';
import { median, percentile } from '../bench/statistics';
import { type HarnessStage, startHarness } from './harness-page';
import type { PromiseResult } from './promise';

const appends = 200;
const runs = 3;
/** Bytes of a usual change of one field. */
const sealedBytes = 700;
const mostOver = 10;
const leastDerivation = 250;
const derivations = 7;

/** The journal's append with its flush beside a plain file's, in turn, in ms: the middle of a few runs. */
export async function tryJournalSpeed(stage: HarnessStage): Promise<PromiseResult> {
  const measured: { readonly own: number; readonly plain: number }[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measureAppends(stage.folder));
  measured.sort((left, right) => left.own - left.plain - (right.own - right.plain));
  const { own, plain } = measured[Math.floor(runs / 2)] ?? { own: Number.NaN, plain: Number.NaN };
  const over = own - plain;
  const facts = `p95 ${own.toFixed(2)} ms, plain ${plain.toFixed(2)} ms, over by ${over.toFixed(2)} ms`;
  return {
    promise: `journal append + fsync p95 <= ${mostOver} ms over a plain file`,
    tries: runs * appends,
    lost: over <= mostOver ? 0 : 1,
    facts,
    breaches: over <= mostOver ? [] : [facts],
  };
}

/** p95 of both, through the same asynchronous calls, so that a busy machine delays both alike. */
async function measureAppends(place: string): Promise<{ readonly own: number; readonly plain: number }> {
  const folder = await mkdtemp(join(place, 'journal-'));
  const journal = await Journal.open(folder, 'speed', readFaultSwitches(undefined));
  const file = await open(join(folder, 'plain'), 'a');
  const own: number[] = [];
  const plain: number[] = [];
  for (let seq = 1; seq <= appends; seq += 1) {
    const frame = inventFrame(seq);
    const begun = performance.now();
    const appended = await journal.append([frame], true);
    own.push(performance.now() - begun);
    if (!appended.ok) throw new Error(appended.reason);
    const bytes = encodeFrame(frame);
    const again = performance.now();
    await file.write(bytes);
    await file.datasync();
    plain.push(performance.now() - again);
  }
  await journal.close();
  await file.close();
  await rm(folder, { recursive: true });
  return { own: percentile(own, 0.95), plain: percentile(plain, 0.95) };
}

/** How long the real worker derives a key from a password before it knows that it is wrong, in ms. */
export async function tryDerivation(stage: HarnessStage): Promise<PromiseResult> {
  const bookDir = await mkdtemp(join(stage.folder, 'keys-'));
  const app = await startHarness(stage, bookDir);
  await app.page.evaluate(() => window.harness.create().then(() => window.harness.close()));
  const text = readFileSync(join(bookDir, 'keyring.json'), 'utf8');
  const times: number[] = [];
  for (let turn = 0; turn < derivations; turn += 1) {
    times.push(await app.page.evaluate((keyring) => window.harness.faults.timeDerivation(keyring), text));
  }
  await app.close();
  const iterations = Number(/"iterations": (\d+)/.exec(text)?.[1]);
  const slow = times.filter((time) => time < leastDerivation).length;
  const facts = `median ${median(times).toFixed(0)} ms, fastest ${Math.min(...times).toFixed(0)} ms, ${iterations} rounds`;
  return {
    promise: `key derivation takes >= ${leastDerivation} ms here`,
    tries: derivations,
    lost: slow,
    facts,
    breaches: slow > 0 ? [facts] : [],
  };
}

function inventFrame(seq: number): JournalFrame {
  const bytes = (count: number) => Uint8Array.from({ length: count }, (_, place) => (place * 31 + seq) & 255);
  return { kind: 'change', seq, part: 0, iv: bytes(12), sealed: bytes(sealedBytes) };
}
