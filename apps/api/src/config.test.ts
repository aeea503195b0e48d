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
      smtpUrl: undefined,
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
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['DATABASE_URL', 'mysql://localhost/milepost'],
    ['DATABASE_URL', 'localhost'],
    ['REDIS_URL', 'localhost:6379'],
    ['PUBLIC_URL', 'maps.example.org'],
    ['SMTP_URL', 'https://example.org'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} is not`));
  });

  it('does not repeat a password', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://user:secret@host/db' });
    expect(read).toThrow(/^(?!.*secret)/);
  });
});
