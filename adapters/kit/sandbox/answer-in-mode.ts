import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { encodeGb18030 } from './encode-gb18030.js';
import type { FailureMode } from './failure-mode.js';
import type { SandboxAnswer } from './route.js';

const JSON_TYPE = 'application/json; charset=utf-8';
/** More than any caller may believe; a few kilobytes on the way. */
const BOMB_BYTES = 16 * 1_048_576;
const WEB_PAGE = '<!DOCTYPE html><html><head><title>系统维护</title></head><body>系统维护中</body></html>';

/** Sends an answer, spoilt as the mode says. */
export function answerInMode(
  response: ServerResponse,
  { status, json, headers = {} }: SandboxAnswer,
  { mode, delayMs }: FailureMode,
): void {
  const body = Buffer.from(JSON.stringify(json));
  const head = { ...headers, 'content-type': JSON_TYPE, 'content-length': String(body.length) };
  const send = (bytes: Uint8Array, changes: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { ...head, 'content-length': String(bytes.length), ...changes }).end(bytes);
  };
  switch (mode) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'half-body':
      response.writeHead(status, head);
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
      return;
    case 'slow': {
      const timer = setTimeout(() => send(body), delayMs);
      response.on('close', () => clearTimeout(timer));
      return;
    }
    case 'slow-loris':
      response.writeHead(status, head);
      drip(response, body, delayMs);
      return;
    case 'gzip-bomb':
      send(bomb(), { 'content-encoding': 'gzip' });
      return;
    case 'wrong-type':
      send(Buffer.from(WEB_PAGE), { 'content-type': 'text/html; charset=utf-8' });
      return;
    case 'gb18030': {
      // A word of Chinese, so that the encoding shows.
      const text = JSON.stringify({ ...(json as object), message: '成功' });
      send(encodeGb18030(text), { 'content-type': 'application/json; charset=gb18030' });
      return;
    }
    default:
      send(body);
  }
}

/** One byte at once, and one more after each pause. */
function drip(response: ServerResponse, body: Uint8Array, pauseMs: number): void {
  let sent = 0;
  const next = (): void => {
    response.write(body.subarray(sent, sent + 1));
    sent += 1;
    if (sent === body.length) response.end();
  };
  next();
  const timer = setInterval(next, Math.max(1, pauseMs));
  response.on('close', () => clearInterval(timer));
}

let packed: Uint8Array | undefined;

function bomb(): Uint8Array {
  packed ??= gzipSync(Buffer.alloc(BOMB_BYTES, 0x20));
  return packed;
}
