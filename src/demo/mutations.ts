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
