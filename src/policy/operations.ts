/**
 * The kinds of things that can be called (操作类别), with their Chinese names. Every query and mutation carries
 * exactly one.
 *
 * - `look-up`: reads what is public anyway
 * - `own-account`: reads and changes what is the caller's own, such as who one is signed in as
 * - `ask`: asks the assistant a question, and reads the talks one is in
 * - `advise`: answers, as a person who knows the law, those who asked for one
 * - `propose-card`: reads the cards with their history, and proposes corrections and new ones
 * - `review-card`: accepts or refuses, as a second person, what was proposed of a card
 * - `read-cases`: reads disputes; what is seen of each is the fields' own matter
 * - `report`: brings a new dispute in
 * - `work`: moves a case that one works on to its next step
 * - `direct`: assesses, assigns, sends back
 * - `route`: has an office take a case over or assist, confirms or refuses that, says where else it is decided
 * - `hand-over`: gives a case to the court's platform
 * - `unmask`: has masked fields of a party shown in clear, with a purpose and a reason
 * - `find-person`: looks for the disputes of one person
 * - `protect`: says that a party is protected, or no longer
 * - `consent`: takes down a consent, or that it was withdrawn
 * - `give-copy`: gives a person a copy of what is held about him or her
 * - `own-copy`: gets such a copy of oneself
 * - `ask-correction`: has something about a person corrected
 * - `decide-correction`: decides on such a correction where the hub owns the field
 * - `walk`: takes down visits, sweeps and early signs in a grid
 * - `direct-rounds`: plans visits and sweeps, and sees how far they have come
 * - `follow-family`: takes down visits to families and what happened in them, and reads how they are
 * - `grade-family`: decides, as a person, how great a family's risk is, and which leader has which duty
 * - `prove-notices`: sees whom notices about a record were sent to, and who has seen them
 * - `export-cases`: takes out cases in a form that tells of nobody
 * - `erase`: erases what is held about a person, where the law allows it
 * - `operate`: looks after the work of the hub itself
 * - `read-figures`: reads figures of the own area
 * - `administer`: sets up accounts and posts
 * - `secure`: looks after keys and partner systems
 * - `read-audit`: reads the audit log
 */
export const OPERATIONS = {
  'look-up': '查询公开信息',
  'own-account': '本人账户',
  ask: '法律咨询',
  advise: '解答咨询',
  'propose-card': '建议卡片修订',
  'review-card': '复核卡片',
  'read-cases': '查阅案件',
  report: '上报',
  work: '办理',
  direct: '研判分流',
  route: '分流移交',
  'hand-over': '移送',
  unmask: '解除遮蔽',
  'find-person': '按人查案',
  protect: '保护登记',
  consent: '同意登记',
  'give-copy': '提供副本',
  'own-copy': '本人查阅',
  'ask-correction': '申请更正',
  'decide-correction': '决定更正',
  walk: '走访排查',
  'direct-rounds': '走访排查安排',
  'follow-family': '家庭回访',
  'grade-family': '家庭风险定级',
  'prove-notices': '提醒送达查证',
  'export-cases': '去标识化导出',
  erase: '依法删除',
  operate: '运行管理',
  'read-figures': '查阅统计',
  administer: '账户管理',
  secure: '安全管理',
  'read-audit': '审计查阅',
} as const;

export type Operation = keyof typeof OPERATIONS;

export const isOperation = (operation: unknown): operation is Operation =>
  typeof operation === 'string' && Object.hasOwn(OPERATIONS, operation);
