import { readFileSync } from 'node:fs';

/**
 * A living process's number with its start time, so that a number used again is not taken for it; undefined
 * for a process that is gone. Where there is no /proc the number must do.
 */
export function processIdentity(pid) {
  if (process.platform === 'linux') return linuxIdentity(pid);
  try {
    process.kill(pid, 0);
    return String(pid);
  } catch (error) {
    return error.code === 'EPERM' ? String(pid) : undefined;
  }
}

function linuxIdentity(pid) {
  try {
    // The second field is the program's name, in brackets, and may itself hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${pid} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
