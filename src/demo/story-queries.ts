/** The case with all that each subgraph knows of it. */
export const WHOLE_CASE = `
query WholeCase($record: ID!) {
  disputeOfSource(platform: GRID, externalId: $record) {
    id
    title
    step
    parties { side name }
    history { number at action move from to reason by { name role } }
    gridRecords { externalId reporterName grid { name above { name } } asOf }
    court { handOverState externalId status caseNumber events { sequence status at caseNumber } asOf }
  }
}`;

/** A question to the assistant. */
export const ASK = `
query Ask($question: String!) {
  ask(question: $question) {
    ... on Answer { answer abstained corpusDate citations { kind law article text validFrom validTo } }
    ... on AskRefusal { code message }
  }
}`;
