import { readFileSync } from 'node:fs';

/** A JSON file's content, or undefined where there is none that can be read. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
