import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../../../src/domain/time/clock.js';
import { parseJson } from '../parse-json.js';
import { verifySignature } from '../verify-signature.js';
import { readRequest } from './read-request.js';
import { matchPath, type Route, type SandboxAnswer } from './route.js';
import { SandboxFault } from './sandbox-fault.js';

/**
 * Carries a request out: finds its route, reads it, verifies it where there is a key, and lets the route answer.
 *
 * @param key `undefined` for routes that are not signed
 * @throws SandboxFault
 */
export async function answerRequest(
  request: IncomingMessage,
  routes: readonly Route[],
  key: { readonly secret: string; readonly clock: Clock } | undefined,
): Promise<SandboxAnswer> {
  const target = request.url ?? '/';
  const { pathname, searchParams } = new URL(target, 'http://sandbox');
  const { route, params } = findRoute(routes, request.method ?? '', pathname);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  const body = await readRequest(request);
  const isPost = route.method === 'POST';
  if (key && verifySignature(headers, isPost ? body : `GET ${target}`, key) !== 'valid') {
    throw new SandboxFault(401, 'not-signed', 'the signature is missing, wrong or stale');
  }
  return route.handle({
    params,
    query: searchParams,
    headers,
    json: isPost ? readJson(headers, body) : undefined,
  });
}

function findRoute(routes: readonly Route[], method: string, pathname: string) {
  const here = routes.flatMap((route) => {
    const params = matchPath(route.path, pathname);
    return params ? [{ route, params }] : [];
  });
  if (here.length === 0) throw new SandboxFault(404, 'no-such-path', 'the contract has no such path');
  const found = here.find(({ route }) => route.method === method);
  if (found) return found;
  const allow = here.map(({ route }) => route.method).join(', ');
  throw new SandboxFault(405, 'wrong-method', `only ${allow}`, { allow });
}

function readJson(headers: Readonly<Record<string, string | undefined>>, body: Uint8Array): unknown {
  if (body.byteLength === 0 && headers['content-type'] === undefined) return undefined;
  // Also keeps web pages out: a browser asks before it sends this content type to another origin.
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    throw new SandboxFault(415, 'wrong-content-type', 'only application/json');
  }
  const parsed = parseJson(body, z.unknown());
  if (!parsed.ok) throw new SandboxFault(400, parsed.code, parsed.detail);
  return parsed.value;
}
