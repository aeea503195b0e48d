import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian, isDebianRoot } from './debian.ts';

function installed(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, 'redis-server')).find(existsSync);
}

/**
 * The path of a redis-server: the one that REDIS_SERVER_PATH names, the system's, or one that is installed now. Undefined,
 * with a word about it, where there is none to be had; the tests that need it are skipped then. On Debian as root, where
 * it can be installed, nothing is skipped: when that failed, the tests fail.
 */
export function findRedis(): string | undefined {
  const named = process.env.REDIS_SERVER_PATH;
  if (named) return named;
  const found = installed();
  if (found) return found;
  if (!isDebianRoot()) {
    console.log('No redis-server found: the tests of several server processes are skipped.');
    console.log('  Debian:  sudo apt-get install redis-server');
    console.log('  others:  set REDIS_SERVER_PATH to the program file of a Redis or Valkey server');
    return undefined;
  }
  console.log('No redis-server found: installing Debian’s');
  return (installFromDebian('redis-server') ? installed() : undefined) ?? 'redis-server';
}
