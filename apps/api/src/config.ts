import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod';

/** A URL with one of these protocols. The value itself isn't repeated in the message: it may hold a password. */
function url(protocols: readonly string[], example: string) {
  return z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `is not an address like ${example}`,
  });
}

/** Where people reach the server. What is behind a host's name would end up in the middle of each link. */
const origin = url(['http:', 'https:'], 'https://maps.example.org').refine(
  (value) => !URL.canParse(value) || /^[^/]+:\/\/[^/?#@]+\/*$/.test(value),
  {
    error: 'is not an origin alone, like https://maps.example.org: leave out the path, the query and what follows a #',
  },
);

/** How many proxies stand before the server, or the addresses of those that do. */
const proxies = z
  .string()
  .transform((text) => (/^[1-9]$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim())))
  .refine((value) => typeof value === 'number' || value.every(isNetwork), {
    error: 'is not a number of proxies (1 to 9) or a list of addresses like 10.0.0.1, 192.168.0.0/16',
  });

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const environment = z.object({
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, { error: 'is not a host name or IP address' })
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'is not a port number from 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'is not a port number from 0 to 65535' })
    .default(4400),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'), { error: 'is not a path' })
    .default('./data'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/milepost').optional(),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: proxies.optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
      error: 'is not an address like Milepost <maps@example.org>',
    })
    .optional(),
  SIGNUP: z.enum(['invitation', 'open'], { error: 'is not one of invitation, open' }).default('invitation'),
  OIDC_ISSUER: url(['http:', 'https:'], 'https://login.example.org').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, { error: 'is longer than 60 characters' }).default('single sign-on'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is not one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
});

/** How this server is set up. */
export interface Config {
  host: string;
  /** 0 lets the system choose one. */
  port: number;
  /** Absolute path of the folder for everything the server keeps itself. */
  dataDir: string;
  /** Absent: the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  /** The origin under which people reach the server, without a slash at the end, when it isn't the one it listens on. */
  publicUrl: string | undefined;
  /** The proxies that are believed who asks, and under which name: as many from here on, or those at these addresses. */
  trustProxy: number | string[] | undefined;
  smtpUrl: string | undefined;
  /** Who letters are from. */
  mailFrom: string;
  /** Who may make an account where accounts are needed: those who were invited, or anybody. */
  signUp: 'invitation' | 'open';
  /** An OpenID Connect provider that people can sign in with. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined;
  /** What is logged: this and what is worse. */
  logLevel: (typeof LOG_LEVELS)[number];
}

/** A variable of the environment that can't be used. The message names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the configuration from environment variables. A variable that is set to nothing counts as absent.
 *
 * @throws ConfigError naming each variable that can't be used
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError([...new Set(faults)].join('; '));
  }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, REDIS_URL, PUBLIC_URL, TRUST_PROXY } = parsed.data;
  const { SMTP_URL, MAIL_FROM, SIGNUP, LOG_LEVEL } = parsed.data;
  if (REDIS_URL && !DATABASE_URL) {
    throw new ConfigError('REDIS_URL needs DATABASE_URL: the embedded database belongs to one server alone');
  }
  if (SMTP_URL && !PUBLIC_URL) {
    throw new ConfigError('SMTP_URL needs PUBLIC_URL, the address that links in letters lead to');
  }
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: TRUST_PROXY,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM ?? `Milepost <milepost@${PUBLIC_URL ? new URL(PUBLIC_URL).hostname : 'localhost'}>`,
    signUp: SIGNUP,
    oidc: readOidc(parsed.data),
    logLevel: LOG_LEVEL,
  };
}

/** Whether a text is an address, or a network as CIDR. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** All of a provider, or nothing of it. */
function readOidc(data: z.infer<typeof environment>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = data;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) {
    throw new ConfigError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all of them or none',
    );
  }
  return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name };
}
