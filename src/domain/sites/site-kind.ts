/**
 * Where people are mediated (场所): the one-stop centre 一站式中心, a mediation room in a police station 公调对接调解室, a
 * police-justice station in a village 警司联调工作站, or another mediation room 调解室.
 */
export const SITE_KINDS = [
  'one-stop-centre',
  'police-station-room',
  'police-justice-station',
  'mediation-room',
] as const;

export type SiteKind = (typeof SITE_KINDS)[number];
