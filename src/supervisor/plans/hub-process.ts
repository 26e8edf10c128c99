import type { ProcessPlan } from '../process-plan.js';

/** Room for young objects: without a limit, Node keeps a hundred megabytes of it that a village's old machine needs. */
const YOUNG_OBJECTS = '--max-semi-space-size=8';

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
  return {
    name,
    program: process.execPath,
    args: [YOUNG_OBJECTS, main, name],
    environment,
    ready: 'says-so',
  };
}
