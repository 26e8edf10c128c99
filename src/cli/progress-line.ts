import type { Progress } from './wiring.js';

const WIDTH = 30;
const SHOWN_EVERY_MS = 100;

/**
 * Shows how far something has come: as a bar that fills on a terminal, as one line for each phase elsewhere.
 *
 * @param out where it is shown
 */
export function progressLine(out: { readonly isTTY?: boolean; write(text: string): unknown }) {
  let phase: string | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    show(progress: Progress): void {
      const now = performance.now();
      const isNew = progress.phase !== phase;
      phase = progress.phase;
      if (!out.isTTY) {
        if (isNew) out.write(`hub: ${phase} …\n`);
      } else if (isNew || progress.done === progress.total || now - shownAt >= SHOWN_EVERY_MS) {
        shownAt = now;
        out.write(`${isNew && isOpen ? '\n' : '\r'}${bar(progress)}`);
        isOpen = true;
      }
    },
    /** Ends the line, so that whatever is written next begins on its own. */
    end(): void {
      if (isOpen) out.write('\n');
      isOpen = false;
    },
  };
}

function bar({ phase, done, total }: Progress): string {
  const filled = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
  return `${phase.padEnd(6)} [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${total}`;
}
