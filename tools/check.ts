import { runChecks } from './checks.ts';
import { generateSources } from './generate-sources.ts';
import { runTool } from './run-tool.ts';

await runTool(async () => {
  await generateSources();
  const { passed, failed } = await runChecks();
  console.log(`${passed} checks passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
