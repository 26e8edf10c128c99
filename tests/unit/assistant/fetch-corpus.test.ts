import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../../src/assistant/create-assistant.js';
import { type GitServer, gitServer } from '../../kit/git-server.js';
import { TestClock } from '../../kit/test-clock.js';
import { testStore } from '../../kit/test-store.js';
import { articles, statute } from './invented-statutes.js';

const OLD = statute({
  title: '茶馆法',
  body: articles('茶桌不得摇晃，摇晃的应当垫平。', '茶钱应当当日付清，可以用现金。'),
});
const NEW = statute({
  title: '茶馆法',
  body: articles('茶馆应当挂招牌。', '茶桌不得摇晃，摇晃的应当垫平。', '茶钱应当三日内付清，可以用现金。'),
});

describe('a corpus from a git repository', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let server: GitServer;
  let assistant: Assistant;

  beforeEach(async () => {
    store = await testStore();
    server = await gitServer(join(store.folder, 'served'));
    assistant = createAssistant({
      connection: store.connection,
      dataDir: join(store.folder, 'data'),
      clock: new TestClock(),
    });
  });

  afterEach(async () => {
    await server.close();
    await store.close();
  });

  it('is imported in its newest state, and says from which commit', async () => {
    await server.commit({ '法律/茶馆法.md': OLD });
    const commit = await server.commit({ '法律/茶馆法.md': NEW });
    const report = await assistant.fetchCorpus(server.url, undefined, 'tea');
    expect(report).toMatchObject({ corpus: 'tea', files: 1, articles: 3, unchanged: false });
    expect(await assistant.corpora()).toMatchObject([{ corpus: 'tea', source: `${server.url}@${commit}` }]);
  });

  it('that did not change is not imported again; one that did is compared with the version before', async () => {
    await server.commit({ '茶馆法.md': OLD });
    const first = await assistant.fetchCorpus(server.url);
    expect(await assistant.fetchCorpus(server.url)).toMatchObject({
      unchanged: true,
      version: first.version,
    });
    await server.commit({ '茶馆法.md': NEW });
    await assistant.fetchCorpus(server.url);
    const [{ previous }] = (await assistant.corpora()) as unknown as [{ previous: string }];
    expect(await assistant.compare(previous, 'corpus')).toEqual([
      {
        law: '茶馆法',
        added: ['第一条'],
        removed: [],
        changed: [],
        renumbered: [
          ['第一条', '第二条'],
          ['第二条', '第三条'],
        ],
      },
    ]);
  });

  it('brings no submodule, follows no symbolic link and runs no hook', async () => {
    const other = await gitServer(join(store.folder, 'other'));
    const moon = await other.commit({
      '月亮法.md': statute({ title: '月亮法', body: articles('月亮归众人。') }),
    });
    await server.commit({
      '茶馆法.md': OLD,
      '.gitmodules': `[submodule "moon"]\n\tpath = moon\n\turl = ${other.url}\n`,
    });
    server.git('update-index', '--add', '--cacheinfo', `160000,${moon},moon`);
    server.git('commit', '--quiet', '--message', 'moon');
    await symlink(join(store.folder, 'served'), join(store.folder, 'served', 'laws', 'outside'));
    await server.commit({});
    const report = await assistant.fetchCorpus(server.url);
    expect(report).toMatchObject({ files: 1, unread: [] });
    await other.close();
  });

  it.each([
    ['a path', '/etc', 'URL'],
    ['file:', 'file:///etc/laws.git', 'file: is not fetched'],
    ['a program', 'ext::sh -c touch% /tmp/pwned', 'ext: is not fetched'],
    ['an option', '--upload-pack=touch /tmp/pwned', 'URL'],
    ['http: to somewhere else', 'http://laws.example/laws.git', 'http: is not fetched'],
    ['ssh:', 'ssh://laws.example/laws.git', 'ssh: is not fetched'],
    ['a password', 'https://me:secret@laws.example/laws.git', 'password'],
  ])('is not fetched from %s', async (_, address, reason) => {
    await expect(assistant.fetchCorpus(address)).rejects.toThrow(reason);
  });

  it('that is not there, or holds no statute, leaves the version in use', async () => {
    await server.commit({ '茶馆法.md': OLD });
    const { version } = await assistant.fetchCorpus(server.url);
    await expect(assistant.fetchCorpus(server.url.replace('laws', 'none'))).rejects.toThrow(
      'git did not bring',
    );
    server.git('rm', '--quiet', '茶馆法.md');
    await server.commit({ 'README.md': 'nothing here' });
    await expect(assistant.fetchCorpus(server.url)).rejects.toThrow('not one of 1 files');
    expect(await assistant.corpora()).toMatchObject([{ id: version }]);
  });
});
