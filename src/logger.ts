import { type Logger, pino } from 'pino';

export type LogFormat = 'text' | 'json';

/**
 * The log of one process (日志), on standard error: standard output belongs to what a command answers.
 *
 * @param options.name which process speaks
 * @param options.format `text` for a person at a terminal, `json` for a program
 */
export function createLogger(options: { name: string; level: string; format: LogFormat }): Logger {
  const { name, level, format } = options;
  // A reader that has gone away must not take the hub with it.
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined);
  const stream = {
    write: (line: string) => void process.stderr.write(format === 'json' ? line : asText(line)),
  };
  return pino(
    {
      name,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['secret', '*.secret', 'authorization', '*.authorization', 'token', '*.token'],
        censor: '…',
      },
      serializers: { error: pino.stdSerializers.err },
    },
    stream,
  );
}

/** `08:30:12 warn work: job failed job={…}` */
function asText(line: string): string {
  const { level, time, name, msg, pid, hostname, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const details = Object.entries(rest).map(([key, value]) => ` ${key}=${plain(value)}`);
  return `${String(time).slice(11, 19)} ${level} ${name}: ${msg ?? ''}${details.join('')}\n`;
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
