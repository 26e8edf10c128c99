import { callSandbox } from './call-sandbox.js';
import { chinaToday } from './china-today.js';
import type { Stage } from './stage.js';
import { until } from './until.js';

/** A worker of the governance office writes the same quarrel down in the app, with names and without numbers. */
export async function reportInApp(stage: Stage): Promise<void> {
  stage.print('   governance app sandbox ▸ 李光明与邻居因水沟争执');
  await callSandbox(`${stage.sandboxes['governance-app']}/control/reports`, {
    requestKey: `demo-${stage.run}`,
    title: '李光明与邻居因水沟争执',
    content: '水沟被堵，李光明与张桂兰争吵。',
    kind: 'JF02',
    scale: 'small',
    peopleCount: 2,
    happenedAt: `${chinaToday(stage.now(), '08:25:00').replace(' ', 'T')}+08:00`,
    place: '谷律村8号',
    areaCode: '530112010-001',
    reporter: { userId: 'demo-worker', userName: '杨丽琼' },
    people: [
      { name: '李光明', side: '申请方' },
      { name: '张桂兰', side: '被申请方' },
    ],
    photos: [],
  });
}

interface Deliveries {
  readonly items: readonly { readonly eventId: string; readonly state: string }[];
}
interface Shown {
  readonly items: readonly { readonly text: string }[];
}

/** What a resident says at the public account, step by step, in both scripts, from some hundred metres off. */
const SAID: readonly object[] = [
  { type: 'text', content: '反映' },
  { type: 'text', content: '團結谷律 隔壁把水溝堵了' },
  { type: 'location', latitude: 25.0645, longitude: 102.45, label: '谷律村' },
  { type: 'text', content: '李光明' },
  { type: 'text', content: '邻居' },
  { type: 'text', content: '跳过' },
  { type: 'text', content: '确认' },
];

/** The resident tells the public account of it; whoever has told it already in this run does not do so again. */
export async function reportInWeChat(stage: Stage): Promise<void> {
  const account = stage.sandboxes['public-account'];
  const openid = residentOf(stage);
  const shown = await callSandbox<Shown>(`${account}/control/users/${openid}`);
  if (shown.items.some(({ text }) => text.includes('已经提交'))) return;
  for (const message of SAID) {
    stage.print(`   WeChat sandbox ▸ ${JSON.stringify(message)}`);
    const { eventId } = await callSandbox<{ eventId: string }>(`${account}/control/messages`, {
      openid,
      ...message,
    });
    await until('an answer to the resident', async () => {
      const { items } = await callSandbox<Deliveries>(`${account}/control/deliveries`);
      const own = items.filter((one) => one.eventId === eventId);
      return own.length > 0 && own.every(({ state }) => state !== 'pending') ? true : undefined;
    });
  }
}

const residentOf = ({ run }: Stage): string => `oDemo${Buffer.from(run).toString('hex').slice(0, 20)}`;

/** What each source was told of how its report goes on (回执与进度). */
export async function showReceipts(stage: Stage): Promise<void> {
  const { sandboxes, print } = stage;
  const told = (platform: string, items: readonly object[]) => {
    print(`   ${platform} was told ${items.length} time(s); last: ${JSON.stringify(items.at(-1) ?? null)}`);
    if (items.length === 0) throw new Error(`${platform} was told nothing`);
  };
  const grid = await callSandbox<{ items: { event_num: string }[] }>(`${sandboxes.grid}/control/received`);
  told(
    'grid',
    grid.items.filter(({ event_num }) => event_num === stage.record),
  );
  const app = await callSandbox<{ items: object[] }>(`${sandboxes['governance-app']}/control/received`);
  told('governance app', app.items);
  const account = sandboxes['public-account'];
  told('WeChat', (await callSandbox<Shown>(`${account}/control/users/${residentOf(stage)}`)).items.slice(-1));
}
