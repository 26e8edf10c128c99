import { userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.js';
import { auditChange } from '../../../src/domain/audit/audit-change.js';
import { asOperator } from '../../../src/wiring/as-operator.js';
import { wiring } from '../../../src/wiring/wiring.js';
import { testStore } from '../../kit/test-store.js';
import { fakeCli } from './fake-cli.js';

describe('hub user', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  beforeAll(async () => {
    store = await testStore();
  });
  afterAll(() => store.close());

  const environment = () => ({ MONGODB_URI: store.uri, DATA_DIR: store.folder, LOG_LEVEL: 'silent' });

  async function hub(...line: string[]) {
    const { cli, printed, told } = fakeCli({ users: wiring.users }, environment());
    const code = await runCli(['user', ...line], cli);
    return { code, printed, told };
  }
  const json = async (...line: string[]) => JSON.parse((await hub(...line, '--json')).printed[0] ?? '');

  it('adds somebody with a post, and prints the one-time password then and never again', async () => {
    const { code, printed, told } = await hub('add', 'Bi.Wenhua', '--name', '毕文华', '--role', 'desk');
    expect({ code, told }).toEqual({ code: 0, told: [] });
    expect(printed).toEqual([
      'bi.wenhua  毕文华  not-set-up',
      expect.stringMatching(/^ {2}\w{26} {2}desk {2}530112010 {2}\d{4}-\d\d-\d\d–$/),
      expect.stringMatching(/^one-time password, .*: (\w{4}-){3}\w{4}$/),
    ]);
    const [password = ''] = /\S+$/.exec(printed[2] ?? '') ?? [];
    expect(JSON.stringify(await hub('list', '--json'))).not.toContain(password);
  });

  it('gives and ends posts, but no two that watch each other', async () => {
    const area = ['--area', '530112010-C01'];
    const added = await json('post', 'add', 'bi.wenhua', '--role', 'peoples-mediator', ...area);
    expect(added.posts).toHaveLength(2);
    const refused = await hub('post', 'add', 'bi.wenhua', '--role', 'auditor');
    expect(refused.code).toBe(1);
    expect(refused.told[0]).toContain('三员分立');
    for (const { id } of added.posts) await hub('post', 'end', 'bi.wenhua', id);
    const ended = await json('post', 'add', 'bi.wenhua', '--role', 'auditor');
    expect(ended.posts.map(({ held }: { held: boolean }) => held)).toEqual([false, false, true]);
  });

  it('disables, enables, unlocks and resets', async () => {
    expect((await json('disable', 'bi.wenhua')).state).toBe('disabled');
    expect((await json('enable', 'bi.wenhua')).state).toBe('not-set-up');
    expect((await json('unlock', 'bi.wenhua')).lockedUntil).toBeUndefined();
    expect((await json('reset', 'bi.wenhua')).oneTimePassword).toMatch(/^(\w{4}-){3}\w{4}$/);
  });

  it.each<[string[], string]>([
    [['add', 'bi.wenhua', '--name', '别人'], '该登录名已被使用'],
    [['add', '毕', '--name', '毕文华'], '登录名须为'],
    [['add', 'someone', '--name', ' '], '姓名不能为空'],
    [['add', 'someone', '--name', '毕', '--role', 'partner'], '不能授予工作人员'],
    [['add', 'someone', '--name', '毕', '--role', 'hub'], '不能授予工作人员'],
    [['add', 'someone', '--name', '毕', '--role', 'desk', '--area', '110000'], '没有这个辖区'],
    [['add', 'someone', '--name', '毕', '--role', 'desk', '--from', '2026-02-30'], '起止日期不正确'],
    [['post', 'end', 'bi.wenhua', 'nothing'], '没有这个岗位'],
    [['disable', 'nobody'], '没有该账号'],
  ])('refuses %j, and says why', async (line, why) => {
    const { code, printed, told } = await hub(...line);
    expect({ code, printed }).toEqual({ code: 1, printed: [] });
    expect(told.join()).toContain(why);
  });

  it('leaves for the audit log who did what, by the name of the account on the machine', async () => {
    const { cli } = fakeCli({}, environment());
    const user = await asOperator(cli.config(), ({ repositories }) =>
      repositories.users.find('staff:bi.wenhua'),
    );
    const events = (user?.effects ?? [])
      .filter(({ kind }) => kind === auditChange.name)
      .map((effect) => auditChange.payloadOf(effect).event);
    for (const { by } of events) {
      expect(by).toEqual({ role: 'operator', personId: `operator:${userInfo().username}` });
    }
    expect(events.map(({ detail }) => detail)).toEqual([
      'added',
      'post-added',
      'post-ended',
      'post-ended',
      'post-added',
      'disabled',
      'enabled',
      'unlocked',
      'reset',
    ]);
  });
});
