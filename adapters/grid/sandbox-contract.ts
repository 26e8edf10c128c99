import { demand } from '../kit/sandbox/demand.js';
import { pageOf } from '../kit/sandbox/page-of.js';
import type { Route } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import type { GridLedger } from './sandbox-ledger.js';
import { correctionShape, progressShape, taskShape } from './shapes.js';

/** What the grid platform's contract names, served from the ledger. */
export function gridContract(ledger: GridLedger): Route[] {
  const mustKnow = (eventNum: string): void => {
    if (!ledger.latest(eventNum)) throw new SandboxFault(404, 'no-such-record', 'no record has this number');
  };
  return [
    {
      method: 'POST',
      path: '/tasks',
      handle({ json }) {
        const task = demand(json, taskShape);
        ledger.addTask(task);
        return { status: 200, json: { key: task.key } };
      },
    },
    {
      method: 'GET',
      path: '/tasks',
      handle({ query }) {
        const key = query.get('key');
        return {
          status: 200,
          json: { items: ledger.tasks.filter((task) => key === null || task.key === key) },
        };
      },
    },
    { method: 'GET', path: '/records', handle: ({ query }) => pageOf(ledger.messages, query) },
    {
      method: 'POST',
      path: '/records/{event_num}/progress',
      handle({ params, json }) {
        const progress = demand(json, progressShape);
        if (progress.event_num !== params.event_num) {
          throw new SandboxFault(422, 'other-record', 'the path and the body name different records');
        }
        mustKnow(progress.event_num);
        ledger.addProgress(progress);
        return { status: 200, json: { key: progress.key } };
      },
    },
    {
      method: 'GET',
      path: '/records/{event_num}/progress',
      handle({ params, query }) {
        const eventNum = params.event_num ?? '';
        mustKnow(eventNum);
        const key = query.get('key');
        const items = ledger.progress.filter(
          (one) => one.event_num === eventNum && (key === null || one.key === key),
        );
        return { status: 200, json: { items } };
      },
    },
    {
      method: 'POST',
      path: '/records/{event_num}/corrections',
      handle({ params, json }) {
        const correction = demand(json, correctionShape);
        if (correction.event_num !== params.event_num) {
          throw new SandboxFault(422, 'other-record', 'the path and the body name different records');
        }
        mustKnow(correction.event_num);
        ledger.addCorrection(correction);
        return { status: 200, json: { key: correction.key } };
      },
    },
    {
      method: 'GET',
      path: '/records/{event_num}/corrections',
      handle({ params, query }) {
        const eventNum = params.event_num ?? '';
        mustKnow(eventNum);
        const key = query.get('key');
        const items = ledger.corrections.filter(
          (one) => one.event_num === eventNum && (key === null || one.key === key),
        );
        return { status: 200, json: { items } };
      },
    },
  ];
}
