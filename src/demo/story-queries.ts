/** The case with all that each of the eight subgraphs knows of it. */
export const WHOLE_CASE = `
query WholeCase($record: ID!, $question: String!) {
  disputeOfSource(platform: GRID, externalId: $record) {
    id
    title
    step
    sources { platform externalId reportedAt }
    absorbs { id title appReports { externalId title reporterName asOf } accountReports { number boundAt } merge { score by { role } reasons { words } } }
    parties { side name }
    history { number at action move from to reason by { name role } }
    gridRecords { externalId reporterName grid { name above { name } } asOf }
    supervisionOrders { id }
    closing { acceptedAt languages modes result amountFen followUps }
    court { handOverState externalId status caseNumber events { sequence status at caseNumber } asOf }
  }
  viewer { personId name role }
  ask(question: $question) {
    ... on Answer { abstained corpusDate citations { kind law article } }
    ... on AskRefusal { code message }
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
