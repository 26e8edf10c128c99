import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import type { AuditEntry } from '../../src/store/audit/audit-entry.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { articles, folderOf, statute } from '../unit/assistant/invented-statutes.js';

const ADVISER: Actor = {
  personId: 'P-adviser',
  name: '罗明德',
  role: 'village-legal-adviser',
  areaCode: '530112010-C01',
};
const OTHER_ADVISER: Actor = { ...ADVISER, personId: 'P-adviser-2', name: '赵兰' };
const FAR_ADVISER: Actor = { ...ADVISER, personId: 'P-adviser-3', areaCode: '530112010-C03' };

const PARTS = 'id path state revision words reason checkedBy { name role } withheld { field }';
const RESULT = `... on AdviceSheetChanged { sheet { ${PARTS} } } ... on ConsultationRefusal { code message }`;
const ASK = `mutation ($question: String!, $key: String!) { askInConsultation(question: $question, requestKey: $key) {
  ... on ConsultationChanged { consultation { id } } } }`;
const REQUEST = `mutation ($id: ID!, $turn: Int = 1, $words: String) {
  requestAdviceSheet(consultation: $id, turn: $turn, words: $words) { ${RESULT} } }`;
const CHECK = `mutation ($id: ID!, $revision: Int = 1, $accept: Boolean!, $reason: String) {
  checkAdviceSheet(id: $id, revision: $revision, accept: $accept, reason: $reason) { ${RESULT} } }`;
const READ = `query ($id: ID!) { adviceSheet(id: $id) { ${PARTS} } }`;
const QUEUE = `{ adviceSheetsToCheck { ${PARTS} } }`;

interface Sheet {
  readonly id: string;
  readonly path: string;
  readonly state: string;
  readonly revision: number;
  readonly words: string | null;
}
interface Result {
  readonly sheet: Sheet;
  readonly code?: string;
}

describe('a sheet to hand over', () => {
  let server: TestServer;
  let keys = 0;

  beforeAll(async () => {
    server = await testServer('in-process');
    const { folder, remove } = await folderOf({
      '茶桌法.md': statute({ title: '团结茶桌法', body: articles('借用他人茶桌损坏的，应当赔偿。') }),
    });
    await server.hub.services.assistant.importCorpus(folder);
    await remove();
  });
  afterAll(() => server.close());

  async function talk(question = '借用茶桌损坏了要不要赔偿'): Promise<string> {
    keys += 1;
    const asked = { question, key: `request-${keys}` };
    const { consultation } = await ask<{ consultation: { id: string } }>(server, PEOPLE.mediator, ASK, asked);
    await server.hub.settle();
    return consultation.id;
  }
  const request = (id: string, more: object = {}, who: Actor = PEOPLE.mediator) =>
    ask<Result>(server, who, REQUEST, { id, ...more });
  const check = (id: string, more: object, who: Actor = ADVISER) =>
    ask<Result>(server, who, CHECK, { id, ...more });
  const page = async (path: string, who: Actor) => {
    const headers = { authorization: `Bearer ${await server.token(who)}` };
    const response = await fetch(`${server.url}${path}`, { headers });
    return { status: response.status, text: await response.text() };
  };

  it('is asked for by one, sent back and accepted by another, and printed without the mark only then', async () => {
    const { sheet } = await request(await talk(), { words: '先去看茶桌' });
    expect(sheet).toMatchObject({ state: 'WAITING', revision: 1, words: '先去看茶桌' });
    const unchecked = await page(sheet.path, PEOPLE.mediator);
    expect(unchecked.text).toContain('未经核对，不得发放');
    expect(unchecked.text).toContain('借用他人茶桌损坏的，应当赔偿。');
    expect((await ask<Sheet[]>(server, ADVISER, QUEUE)).map(({ id }) => id)).toContain(sheet.id);
    expect((await page(sheet.path, ADVISER)).status).toBe(200);

    expect((await check(sheet.id, { accept: false })).code).toBe('INVALID_INPUT');
    const back = await check(sheet.id, { accept: false, reason: '话说得不清楚' });
    expect(back.sheet).toMatchObject({ state: 'SENT_BACK', reason: '话说得不清楚' });
    expect((await request(sheet.id.replace(/-1$/, ''), { words: '先一起看茶桌' })).sheet.revision).toBe(2);
    expect((await check(sheet.id, { accept: true })).code).toBe('NOT_WAITING');
    const accepted = await check(sheet.id, { accept: true, revision: 2 }, OTHER_ADVISER);
    expect(accepted.sheet).toMatchObject({ state: 'ACCEPTED', checkedBy: { name: '赵兰' } });
    const printed = await page(sheet.path, PEOPLE.mediator);
    expect(printed.text).not.toContain('未经核对');
    expect(printed.text).toContain('村居法律顾问赵兰');
    expect(printed.text).toContain('人工智能生成');
  });

  it('is read by nobody else, and checked neither by whoever asked nor from elsewhere', async () => {
    const { sheet } = await request(await talk());
    for (const other of [PEOPLE.otherMediator, PEOPLE.desk, PEOPLE.auditor, FAR_ADVISER]) {
      expect(await ask<Sheet | null>(server, other, READ, { id: sheet.id })).toBeNull();
      expect((await page(sheet.path, other)).status).toBe(404);
      expect((await page(`${sheet.path}/answer`, other)).status).toBe(404);
    }
    const asAdviser = { ...ADVISER, personId: PEOPLE.mediator.personId };
    expect((await check(sheet.id, { accept: true }, asAdviser)).code).toBe('OWN_QUESTION');
    expect((await check(sheet.id, { accept: true }, FAR_ADVISER)).code).toBe('NOT_FOUND');
    const { body } = await server.ask(PEOPLE.mediator, CHECK, { id: sheet.id, accept: true });
    expect(body.data?.checkAdviceSheet).toBeFalsy();
    expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await ask<Sheet>(server, PEOPLE.mediator, READ, { id: sheet.id })).toMatchObject({
      state: 'WAITING',
    });
  });

  it.each([
    ['of a talk that there is not', { id: 'no-such-talk' }, 'NOT_FOUND'],
    ['of a turn that there is not', { turn: 7 }, 'NOTHING_ASKED'],
    ['with a flood of words', { words: '水'.repeat(121) }, 'INVALID_INPUT'],
  ])('is not made %s', async (_what, more, code) => {
    const id = await talk();
    expect((await request(id, more)).code).toBe(code);
  });

  it('is not made by anybody but whoever asked, nor of what was not answered', async () => {
    expect((await request(await talk(), {}, PEOPLE.otherMediator)).code).toBe('NOT_FOUND');
    expect((await request(await talk('怎么做红烧肉好吃呀你知道吗'))).code).toBe('NOTHING_ASKED');
  });

  it('is one sheet, however often and at once it is asked for', async () => {
    const id = await talk();
    const all = await Promise.all([request(id), request(id), request(id)]);
    expect(new Set(all.map(({ sheet }) => `${sheet.id} ${sheet.revision}`)).size).toBe(1);
    const checks = await Promise.all([
      check(`${id}-1`, { accept: true }),
      check(`${id}-1`, { accept: true }, OTHER_ADVISER),
    ]);
    expect(checks.filter(({ sheet }) => sheet?.state === 'ACCEPTED')).toHaveLength(1);
  });

  it('leaves in the audit log who asked, checked and looked, and in the store no clear word', async () => {
    const { sheet } = await request(await talk(), { words: '找李阿婆说说' });
    await page(sheet.path, PEOPLE.mediator);
    await check(sheet.id, { accept: true });
    await server.hub.settle();
    const entries: AuditEntry[] = [];
    for await (const entry of server.hub.services.repositories.audit.entries()) entries.push(entry);
    const details = entries.map(({ detail }) => detail);
    expect(details).toEqual(expect.arrayContaining(['sheet-requested', 'sheet-accepted']));
    expect(JSON.stringify(entries)).toContain(sheet.id);
    const { connection } = server.hub.services.repositories;
    const stored = await connection.collection('adviceSheets').find().toArray();
    expect(JSON.stringify(stored)).not.toMatch(/李阿婆|找李/);
  });
});
