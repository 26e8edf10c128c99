const OUTCOME = `{
    __typename
    ... on DisputeChanged { dispute { step revision owner { name role } } }
    ... on Refusal { code message allowed { move to } }
  }`;

export const ADVANCE = `
mutation Advance($id: ID!, $evidence: [EvidenceInput!]!) {
  advanceDispute(id: $id, evidence: $evidence) ${OUTCOME}
}`;

export const ASSIGN = `
mutation Assign($id: ID!, $owner: OwnerInput!) {
  assignDispute(id: $id, owner: $owner) ${OUTCOME}
}`;

export const HAND_OVER = `
mutation HandOver($id: ID!) {
  handOverToCourt(id: $id) ${OUTCOME}
}`;

export const SEND_BACK = `
mutation SendBack($id: ID!, $reason: String!) {
  sendBackDispute(id: $id, to: HANDLE, reason: $reason) ${OUTCOME}
}`;

const RECORDED = `{
    __typename
    ... on FactRecorded { fact { kind at languages mode result amountFen } }
    ... on InsightRefusal { code message }
  }`;

export const ACCEPT_MEDIATION = `
mutation Accept($id: ID!, $key: String!, $languages: [String!]!) {
  acceptMediation(input: { disputeId: $id, requestKey: $key, languages: $languages }) ${RECORDED}
}`;

export const RECORD_MEDIATION = `
mutation Mediated($id: ID!, $key: String!, $languages: [String!]!) {
  recordMediation(input: { disputeId: $id, requestKey: $key, languages: $languages, mode: ON_SITE }) ${RECORDED}
}`;

export const END_MEDIATION = `
mutation Agreed($id: ID!, $key: String!, $note: String!) {
  endMediation(input: { disputeId: $id, requestKey: $key, result: SUCCEEDED, amountFen: 860000, note: $note }) ${RECORDED}
}`;

export const PROPOSALS = `
query Proposals {
  mergeProposals(first: 100) { nodes { id score reasons { words } disputes { id } } }
}`;

export const ACCEPT_PROPOSAL = `
mutation OneCase($id: ID!, $keep: ID!, $reason: String!) {
  acceptMergeProposal(id: $id, keep: $keep, reason: $reason) {
    __typename
    ... on MergeProposalDecided { proposal { state score } }
    ... on Refusal { code message }
  }
}`;
