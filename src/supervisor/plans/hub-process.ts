import type { ProcessPlan } from '../process-plan.js';

/**
 * One of the hub's own processes: `hub NAME`.
 *
 * @param main the compiled entry of the hub
 * @param environment the settings that the supervisor decides for it
 */
export function hubProcessPlan(
  main: string,
  name: string,
  environment: Readonly<Record<string, string>>,
): ProcessPlan {
  return { name, program: process.execPath, args: [main, name], environment, ready: 'says-so' };
}
