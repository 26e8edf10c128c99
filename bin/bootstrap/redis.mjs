import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotContinue } from './cannot-continue.mjs';
import { findProgram } from './find-program.mjs';
import { installCommand, installSystemPackage } from './system-package.mjs';

/** Sees that there is a Redis to start, unless the settings name one that is running. */
export async function ensureRedis() {
  if (isConfigured() || isThere()) return;
  if ((await installSystemPackage('redis-server')) && isThere()) return;
  const command = installCommand('redis-server') ?? 'install redis-server or valkey-server';
  throw new CannotContinue(`redis-server is missing. Run this, then the same command again: ${command}`);
}

function isThere() {
  return findProgram('redis-server', 'valkey-server') !== undefined;
}

function isConfigured() {
  if (process.env.REDIS_URL) return true;
  try {
    return /^\s*(export\s+)?REDIS_URL\s*=\s*\S/m.test(readFileSync(join(process.cwd(), '.env'), 'utf8'));
  } catch {
    return false;
  }
}
