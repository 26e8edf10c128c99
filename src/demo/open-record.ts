import { chinaToday } from './china-today.js';

/** The id of the record by which a run of the demo is known, or `undefined` when there was no such run. */
export async function findRecord(gridUrl: string, run: string): Promise<string | undefined> {
  const response = await fetch(`${gridUrl}/control/records`, { signal: AbortSignal.timeout(10_000) });
  const { items } = (await response.json()) as {
    items: { record: { event_num: string; event_name: string } }[];
  };
  return items.find(({ record }) => record.event_name.endsWith(`（演示 ${run}）`))?.record.event_num;
}

/** A grid worker takes the dispute of the story down on the grid platform; the same run does so once. */
export async function openRecord(gridUrl: string, run: string, now = new Date()): Promise<string> {
  const response = await fetch(`${gridUrl}/control/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      request_key: `demo-${run}`,
      event_name: `水沟堵塞引发相邻纠纷（演示 ${run}）`,
      event_describe: '邻居垫高门前通道，堵住公共水沟，雨水倒灌进院，双方争执不下。',
      happen_date: chinaToday(now, '08:10:00'),
      happen_place_name: '谷律村8号',
      longitude: 102.45,
      latitude: 25.06,
      event_size_code: '01',
      dispute_event_type: '0201',
      involved_amount: 2,
      grid_num: '530112010-001',
      recorder: { recorder_id: 'demo-grid-worker', recorder_name: '普艳' },
      litigants: [
        { litigant_name: '李光明', litigant_role: '1', cert_num: '530112197803120011' },
        { litigant_name: '张桂兰', litigant_role: '2' },
      ],
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`grid sandbox: ${response.status} ${await response.text()}`);
  const { record } = (await response.json()) as { record: { event_num: string } };
  return record.event_num;
}
