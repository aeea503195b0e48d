import { generateFonts } from './generate-sources.ts';
import { runTool } from './run-tool.ts';

// What must be in place before a map is drawn without a server.
await runTool(async () => {
  await generateFonts();
  return 0;
});
