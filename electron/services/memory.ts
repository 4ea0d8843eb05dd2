import { readFileSync } from 'node:fs';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { Answers } from '@shared/ipc/contract';
import { app } from 'electron';

type Peaks = Answers['app.memory']['processes'];

/**
 * Peak resident memory of each process of the app in MB. Linux tells it exactly (`VmHWM`); elsewhere it is the peak
 * working set as Electron reports it.
 */
export function measureMemory(): Result<{ readonly processes: Peaks }> {
  const processes = app.getAppMetrics().map((process) => ({
    kind: nameProcess(process),
    peakMB:
      Math.round(((readPeakOnLinux(process.pid) ?? process.memory.peakWorkingSetSize) / 1024) * 10) / 10,
  }));
  return succeed({ processes });
}

function nameProcess({ type, serviceName, name }: Electron.ProcessMetric): string {
  if (type === 'Browser') return 'main';
  if (type === 'Tab') return 'window';
  if (type === 'Utility') return name ?? serviceName ?? 'utility';
  return type.toLowerCase();
}

function readPeakOnLinux(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
}
