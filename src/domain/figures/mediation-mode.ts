/**
 * The four ways in which a case is mediated (调解方式): on-site 调解员现场调解, police-justice 警司联调, mediation-room
 * 调解室专调, remote-court 远程诉调.
 */
export const MEDIATION_MODES = ['on-site', 'police-justice', 'mediation-room', 'remote-court'] as const;

export type MediationMode = (typeof MEDIATION_MODES)[number];
