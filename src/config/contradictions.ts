/** What the rules below look at. */
interface Settings {
  readonly nodeEnv: string;
  readonly mongodbUri?: string | undefined;
  readonly gridUrl?: string | undefined;
  readonly gridSecret?: string | undefined;
  readonly governanceUrl?: string | undefined;
  readonly governanceSecret?: string | undefined;
  readonly filesUrl?: string | undefined;
  readonly filesBucket?: string | undefined;
  readonly filesKeyId?: string | undefined;
  readonly filesSecret?: string | undefined;
  readonly courtUrl?: string | undefined;
  readonly courtSecret?: string | undefined;
  readonly wechatAppId?: string | undefined;
  readonly wechatSecret?: string | undefined;
  readonly wechatToken?: string | undefined;
  readonly smsKeyId?: string | undefined;
  readonly smsSecret?: string | undefined;
  readonly smsSignName?: string | undefined;
  readonly smsTemplate?: string | undefined;
  readonly sandboxes: readonly string[];
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly subgraphKey?: string | undefined;
  readonly subgraphTimeoutMs: number;
  readonly embeddingsUrl?: string | undefined;
  readonly embeddingsModel?: string | undefined;
  readonly llmUrl?: string | undefined;
  readonly llmModel?: string | undefined;
  readonly llmTimeoutMs: number;
  readonly testClockFile?: string | undefined;
  readonly faultControlUrl?: string | undefined;
}

interface Contradiction {
  readonly setting: keyof Settings;
  readonly fault: string;
}

/** Settings of which each is allowed, and which do not go together. */
export function contradictions(settings: Settings): Contradiction[] {
  const rules: (Contradiction & { readonly broken: boolean })[] = [
    {
      setting: 'mongodbUri',
      broken: settings.nodeEnv === 'production' && settings.mongodbUri === undefined,
      fault: 'must be set in production, where the embedded store is refused',
    },
    {
      setting: 'llmModel',
      broken: settings.llmUrl !== undefined && settings.llmModel === undefined,
      fault: 'must be set with LLM_URL',
    },
    {
      setting: 'embeddingsModel',
      broken: settings.embeddingsUrl !== undefined && settings.embeddingsModel === undefined,
      fault: 'must be set with EMBEDDINGS_URL',
    },
    {
      setting: 'llmTimeoutMs',
      broken:
        settings.llmUrl !== undefined &&
        'assistant' in settings.subgraphUrls &&
        settings.llmTimeoutMs >= settings.subgraphTimeoutMs,
      fault: 'must be shorter than SUBGRAPH_TIMEOUT_MS where the assistant runs by itself',
    },
    {
      setting: 'testClockFile',
      broken: settings.nodeEnv === 'production' && settings.testClockFile !== undefined,
      fault: 'is refused in production',
    },
    {
      setting: 'faultControlUrl',
      broken: settings.nodeEnv === 'production' && settings.faultControlUrl !== undefined,
      fault: 'is refused in production',
    },
    {
      setting: 'faultControlUrl',
      broken: settings.faultControlUrl !== undefined && !isLoopback(settings.faultControlUrl),
      fault: 'must be on this machine: localhost, 127.0.0.1 or [::1]',
    },
    {
      setting: 'sandboxes',
      broken: settings.nodeEnv === 'production' && settings.sandboxes.length > 0,
      fault: 'is refused in production',
    },
    {
      setting: 'gridSecret',
      broken: (settings.gridUrl === undefined) !== (settings.gridSecret === undefined),
      fault: 'goes with GRID_URL: set both or neither',
    },
    {
      setting: 'governanceSecret',
      broken: (settings.governanceUrl === undefined) !== (settings.governanceSecret === undefined),
      fault: 'goes with GOVERNANCE_URL: set both or neither',
    },
    {
      setting: 'courtSecret',
      broken: (settings.courtUrl === undefined) !== (settings.courtSecret === undefined),
      fault: 'goes with COURT_URL: set both or neither',
    },
    {
      setting: 'wechatAppId',
      broken:
        new Set(
          [settings.wechatAppId, settings.wechatSecret, settings.wechatToken].map((one) => one === undefined),
        ).size > 1,
      fault: 'goes with WECHAT_SECRET and WECHAT_TOKEN: set all or none',
    },
    {
      setting: 'smsKeyId',
      broken:
        new Set(
          [settings.smsKeyId, settings.smsSecret, settings.smsSignName, settings.smsTemplate].map(
            (one) => one === undefined,
          ),
        ).size > 1,
      fault: 'goes with SMS_SECRET, SMS_SIGN_NAME and SMS_TEMPLATE: set all or none',
    },
    {
      setting: 'filesUrl',
      broken:
        new Set(
          [settings.filesUrl, settings.filesBucket, settings.filesKeyId, settings.filesSecret].map(
            (one) => one === undefined,
          ),
        ).size > 1,
      fault: 'goes with FILES_BUCKET, FILES_KEY_ID and FILES_SECRET: set all or none',
    },
    {
      setting: 'subgraphKey',
      broken: Object.keys(settings.subgraphUrls).length > 0 && settings.subgraphKey === undefined,
      fault: 'must be set where SUBGRAPH_URLS is',
    },
  ];
  return rules.filter(({ broken }) => broken).map(({ setting, fault }) => ({ setting, fault }));
}

function isLoopback(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
