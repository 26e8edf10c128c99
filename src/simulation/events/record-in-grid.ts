import { addDays } from '../../domain/time/add-days.js';
import { callSandbox } from '../world/call-sandbox.js';
import { GRID_WORKERS } from '../world/cast.js';
import type { Tale } from '../world/tale.js';
import type { Villager } from '../world/villagers.js';
import type { World } from '../world/world.js';
import { deskLooks } from './casework/desk-looks.js';

/** The platform's callback does not come, and the hub finds the record by asking. */
const NOT_SENT = 0.06;
const SENT_AGAIN = 0.15;
const CHANGED_LATER = 0.12;
const WITH_ID = 0.6;
const WITH_PHONE = 0.8;

interface Recorded {
  readonly record: { readonly event_num: string };
}

/** A grid worker records a quarrel, with who is in it (网格上报). */
export async function recordInGrid(tale: Tale, world: World): Promise<void> {
  const draw = world.draw('grid reports');
  const url = `${world.hub.sandboxes.grid}/control/records`;
  const { record } = await callSandbox<Recorded>(url, {
    ...draftOf(tale, world),
    send: !draw.chance(NOT_SENT),
  });
  world.reported(tale, { platform: 'grid', externalId: record.event_num });
  // The number of a child says that it is one.
  if (tale.guarded?.why === 'minor') {
    tale.guarded.toldIn.add(`grid:${record.event_num}`);
    world.count('child recorded');
  }
  const own = `${url}/${record.event_num}`;
  const minute = draw.int(20, 23 * 60);
  if (draw.chance(SENT_AGAIN)) {
    world.plan('grid report sent again', world.today, minute, async () => {
      await callSandbox(`${own}/deliver`, {});
    });
  }
  if (draw.chance(CHANGED_LATER)) {
    world.plan('grid record changed', addDays(world.today, draw.int(1, 9)), minute, async () => {
      await callSandbox(own, { event_describe: `${tale.quarrel.summary}双方情绪已有缓和。` });
    });
  }
  deskLooks(tale, tale.reports.length - 1, world);
}

function draftOf(tale: Tale, world: World): object {
  const { quarrel, gridCode, address, longitude, latitude, happenedOn } = tale;
  const draw = world.draw('grid details');
  const worker = GRID_WORKERS.find(({ areaCode }) => areaCode === gridCode);
  const litigant = ({ name, idNumber, phone }: Villager, role: '1' | '2') => ({
    litigant_name: name,
    litigant_role: role,
    ...(draw.chance(WITH_ID) || idNumber === tale.guarded?.who.idNumber ? { cert_num: idNumber } : {}),
    ...(draw.chance(WITH_PHONE) ? { tel: phone } : {}),
  });
  return {
    event_name: quarrel.title,
    event_describe: quarrel.summary,
    happen_date: `${happenedOn} 08:00:00`,
    happen_place_name: address,
    ...(draw.chance(0.7) ? { longitude, latitude } : {}),
    event_size_code: '01',
    dispute_event_type: quarrel.categoryCode,
    involved_amount: 2,
    grid_num: gridCode,
    recorder: { recorder_id: worker?.personId ?? 'sim-grid', recorder_name: worker?.name ?? '普艳' },
    litigants: [litigant(tale.applicant, '1'), litigant(tale.respondent, '2')],
  };
}
