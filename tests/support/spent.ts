/** Processor time that some work takes, in milliseconds: unlike a clock, it says the same on a machine that is busy. */
export function spentMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
