import { z } from 'zod';
import { contradictions } from './config/contradictions.js';
import {
  address,
  choice,
  hostName,
  listOf,
  namedAddresses,
  networks,
  origin,
  path,
  secret,
  whole,
} from './config/kinds.js';

/**
 * Every setting of the hub (设置). A key is the environment variable in camel case: `dataDir` is `DATA_DIR`.
 * Times are in milliseconds.
 */
export const SETTINGS = z
  .object({
    host: hostName().default('127.0.0.1').describe('Address that the hub listens on.'),
    port: whole(0, 65_535)
      .default(4000)
      .describe('Port of the graph, the callbacks and the pages; 0 takes a free one.'),
    publicUrl: origin()
      .optional()
      .describe(
        'Address that partners and browsers know the hub by; tokens name it. Without it: HOST and PORT.',
      ),
    trustedProxies: networks()
      .prefault('')
      .describe('Proxies, as 10.0.0.2,10.1.0.0/16, whose X-Forwarded-For says where requests come from.'),
    sessionIdleMs: whole(60_000, 86_400_000)
      .default(30 * 60_000)
      .describe('How long somebody stays signed in without doing anything.'),
    sessionLongestMs: whole(60_000, 604_800_000)
      .default(12 * 3_600_000)
      .describe('How long somebody stays signed in at most.'),
    dataDir: path()
      .default('data')
      .describe('Folder for whatever this machine keeps: stores, keys, sandboxes.'),
    sealingKeys: z.string().min(1).optional().meta({
      secret: true,
      description:
        'The sealing keys themselves, as the JSON of a key file. They go before SEALING_KEYS_FILE.',
    }),
    sealingKeysFile: path()
      .optional()
      .describe('File with the sealing keys. Without it: keys/sealing-keys.json in DATA_DIR.'),
    nodeEnv: choice('development', 'test', 'production')
      .default('development')
      .describe(
        'In production there are no sandboxes, no embedded store and no development tokens; in test no write waits for the disk.',
      ),
    mongodbUri: address('mongodb', 'mongodb+srv').optional().meta({
      secret: true,
      description:
        'Document store. Without it: a private mongod where there is one, else the embedded store.',
    }),
    redisUrl: address('redis', 'rediss').optional().meta({
      secret: true,
      description: 'Redis or Valkey for wake-ups. Without it: a private redis-server in DATA_DIR.',
    }),
    logLevel: choice('trace', 'debug', 'info', 'warn', 'error', 'silent')
      .default('info')
      .describe('The least important line that is logged.'),
    logFormat: choice('text', 'json')
      .optional()
      .describe('How lines are logged. Without it: text to a terminal and under `hub start`, else json.'),

    tokenKeysFile: path()
      .optional()
      .describe(
        'File with the keys that sign tokens, shared by all `hub serve`. Without it: one in DATA_DIR/keys.',
      ),

    subgraphUrls: namedAddresses()
      .prefault('')
      .describe(
        'Subgraphs that run by themselves, as court=http://…,grid=http://…; all others run inside the hub.',
      ),
    subgraphKey: secret(32)
      .optional()
      .meta({ secret: true, description: 'Key that the gateway and the subgraphs of SUBGRAPH_URLS share.' }),
    subgraphTimeoutMs: whole(100, 120_000)
      .default(10_000)
      .describe('How long to wait for one answer of a subgraph.'),

    gridUrl: address('http', 'https').optional().describe('Grid platform (网格化治理工作平台).'),
    gridSecret: secret(16)
      .optional()
      .meta({ secret: true, description: 'Secret that signs what the hub and the grid platform send.' }),
    governanceUrl: address('http', 'https').optional().describe('Comprehensive-governance app (综治App).'),
    governanceSecret: secret(16)
      .optional()
      .meta({ secret: true, description: 'Secret that signs what the hub and the governance app send.' }),
    courtUrl: address('http', 'https').optional().describe('Court platform (法院在线调解平台).'),
    courtSecret: secret(16)
      .optional()
      .meta({ secret: true, description: 'Secret that signs what the hub and the court platform send.' }),
    wechatAppId: z
      .string()
      .regex(/^[A-Za-z0-9]{8,64}$/, 'must be letters and digits')
      .optional()
      .describe('AppID of the WeChat public account (微信公众号). Without it a sandbox stands in.'),
    wechatSecret: secret(16)
      .optional()
      .meta({ secret: true, description: 'AppSecret of the public account; fetches its access token.' }),
    wechatToken: secret(16).optional().meta({
      secret: true,
      description: 'Token of its server settings (服务器配置): signs what WeChat sends.',
    }),
    wechatAesKey: z
      .string()
      .regex(/^[A-Za-z0-9]{43}$/, 'must be the 43 letters and digits of an EncodingAESKey')
      .optional()
      .meta({
        secret: true,
        description:
          'EncodingAESKey of its server settings, for the safe and the compatible mode. Without it: plain mode.',
      }),
    wechatUrl: address('http', 'https')
      .default('https://api.weixin.qq.com')
      .describe('Where WeChat’s interface is.'),
    wechatAuthoriseUrl: origin()
      .default('https://open.weixin.qq.com')
      .describe('Where WeChat sends residents’ browsers back from, when they sign in.'),
    wechatSubscribeTemplate: z
      .string()
      .optional()
      .describe(
        'Template of a subscribe notice (订阅通知) with the field thing1. Without it: that channel is skipped.',
      ),
    wechatToleranceMs: whole(1_000, 3_600_000)
      .default(300_000)
      .describe('How far the time of a callback of WeChat may be from ours.'),
    smsUrl: address('http', 'https')
      .default('https://dysmsapi.aliyuncs.com')
      .describe('Where the interface of Alibaba Cloud’s short message service (阿里云短信服务) is.'),
    smsKeyId: z
      .string()
      .regex(/^\w{8,64}$/, 'must be letters and digits')
      .optional()
      .describe(
        'AccessKey id for text messages (短信). Without it none are sent, and notices go on to a visit.',
      ),
    smsSecret: secret(16)
      .optional()
      .meta({ secret: true, description: 'AccessKey secret for text messages.' }),
    smsSignName: z
      .string()
      .min(2)
      .max(20)
      .optional()
      .describe('Approved signature (短信签名) of text messages.'),
    smsTemplate: z
      .string()
      .regex(/^SMS_\d{4,20}$/, 'must be the code of a template, as SMS_123456789')
      .optional()
      .describe(
        'Approved template (短信模板) with the field number, as: 您反映的事（编号…）有新进展，请在公众号回复“进度”查看。',
      ),
    sandboxes: listOf('grid', 'governance-app', 'court', 'public-account', 'text-message')
      .prefault('')
      .describe(
        'Platforms whose address is a sandbox, as grid,court; `hub start` sets it for its processes.',
      ),

    filesUrl: address('http', 'https')
      .optional()
      .describe('S3-compatible store for photos and papers. Without it: the folder files in DATA_DIR.'),
    filesBucket: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,62}$/, 'must be the name of a bucket')
      .optional()
      .describe('Bucket in that store.'),
    filesRegion: z.string().default('us-east-1').describe('Region that signatures for that store name.'),
    filesKeyId: z.string().min(1).optional().describe('Access key id for that store.'),
    filesSecret: z
      .string()
      .min(1)
      .optional()
      .meta({ secret: true, description: 'Secret access key for that store.' }),

    workerMetricsPort: whole(0, 65_535)
      .default(0)
      .describe('Where `hub work` serves its /metrics, on HOST; 0 takes a free port.'),
    workerConcurrency: whole(1, 256).default(8).describe('How many lanes one `hub work` drains at once.'),
    sweepEveryMs: whole(50, 3_600_000)
      .default(2_000)
      .describe('How often due effects and due dates are looked for.'),
    pullEveryMs: whole(50, 86_400_000)
      .default(30_000)
      .describe('How often a platform that can be polled is polled.'),
    leaseMs: whole(500, 600_000)
      .default(10_000)
      .describe('How long a lane stays with a worker that has stopped answering.'),
    jobLockMs: whole(500, 600_000)
      .default(30_000)
      .describe('How long a queued job stays with a worker that has stopped answering.'),

    restartsPerMinute: whole(0, 1_000)
      .default(5)
      .describe('How often `hub start` restarts one of its processes within a minute before it gives up.'),
    stopWithinMs: whole(100, 120_000)
      .default(5_000)
      .describe('How long each process has to end by itself before it is killed.'),

    auditAnchorFile: path()
      .optional()
      .describe(
        'File of the audit log’s anchors, best on another disk or a write-once share. Without it: in DATA_DIR.',
      ),

    auditRetentionDays: whole(184, 36_500)
      .default(1_096)
      .describe('For how many days `hub audit prune` keeps audit entries; six months is the least.'),

    llmUrl: address('http', 'https')
      .optional()
      .describe(
        'An OpenAI-compatible server (语言模型), as http://127.0.0.1:8000/v1. Without it answers are composed of articles alone.',
      ),
    llmModel: z.string().min(1).max(200).optional().describe('Name of the model there.'),
    llmKey: secret(1)
      .optional()
      .meta({ secret: true, description: 'Key for that server, where it asks for one.' }),
    llmTimeoutMs: whole(100, 300_000)
      .default(20_000)
      .describe('How long the model may take for all that it is asked about one question.'),
    llmDailyTokens: whole(0, 1_000_000_000)
      .default(200_000)
      .describe('How many tokens one person’s questions may take in a day.'),
    llmDailyCost: whole(0, 100_000_000)
      .default(500)
      .describe('How much one person’s questions may cost in a day, in fen; counts where LLM_PRICE is set.'),
    llmPrice: whole(0, 100_000_000)
      .default(0)
      .describe('What a million tokens cost, in fen; 0 for a server of one’s own.'),

    embeddingsUrl: address('http', 'https')
      .optional()
      .describe(
        'An OpenAI-compatible server that makes vectors of texts (向量检索). Without it articles are found by words alone.',
      ),
    embeddingsModel: z.string().min(1).max(200).optional().describe('Name of the model there.'),
    embeddingsKey: secret(1)
      .optional()
      .meta({ secret: true, description: 'Key for that server, where it asks for one.' }),
    embeddingsTimeoutMs: whole(50, 60_000)
      .default(2_000)
      .describe('How long that model may take for a question; after that the words alone decide.'),

    familyHighDays: whole(1, 365)
      .default(7)
      .describe('After how many days a family of high risk is gone to see again (高风险回访周期).'),
    familyMediumDays: whole(1, 365)
      .default(30)
      .describe('After how many days a family of medium risk is gone to see again (中风险回访周期).'),
    familyLowDays: whole(1, 365)
      .default(90)
      .describe('After how many days a family of low risk is gone to see again (低风险回访周期).'),

    testClockFile: path()
      .optional()
      .describe(
        'File with the instant (ISO 8601) that all processes take for now. For tests; refused in production.',
      ),
    faultControlUrl: address('http')
      .optional()
      .describe('Loopback address that is told of each named point. For fault tests; refused in production.'),
  })
  .superRefine((settings, context) => {
    for (const { setting, fault } of contradictions(settings)) {
      context.addIssue({ code: 'custom', path: [setting], message: fault });
    }
  });

/** The settings after they were read and checked. */
export type Config = z.output<typeof SETTINGS>;
