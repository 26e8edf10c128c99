import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

const CHUNK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/** The anchor file became shorter: somebody cut lines off it, or put another one in its place. */
export class AnchorFileCutError extends Error {
  readonly code = 'ANCHOR_FILE_CUT';

  constructor(file: string) {
    super(`${file} has become shorter than it was`);
  }
}

/**
 * The file of anchors (存证文件): one line each, only ever added to, by several processes at once.
 *
 * A line is on the disk when `append` returns. The file is opened anew every time, so that one that was moved away is
 * not written to unseen.
 */
export class AnchorFile {
  private offset = 0;
  private cut = false;

  constructor(readonly path: string) {}

  async append(lines: readonly string[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const torn = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] !== NEWLINE;
      // Whoever died in the middle of a line must not spoil the next one.
      await file.appendFile(`${torn ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /**
   * The whole lines that were added since they were last read; at first all.
   *
   * @throws AnchorFileCutError when there is less than was read already
   */
  async *added(): AsyncGenerator<string> {
    const file = await open(this.path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!file) {
      this.cut ||= this.offset > 0;
      if (this.cut) throw new AnchorFileCutError(this.path);
      return;
    }
    try {
      // Once cut it stays cut, though it may have grown again since.
      this.cut ||= (await file.stat()).size < this.offset;
      if (this.cut) throw new AnchorFileCutError(this.path);
      let rest = Buffer.alloc(0);
      for (;;) {
        const { bytesRead, buffer } = await file.read(
          Buffer.alloc(CHUNK_BYTES),
          0,
          CHUNK_BYTES,
          this.offset + rest.length,
        );
        if (bytesRead === 0) return;
        const text = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
        let start = 0;
        for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, start)) {
          this.offset += end + 1 - start;
          yield text.toString('utf8', start, end);
          start = end + 1;
        }
        rest = text.subarray(start);
      }
    } finally {
      await file.close();
    }
  }
}
