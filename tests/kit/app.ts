import type { TestServer } from './test-server.js';

/** What a governance-office worker fills in about the ditch in Gulü. */
const APP_DRAFT = {
  title: '李光明与邻居因水沟争执',
  content: '水沟被堵，水淹了邻居家的地。',
  kind: 'JF02',
  scale: 'small',
  peopleCount: 2,
  happenedAt: '2026-11-20T08:00:00+08:00',
  place: '谷律村8号',
  areaCode: '530112010-001',
  reporter: { userId: 'zz-duan', userName: '段雪梅' },
  people: [
    { name: '李光明', side: '申请方' },
    { name: '张桂兰', side: '被申请方' },
  ],
  photos: [],
};

/** What the app was told, in the order in which it came. */
export interface AppMessage {
  readonly key: string;
  readonly subject: string;
  readonly timesSent: number;
  readonly body: {
    readonly stage?: string;
    readonly act?: string;
    readonly sequence?: number;
    readonly reason?: string;
    readonly deadline?: string;
  };
}

/** Acts as users of the comprehensive-governance app, through its sandbox. */
export const appOf = (server: TestServer) => {
  const url = server.sandboxes['governance-app'];
  const call = async (method: 'GET' | 'POST', path: string, json?: object): Promise<unknown> => {
    const response = await fetch(`${url}/control${path}`, {
      method,
      ...(json ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) } : {}),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    call,
    async report(changes: object = {}): Promise<string> {
      const told = (await call('POST', '/reports', { ...APP_DRAFT, ...changes })) as {
        report: { reportNo: string };
      };
      return told.report.reportNo;
    },
    /** @returns the order's number */
    async order(said: object): Promise<string> {
      const told = (await call('POST', '/orders', said)) as { order: { orderNo: string } };
      return told.order.orderNo;
    },
    act: (orderNo: string, said: object) => call('POST', `/orders/${orderNo}/acts`, said),
    async received(subject: string): Promise<AppMessage['body'][]> {
      const { items } = (await call('GET', '/received')) as { items: AppMessage[] };
      return items.filter((one) => one.subject === subject).map(({ body }) => body);
    },
  };
};
