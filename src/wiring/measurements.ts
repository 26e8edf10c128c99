import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

// Measurements lie beside the tests. They are found by name when they are asked for, and are no part of the hub.
const TESTS = new URL('../../tests/', import.meta.url);

const BENCH = z.object({ run: z.custom<(print: Print) => Promise<void>>(isFunction) });
const FAULTS = z.object({ run: z.custom<(times: number, print: Print) => Promise<number>>(isFunction) });

const STORM = z.object({
  run: z.custom<(options: object) => Promise<{ readonly passed: boolean }>>(isFunction),
});

type Print = (line: string) => void;

/** Names of all measurements. */
export async function benchmarks(): Promise<readonly string[]> {
  const folder = fileURLToPath(new URL('bench/', TESTS));
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(new URL(`bench/${name}/bench.js`, TESTS)));
}

/** `hub bench NAME` */
export async function bench(name: string, print: Print): Promise<void> {
  const { run } = BENCH.parse(await import(new URL(`bench/${name}/bench.js`, TESTS).href));
  await run(print);
}

/** `hub storm` */
export async function storm(options: object): Promise<{ readonly passed: boolean }> {
  const { run } = STORM.parse(await import(new URL('storm/run.js', TESTS).href));
  return run(options);
}

/** `hub faults`; returns how many rounds broke a promise. */
export async function faults(times: number, print: Print): Promise<number> {
  const { run } = FAULTS.parse(await import(new URL('faults/run.js', TESTS).href));
  return run(times, print);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
