/** What the neighbours speak for: of the lay questions and of those learned from, by what they say, mean and point to. */
const VOTED = ['Likest', 'Article', 'Law', 'Chapter'] as const;

export type Voters = 'laySaid' | 'layMeant' | 'layNear' | 'said' | 'meant' | 'near';
export type Vote<By extends Voters> = `${By}${(typeof VOTED)[number]}`;

/**
 * How many questions there are about an article, its law and its chapter, and how well an article scores that some are
 * about together with it: of the lay questions and of those learned from.
 */
const ABOUT = ['Count', 'LawCount', 'ChapterCount', 'Together'] as const;

export type Rememberers = 'lay' | 'learned';
export type About<Of extends Rememberers> = `${Of}${(typeof ABOUT)[number]}`;

const aboutOf = <Of extends Rememberers>(of: Of): readonly About<Of>[] =>
  ABOUT.map((about): About<Of> => `${of}${about}`);

const votesBy = <By extends Voters>(voters: readonly By[]): readonly Vote<By>[] =>
  voters.flatMap((by) => VOTED.map((voted): Vote<By> => `${by}${voted}`));

/** What the ranker knows of a question and one candidate (排序特征), in the order of a row. Ranks and counts are logarithms. */
export const FEATURES = [
  // How the candidate scores, each as a share of the best candidate's.
  'words',
  'pairs',
  'lay',
  'captions',
  'plain',
  'translated',
  'chapter',
  'asked',
  'plainRank',
  'translatedRank',
  'captionRank',
  'askedRank',
  // Absolute measures.
  'title',
  'covered',
  'captionCover',
  'askedCover',
  'latent',
  'longestRun',
  'triples',
  // What stands beside it.
  'nextPlain',
  'secondNextPlain',
  'nextTranslated',
  'nextCaption',
  'nextAsked',
  'secondNextAsked',
  'lawShare',
  'chapterShare',
  'captionLawShare',
  'captionChapterShare',
  'askedLawShare',
  'askedChapterShare',
  // The candidate itself, and the question itself.
  'kind',
  'length',
  'questionWords',
  'bestWords',
  'bestPlain',
  'bestTranslated',
  ...votesBy(['laySaid', 'layMeant', 'layNear']),
  ...aboutOf('lay'),
  // From here on what is only known where questions that were learned from are remembered.
  ...votesBy(['said', 'meant', 'near']),
  'nextVotes',
  'votesRank',
  ...aboutOf('learned'),
] as const;

export type Feature = (typeof FEATURES)[number];

/** Where a row holds each feature. */
export const COLUMN = Object.fromEntries(FEATURES.map((name, column) => [name, column])) as Readonly<
  Record<Feature, number>
>;

/** The features that are only known where answered questions are remembered. */
export const NEIGHBOUR_FEATURES: readonly Feature[] = FEATURES.slice(FEATURES.indexOf('saidLikest'));
