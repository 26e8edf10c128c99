import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * What makes a process recognisable for as long as it lives, and keeps another one that later gets its number
 * from being taken for it.
 */
export interface ProcessMark {
  readonly pid: number;
  /** Which boot of the machine, and when in it the process began; absent where the system does not tell. */
  readonly began?: string;
  /** The program's file. */
  readonly program?: string;
}

/** The mark of a living process; undefined when there is none with this number. */
export function markOf(pid: number): ProcessMark | undefined {
  if (!isAlive(pid)) return undefined;
  const began = beginning(pid);
  const program = programOf(pid);
  return { pid, ...(began === undefined ? {} : { began }), ...(program === undefined ? {} : { program }) };
}

/** Whether the very process that was marked is still alive. What cannot be proven is false. */
export function isSameProcess(mark: ProcessMark, now = markOf(mark.pid)): boolean {
  if (!now || mark.began === undefined || mark.program === undefined) return false;
  return now.pid === mark.pid && now.began === mark.began && now.program === mark.program;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function beginning(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name, in brackets, may itself hold spaces and brackets. State and start time come after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const hasEnded = fields[0] === 'Z';
    return hasEnded || fields[19] === undefined ? undefined : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function programOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'comm=');
  try {
    // An upgrade replaces the file under a running program, and the link then says so.
    return readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}
