import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  COURT_DECISIONS,
  COURT_ENDINGS,
  COURT_FIELDS,
  COURT_FILING_STATES,
  COURT_STATES,
} from '../../../adapters/court/court-states.js';
import {
  caseWithdrawalShape,
  confirmationShape,
  correctionShape as courtCorrectionShape,
  decisionShape as courtDecisionShape,
  progressShape as courtProgressShape,
  enrolmentShape,
  filingEventShape,
  handOverShape,
  sessionShape,
  withdrawalShape,
} from '../../../adapters/court/shapes.js';
import { DECISION_WORDS, FIELD_WORDS } from '../../../adapters/governance-app/correction-words.js';
import { ACT_WORDS, LEVEL_WORDS } from '../../../adapters/governance-app/order-codes.js';
import { REPORT_KINDS } from '../../../adapters/governance-app/report-kinds.js';
import { REPORT_SCALES } from '../../../adapters/governance-app/report-scales.js';
import {
  correctionShape as appCorrectionShape,
  decisionShape as appDecisionShape,
  progressShape as appProgressShape,
  orderActShape,
  personShape,
  photoShape,
  pieceShape,
  reportShape,
} from '../../../adapters/governance-app/shapes.js';
import { STAGES as APP_STAGES } from '../../../adapters/governance-app/stages.js';
import {
  correctionShape,
  decisionShape,
  eventShape,
  progressShape as gridProgressShape,
  hintEventShape,
  litigantShape,
  recordShape,
  stopEventShape,
  taskShape,
} from '../../../adapters/grid/shapes.js';
import { STAGES } from '../../../adapters/grid/stages.js';
import { courtUnderTest } from './court-under-test.js';
import { governanceAppUnderTest } from './governance-app-under-test.js';
import { gridUnderTest } from './grid-under-test.js';
import { type Rig, startRig } from './rig.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const operationShape = z.object({
  summary: z.string(),
  parameters: z.array(z.object({ $ref: z.string().optional(), name: z.string().optional() })),
  responses: z.record(z.string().regex(/^([1-5]\d\d|[1-5]XX)$/), z.object({})),
});
const schemaShape = z.object({
  required: z.array(z.string()).default([]),
  properties: z.record(z.string(), z.looseObject({})).default({}),
});
/** As much of OpenAPI 3.1 as a contract here has to have. */
const contractShape = z.object({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  webhooks: z.record(z.string(), z.object({ post: operationShape })),
  paths: z.record(z.string().regex(/^\//), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), schemaShape) }),
});

const read = (name: string) => {
  const text = readFileSync(new URL(`../../../adapters/${name}/contract.yaml`, import.meta.url), 'utf8');
  const raw: unknown = parse(text);
  return { raw, text, contract: contractShape.parse(raw) };
};

/** What a `#/a/b` reference points to. */
function resolve(document: unknown, reference: string): unknown {
  let here = document;
  for (const part of reference.slice(2).split('/')) {
    here = z.record(z.string(), z.unknown()).parse(here)[part];
  }
  return here;
}

describe.each([gridUnderTest, governanceAppUnderTest, courtUnderTest])(
  'the contract with $name',
  (platform) => {
    const { raw, text, contract } = read(platform.name);
    const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    );
    let rig: Rig;
    beforeAll(async () => {
      rig = await startRig(platform);
    });
    afterAll(() => rig.close());

    it('is OpenAPI 3.1, and each reference in it leads somewhere', () => {
      const references = [...text.matchAll(/\$ref: ["']([^"']+)["']/g)].map(
        ([, reference = '']) => reference,
      );
      expect(references.length).toBeGreaterThan(10);
      for (const reference of references) expect(resolve(raw, reference), reference).toBeDefined();
    });

    it('asks for a signature in every operation', () => {
      const all = [
        ...operations.map(({ operation }) => operationShape.parse(operation)),
        ...Object.values(contract.webhooks).map(({ post }) => post),
      ];
      for (const { parameters } of all) {
        const references = parameters.map(({ $ref }) => $ref);
        for (const name of ['id', 'timestamp', 'signature']) {
          expect(references).toContain(`#/components/parameters/${name}`);
        }
      }
    });

    it('is what the sandbox serves, no more and no less', () => {
      const served = rig.contract.map(({ method, path }) => `${method} ${path}`).sort();
      expect(served).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
    });

    it('is kept over HTTP: its paths answer, unsigned with 401, by another method with 405', async () => {
      for (const { path, method } of operations) {
        const url = `${rig.url}${path.replace(/\{\w+\}/, 'X1')}`;
        const init = { method, headers: { 'content-type': 'application/json' } };
        const answer = await fetch(url, method === 'POST' ? { ...init, body: '{}' } : init);
        expect(answer.status, `${method} ${path}`).toBe(401);
        const other = await fetch(url, { method: 'DELETE' });
        expect(other.status).toBe(405);
        expect(other.headers.get('allow')).toContain(method);
      }
    });

    it.each(['/', '/nothing', '/record', '/cases/1/2', '/%ff', '//records', '/control/nothing'])(
      'knows no %s',
      async (path) => {
        expect((await fetch(`${rig.url}${path}`)).status).toBe(404);
      },
    );
  },
);

describe.each([
  ['grid', 'Event', eventShape],
  ['grid', 'Record', recordShape],
  ['grid', 'Litigant', litigantShape],
  ['grid', 'Progress', gridProgressShape],
  ['governance-app', 'Report', reportShape],
  ['governance-app', 'Person', personShape],
  ['governance-app', 'Photo', photoShape],
  ['governance-app', 'Piece', pieceShape],
  ['governance-app', 'OrderAct', orderActShape],
  ['governance-app', 'Progress', appProgressShape],
  ['governance-app', 'Correction', appCorrectionShape],
  ['governance-app', 'Decision', appDecisionShape],
  ['grid', 'Correction', correctionShape],
  ['grid', 'Decision', decisionShape],
  ['grid', 'StopEvent', stopEventShape],
  ['grid', 'HintEvent', hintEventShape],
  ['grid', 'Task', taskShape],
  ['court', 'HandOver', handOverShape],
  ['court', 'Progress', courtProgressShape],
  ['court', 'Confirmation', confirmationShape],
  ['court', 'Session', sessionShape],
  ['court', 'Enrolment', enrolmentShape],
  ['court', 'Withdrawal', withdrawalShape],
  ['court', 'CaseWithdrawal', caseWithdrawalShape],
  ['court', 'FilingEvent', filingEventShape],
  ['court', 'Correction', courtCorrectionShape],
  ['court', 'Decision', courtDecisionShape],
] as const)('%s: %s', (name, schema, shape) => {
  it('has the same fields in the contract as in the code, and needs the same ones', () => {
    const written = read(name).contract.components.schemas[schema];
    const fields = Object.entries(shape.shape);
    expect(Object.keys(written?.properties ?? {}).sort()).toEqual(fields.map(([field]) => field).sort());
    const needed = fields.filter(([, type]) => !(type instanceof z.ZodExactOptional)).map(([field]) => field);
    expect([...(written?.required ?? [])].sort()).toEqual(needed.sort());
  });
});

describe('the codes in the contracts', () => {
  const enumOf = (name: string, schema: string, field: string) =>
    read(name).contract.components.schemas[schema]?.properties[field]?.enum;

  it('are those in the code', () => {
    expect(enumOf('court', 'Progress', 'state')).toEqual(Object.values(COURT_STATES));
    expect(enumOf('governance-app', 'Report', 'kind')).toEqual(Object.keys(REPORT_KINDS.names));
    expect(enumOf('governance-app', 'Report', 'scale')).toEqual(Object.keys(REPORT_SCALES));
    expect(enumOf('governance-app', 'OrderAct', 'act')).toEqual(Object.values(ACT_WORDS));
    expect(enumOf('governance-app', 'OrderAct', 'level')).toEqual(Object.values(LEVEL_WORDS));
    expect(enumOf('governance-app', 'Progress', 'stage')).toEqual(Object.values(APP_STAGES));
    expect(enumOf('governance-app', 'Correction', 'field')).toEqual(Object.values(FIELD_WORDS));
    expect(enumOf('governance-app', 'Decision', 'decision')).toEqual(Object.values(DECISION_WORDS));
    expect(enumOf('court', 'Correction', 'fieldName')).toEqual(Object.values(COURT_FIELDS));
    expect(enumOf('court', 'Decision', 'decision')).toEqual(Object.values(COURT_DECISIONS));
    expect(enumOf('court', 'Progress', 'endReason')).toEqual(Object.values(COURT_ENDINGS));
    expect(enumOf('court', 'FilingEvent', 'state')).toEqual(Object.values(COURT_FILING_STATES));
    expect(enumOf('grid', 'Progress', 'stage_code')).toEqual(Object.values(STAGES).map(({ code }) => code));
  });
});
