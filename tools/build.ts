import { buildWeb } from './build-web.ts';
import { generateSources } from './generate-sources.ts';
import { runTool } from './run-tool.ts';

// What must be in place before the server starts.
await runTool(async () => {
  await generateSources();
  await buildWeb();
  return 0;
});
