/** The id of what is proposed about two disputes (并案建议编号), in whatever order they are named. */
export const mergeProposalId = (one: string, other: string): string => [one, other].toSorted().join('~');
