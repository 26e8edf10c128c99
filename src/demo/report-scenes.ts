import type { DemoCase } from './demo-case.js';
import { reportInApp, reportInWeChat } from './more-reports.js';
import { ACCEPT_PROPOSAL, PROPOSALS } from './mutations.js';
import type { Scene } from './scenes.js';
import type { Stage } from './stage.js';
import { until } from './until.js';

const cameFrom =
  (platform: string) =>
  ({ sources }: DemoCase): boolean =>
    sources.some((source) => source.platform === platform);

interface Proposals {
  readonly mergeProposals: {
    readonly nodes: readonly { readonly id: string; readonly disputes: readonly { readonly id: string }[] }[];
  };
}

/** What the hub is not sure of, it asks. */
async function acceptProposal(stage: Stage, { id }: DemoCase): Promise<void> {
  const proposal = await until('the proposal to the desk', async () => {
    const { mergeProposals } = await stage.graph.quietly<Proposals>('desk', PROPOSALS, {});
    return mergeProposals.nodes.find(({ disputes }) => disputes.some((one) => one.id === id));
  });
  await stage.act('desk', ACCEPT_PROPOSAL, { id: proposal.id, keep: id, reason: '电话核实：同一条水沟。' });
}

/** How two more reports of the same quarrel come in, and become one case with the first (多源并案). */
export const REPORT_SCENES: readonly Scene[] = [
  {
    title: 'A worker reports the same in the governance app; the hub is certain, and merges (自动并案)',
    done: cameFrom('GOVERNANCE_APP'),
    async play(stage) {
      await reportInApp(stage);
      await stage.untilCase('the merge', cameFrom('GOVERNANCE_APP'));
    },
  },
  {
    title: 'A resident reports it in WeChat; the hub is not certain, and the desk decides (人工并案)',
    done: cameFrom('PUBLIC_ACCOUNT'),
    async play(stage, found) {
      await reportInWeChat(stage);
      await acceptProposal(stage, found);
      await stage.untilCase('the merge', cameFrom('PUBLIC_ACCOUNT'));
    },
  },
];
