/** What the ranker knows of a question and one candidate (排序特征), in the order of a row. Ranks are logarithms. */
export const FEATURES = [
  // How the candidate scores, each as a share of the best candidate's.
  'words',
  'pairs',
  'lay',
  'captions',
  'plain',
  'translated',
  'chapter',
  'plainRank',
  'translatedRank',
  'captionRank',
  // Absolute measures.
  'title',
  'covered',
  'captionCover',
  'longestRun',
  'triples',
  // What stands beside it.
  'nextPlain',
  'secondNextPlain',
  'nextTranslated',
  'nextCaption',
  'lawShare',
  'chapterShare',
  'captionLawShare',
  'captionChapterShare',
  // The candidate itself, and the question itself.
  'kind',
  'length',
  'questionWords',
  'bestWords',
  'bestPlain',
  'bestTranslated',
  // What answered questions that resemble this one speak for, by what they say and by what they mean.
  'saidLikest',
  'saidArticle',
  'saidLaw',
  'saidChapter',
  'meantLikest',
  'meantArticle',
  'meantLaw',
  'meantChapter',
  'nextVotes',
  'votesRank',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Where a row holds each feature. */
export const COLUMN = Object.fromEntries(FEATURES.map((name, column) => [name, column])) as Readonly<
  Record<Feature, number>
>;

/** The features that are only known where answered questions are remembered. */
export const NEIGHBOUR_FEATURES: readonly Feature[] = FEATURES.slice(FEATURES.indexOf('saidLikest'));
