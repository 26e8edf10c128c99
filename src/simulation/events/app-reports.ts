import { callSandbox } from '../world/call-sandbox.js';
import type { Tale } from '../world/tale.js';
import type { World } from '../world/world.js';
import { deskLooks } from './casework/desk-looks.js';

interface Filed {
  readonly report: { readonly reportNo: string };
}

/** A worker of the governance office writes a quarrel down in the app, with names and without numbers (综治App上报). */
export async function reportInApp(tale: Tale, world: World): Promise<void> {
  const { quarrel, gridCode, address, happenedOn, applicant, respondent } = tale;
  const { report } = await callSandbox<Filed>(`${world.hub.sandboxes['governance-app']}/control/reports`, {
    title: `${applicant.name}与${respondent.name}${quarrel.title}`.slice(0, 100),
    content: quarrel.summary,
    kind: quarrel.kind,
    scale: 'small',
    peopleCount: 2,
    happenedAt: `${happenedOn}T08:25:00+08:00`,
    place: address,
    areaCode: gridCode,
    reporter: { userId: 'sim-office', userName: '杨丽琼' },
    people: [
      { name: applicant.name, side: '申请方' },
      { name: respondent.name, side: '被申请方' },
    ],
    photos: [],
  });
  world.reported(tale, { platform: 'governance-app', externalId: report.reportNo });
  deskLooks(tale, tale.reports.length - 1, world);
}
