/**
 * Milliseconds of processor time that a piece of work takes: what others do on the machine meanwhile does not count, so
 * that a test may say how much is too much.
 */
export function measureCpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
