import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from './root.ts';

/** Whether this is Debian, and who runs this may install its packages. */
export function isDebianRoot(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Installs a package of Debian's; gives whether that went well. */
export function installFromDebian(name: string): boolean {
  return attempt('apt-get', ['update']) && attempt('apt-get', ['install', '-y', name]);
}

/** Runs a program to its end; when it fails, shows the last that it said. */
export function attempt(program: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) console.error((stderr ?? '').trim().split('\n').slice(-3).join('\n'));
  return status === 0;
}
