import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('works with nothing set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4400,
      dataDir: resolve('data'),
      databaseUrl: undefined,
      redisUrl: undefined,
      publicUrl: undefined,
      trustProxy: undefined,
      smtpUrl: undefined,
      mailFrom: 'Milepost <milepost@localhost>',
      signUp: 'invitation',
      oidc: undefined,
      logLevel: 'warn',
    });
  });

  it('takes what is set, and counts an empty variable as absent', () => {
    const config = readConfig({
      HOST: '::1',
      PORT: '80',
      DATA_DIR: '/var/lib/milepost',
      DATABASE_URL: '',
      PUBLIC_URL: 'https://maps.example.org/',
    });
    expect(config).toMatchObject({
      host: '::1',
      port: 80,
      dataDir: '/var/lib/milepost',
      databaseUrl: undefined,
      publicUrl: 'https://maps.example.org',
      mailFrom: 'Milepost <milepost@maps.example.org>',
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
    ['MAIL_FROM', 'Milepost'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['DATABASE_URL', 'mysql://localhost/milepost'],
    ['DATABASE_URL', 'localhost'],
    ['REDIS_URL', 'localhost:6379'],
    ['PUBLIC_URL', 'maps.example.org'],
    ['PUBLIC_URL', 'https://example.org/maps'],
    ['PUBLIC_URL', 'https://maps.example.org/?from=mail'],
    ['PUBLIC_URL', 'https://maps.example.org#top'],
    ['PUBLIC_URL', 'https://ann:secret@maps.example.org'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0'],
    ['TRUST_PROXY', '10.0.0.1/33'],
    ['TRUST_PROXY', '10.0.0.1, proxy.example.org'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['SMTP_URL', 'https://example.org'],
    ['LOG_LEVEL', 'loud'],
    ['SIGNUP', 'everybody'],
    ['OIDC_ISSUER', 'login.example.org'],
  ])('names %s when it is %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} is not`));
  });

  it('takes proxies as a number or as addresses', () => {
    expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readConfig({ TRUST_PROXY: '10.0.0.1, fd00::/8' }).trustProxy).toEqual(['10.0.0.1', 'fd00::/8']);
  });

  it('has several servers only on a database that several can share', () => {
    const REDIS_URL = 'redis://127.0.0.1:6379';
    expect(() => readConfig({ REDIS_URL })).toThrow(/REDIS_URL needs DATABASE_URL/);
    expect(readConfig({ REDIS_URL, DATABASE_URL: 'postgres://127.0.0.1/milepost' }).redisUrl).toBe(REDIS_URL);
  });

  const provider = { OIDC_ISSUER: 'https://login.example.org/', OIDC_CLIENT_ID: 'maps', OIDC_CLIENT_SECRET: 'secret' };

  it('takes a provider of identities as a whole', () => {
    expect(readConfig({ ...provider, OIDC_NAME: 'Example' }).oidc).toEqual({
      issuer: 'https://login.example.org',
      clientId: 'maps',
      clientSecret: 'secret',
      name: 'Example',
    });
    expect(readConfig(provider).oidc?.name).toBe('single sign-on');
    expect(readConfig({ OIDC_NAME: 'Example' }).oidc).toBeUndefined();
  });

  it.each(Object.keys(provider))('says when of a provider %s is missing, and repeats no secret', (missing) => {
    const read = () => readConfig({ ...provider, [missing]: '' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together/);
    expect(() => readConfig({ ...provider, OIDC_NAME: 'x'.repeat(61) })).toThrow(/^OIDC_NAME is longer/);
  });

  it('does not repeat a password', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://user:secret@host/db' });
    expect(read).toThrow(/^(?!.*secret)/);
  });
});
