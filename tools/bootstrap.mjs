// The door of `npm start`, `npm test` and the other commands. It runs on the machine's own Node (18 or later) with
// nothing installed: it installs what the lockfile says when node_modules does not match it, then hands over to the
// Node 24 that came with the dependencies, which runs TypeScript as it is.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const marker = join(root, 'node_modules', '.milepost-installed');
const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/**
 * The one package manager that this lockfile was made with. It is named here and not in package.json, where pnpm would
 * want to install itself once more.
 */
const pnpm = 'pnpm@12.21.0';

/** What each command runs, in order, under Node 24. */
const commands = {
  start: ['tools/build.ts', 'apps/api/src/server.ts'],
  dev: ['tools/dev.ts'],
  check: ['tools/check.ts'],
  test: ['tools/test.ts'],
  bench: ['tools/bench.ts'],
  export: ['tools/fonts.ts', 'apps/api/src/exportFile.ts'],
  'password-link': ['apps/api/src/passwordLink.ts'],
};

/** Traces of a registry or a network that did not answer, in what npx and pnpm print. */
const networkTrouble =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPIPE|ERR_SOCKET_TIMEOUT|ERR_PNPM_FETCH_[45]\d\d|ERR_PNPM_META_FETCH_FAIL|UND_ERR_\w+|E5\d\d)\b|fetch failed|socket hang up|network error/i;

/** Troubles that do not pass while one waits a moment; npx and pnpm have tried again already. */
const lastingTrouble = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED)$/;

/** Everything that decides what belongs into node_modules. */
function dependencyHash() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const inFolder = (folder) => {
    const path = join(root, folder);
    return existsSync(path) ? readdirSync(path).map((name) => join(folder, name, 'package.json')) : [];
  };
  const manifests = [
    'package.json',
    'e2e/package.json',
    'bench/package.json',
    ...inFolder('apps'),
    ...inFolder('packages'),
  ];
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests.sort()]) {
    if (existsSync(join(root, file))) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Runs pnpm through npx. Passes on progress in short lines and keeps the rest for when something goes wrong. */
function runPnpm() {
  const args = [
    '-y',
    pnpm,
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--config.confirmModulesPurge=false',
  ];
  return new Promise((resolve) => {
    const lines = [];
    let lastNews = Date.now();
    // npx is a .cmd file on Windows, which only a shell can start; no argument holds a space.
    // An npx around us leaves its own order in the environment, which ours would take for its own.
    const { npm_config_call, npm_config_package, ...env } = process.env;
    const child = spawn('npx', args, { cwd: root, env, shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });
    const read = (stream) => {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        const parts = (rest + text).split(/\r?\n/);
        rest = parts.pop();
        for (const line of parts) {
          lines.push(line);
          const progress = /^Progress: resolved (\d+), reused (\d+), downloaded (\d+), added (\d+)/.exec(line);
          if (progress && Date.now() - lastNews > 3000) {
            lastNews = Date.now();
            console.log(`  ${progress[4]} of ${progress[1]} packages in place`);
          }
        }
      });
      stream.on('end', () => lines.push(rest));
    };
    read(child.stdout);
    read(child.stderr);
    child.on('error', (error) => resolve({ ok: false, lines: [`npx could not be started: ${error.message}`] }));
    child.on('close', (code) => resolve({ ok: code === 0, lines }));
  });
}

/** Installs when node_modules does not match the lockfile. Returns false, having said why, when that fails. */
async function install() {
  const wanted = dependencyHash();
  if (existsSync(marker) && existsSync(node24) && readFileSync(marker, 'utf8') === wanted) return true;

  const started = Date.now();
  console.log(`Installing dependencies with ${pnpm.replace('@', ' ')} (the first time takes a minute or so)`);
  rmSync(marker, { force: true });
  let result = await runPnpm();
  let trouble = networkTrouble.exec(result.lines.join('\n'));
  if (!result.ok && trouble && !lastingTrouble.test(trouble[0])) {
    console.log(`  The package registry did not answer as it should (${trouble[0]}); trying once more`);
    result = await runPnpm();
    trouble = networkTrouble.exec(result.lines.join('\n'));
  }
  if (!result.ok) {
    if (trouble) {
      console.error(
        `The dependencies could not be downloaded (${trouble[0]}): check the network or proxy settings, then run the same command again; what has arrived is kept.`,
      );
    } else {
      const telling = result.lines.filter((line) => line.trim() && !/^(Progress|\++$|npm (warn|notice))/.test(line));
      console.error(
        `${telling.slice(-15).join('\n')}\nThe dependencies could not be installed: the lines above say why.`,
      );
    }
    return false;
  }
  if (!existsSync(node24)) {
    console.error(
      `The dependencies were installed, but ${node24} is missing: this platform may have no build of Node 24.`,
    );
    return false;
  }
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, wanted);
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`);
  return true;
}

/**
 * Runs one script under Node 24 and resolves with its exit code.
 *
 * A Ctrl-C reaches this process twice, from the terminal and again from npm, and would reach the child a third time.
 * So the child gets a session of its own, where the terminal does not reach it, and exactly one signal is passed on;
 * only a signal that comes a second later or more is a person insisting, and passed on too. On Windows the console
 * itself informs the child, and `kill` would end it at once.
 *
 * (For the same reason the scripts in package.json begin with `exec`: npm passes a SIGTERM to the shell that it started,
 * and a shell that still stood between would die of it and tell nobody.)
 */
function runUnderNode24(script, args, environment) {
  return new Promise((resolve) => {
    const child = spawn(node24, [join(root, script), ...args], {
      cwd: root,
      env: environment,
      detached: !windows,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    let passedOn = 0;
    const passOn = (signal) => {
      if (windows || Date.now() - passedOn < 1000) return;
      passedOn = Date.now();
      // The whole group: the tools that run suites have children of their own.
      process.kill(-child.pid, signal === 'SIGHUP' ? 'SIGTERM' : signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    child.on('error', (error) => {
      console.error(`${node24} could not be started: ${error.message}`);
      resolve({ code: 1, interrupted: false });
    });
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), interrupted: passedOn > 0 });
    });
  });
}

async function main() {
  const [command, ...args] = process.argv.slice(2);
  const scripts = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!scripts) {
    console.error(`Usage: node tools/bootstrap.mjs <${Object.keys(commands).join('|')}>`);
    return 1;
  }
  if (!(await install())) return 1;

  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const environment = { ...process.env };
  environment[pathName] = [dirname(node24), join(root, 'node_modules', '.bin'), process.env[pathName]].join(delimiter);
  if (command === 'start') environment.NODE_ENV ??= 'production';

  for (const script of scripts) {
    const last = script === scripts[scripts.length - 1];
    const { code, interrupted } = await runUnderNode24(script, last ? args : [], environment);
    if (code !== 0 || interrupted || last) return code;
  }
  return 0;
}

process.exitCode = await main();
