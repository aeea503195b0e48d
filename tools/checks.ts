import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { runNode } from './run-node.ts';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

/** Folders that may hold TypeScript projects of ours. */
function projectFolders(): string[] {
  const inside = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  return ['.', ...inside('packages'), ...inside('apps'), 'e2e', 'bench'];
}

/** Every tsconfig is one check, so that a folder's browser code, Node code and tests each see only their own types. */
function allChecks(): Check[] {
  const projects = projectFolders().flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((file) => /^tsconfig(\.(?!base)\w+)?\.json$/.test(file))
          .map((file) => (folder === '.' ? file : `${folder}/${file}`))
      : [],
  );
  return [
    {
      name: 'lint, format and import rules',
      command: [
        'node_modules/@biomejs/biome/bin/biome',
        'ci',
        '--error-on-warnings',
        '--max-diagnostics=50',
        `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
      ],
    },
    ...projects.map((project) => ({
      name: `types of ${project}`,
      command: ['node_modules/typescript/bin/tsc', '--project', project, '--pretty', 'false'],
    })),
  ];
}

/** Runs the checks, two at a time, and prints each with its time and what it found. Returns how many passed and failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const waiting = allChecks();
  let passed = 0;
  let failed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await runNode(check.command, { capture: true });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`);
      if (code === 0) passed += 1;
      else {
        failed += 1;
        console.log(output.trimEnd());
      }
    }
  };
  await Promise.all([work(), work()]);
  return { passed, failed };
}
