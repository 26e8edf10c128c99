import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { publicAccountUnderTest } from './public-account-under-test.js';
import { type Rig, startRig } from './rig.js';

const contractShape = z.object({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  webhooks: z.object({ message: z.object({ get: z.object({}), post: z.object({}) }) }),
  paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string() }))),
});

describe('the contract with WeChat', () => {
  const text = readFileSync(
    new URL('../../../adapters/public-account/contract.yaml', import.meta.url),
    'utf8',
  );
  const contract = contractShape.parse(parse(text));
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(publicAccountUnderTest);
  });
  afterAll(() => rig.close());

  const call = async (path: string, json: unknown) => {
    const response = await fetch(`${rig.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    });
    return { status: response.status, body: (await response.json()) as { errcode?: number } };
  };

  it('is what the sandbox serves, no more and no less', () => {
    expect(rig.contract.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(operations.sort());
  });

  it('is answered with 200 and an error code where there is no token, a wrong one, or no secret', async () => {
    for (const path of Object.keys(contract.paths).filter((one) => one.includes('/message/'))) {
      expect(await call(path, {})).toMatchObject({ status: 200, body: { errcode: 41001 } });
      expect(await call(`${path}?access_token=x`, {})).toMatchObject({
        status: 200,
        body: { errcode: 40001 },
      });
    }
    expect(await call('/cgi-bin/stable_token', {})).toMatchObject({ status: 200, body: { errcode: 47001 } });
  });
});
