import { readFileSync, writeFileSync } from 'node:fs';

/** What a process has of memory, and the most that it has had (bytes). Linux alone tells this of another process. */
export function memoryOf(process: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  const bytes = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
}

/** From now on, the most that a process has had is the most since now. */
export function forgetPeak(process: number): void {
  writeFileSync(`/proc/${process}/clear_refs`, '5');
}

export const MEGABYTE = 1024 * 1024;

export function inMegabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(0)} MB`;
}
