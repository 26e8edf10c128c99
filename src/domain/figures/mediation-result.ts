/** How a mediation ended (调解结果): succeeded 调解成功, failed 调解不成, withdrawn 撤回申请, terminated 终止调解. */
export const MEDIATION_RESULTS = ['succeeded', 'failed', 'withdrawn', 'terminated'] as const;

export type MediationResult = (typeof MEDIATION_RESULTS)[number];
