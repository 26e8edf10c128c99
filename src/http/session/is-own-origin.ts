import type { FastifyRequest } from 'fastify';

/** Whether a request may change something in the name of whoever's cookie it carries. */
const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request with a cookie comes from the hub's own pages (来源校验). Browsers name the origin of every request
 * that changes something; one that names none comes from no page of ours.
 *
 * @param publicUrl where the hub is for browsers; without it the host that the request was sent to
 */
export function isOwnOrigin({ method, headers }: FastifyRequest, publicUrl: string | undefined): boolean {
  if (READS.includes(method)) return true;
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return publicUrl === undefined ? new URL(origin).host === host : origin === new URL(publicUrl).origin;
}
