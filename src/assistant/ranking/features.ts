/**
 * What the neighbours speak for: of the lay questions, of those learned from, and of what was written in answer to these, by what
 * they say, mean and point to.
 */
const VOTED = ['Likest', 'Article', 'Law', 'Chapter'] as const;

const LAY_VOTERS = ['laySaid', 'layMeant', 'layNear'] as const;
const LEARNED_VOTERS = ['said', 'meant', 'near', 'toldSaid', 'toldMeant', 'toldNear'] as const;

export type Voters = (typeof LAY_VOTERS)[number] | (typeof LEARNED_VOTERS)[number];
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

const ABSOLUTE = [
  'title',
  'covered',
  'captionCover',
  'askedCover',
  'latent',
  'longestRun',
  'pairOverlap',
  'triples',
] as const;

/** Absolute measures that are also told as shares of the best candidate's (相对特征): how far ahead one is decides who comes first. */
const COMPARED = ABSOLUTE.filter((name) => name !== 'pairOverlap');

export type Shared<Of extends string> = `${Of}OfBest`;

const sharesOf = <Of extends string>(names: readonly Of[]): readonly Shared<Of>[] =>
  names.map((name): Shared<Of> => `${name}OfBest`);

const LAY_VOTES = votesBy(LAY_VOTERS);
const LEARNED_VOTES = votesBy(LEARNED_VOTERS);

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
  ...ABSOLUTE,
  // How many of the one, two and three words that tell most it has.
  'tellingOfOne',
  'tellingOfTwo',
  'tellingOfThree',
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
  'placeInLaw',
  'lawLength',
  'items',
  'isPenal',
  'questionWords',
  'bestWords',
  'bestPlain',
  'bestTranslated',
  ...LAY_VOTES,
  ...aboutOf('lay'),
  ...sharesOf([...COMPARED, ...LAY_VOTES, 'layTogether']),
  // From here on what is only known where questions that were learned from are remembered.
  ...LEARNED_VOTES,
  'nextVotes',
  'votesRank',
  ...aboutOf('learned'),
  ...sharesOf([...LEARNED_VOTES, 'learnedTogether']),
] as const;

export type Feature = (typeof FEATURES)[number];

/** Where a row holds each feature. */
export const COLUMN = Object.fromEntries(FEATURES.map((name, column) => [name, column])) as Readonly<
  Record<Feature, number>
>;

/** For each measure that is compared the column of its share of the best. */
export const SHARES: readonly (readonly [measure: number, share: number])[] = FEATURES.flatMap(
  (name, share) => {
    const measure = FEATURES.findIndex((one) => `${one}OfBest` === name);
    return measure === -1 ? [] : [[measure, share] as const];
  },
);

/** The features that are only known where answered questions are remembered. */
export const NEIGHBOUR_FEATURES: readonly Feature[] = FEATURES.slice(FEATURES.indexOf('saidLikest'));
