/**
 * Runs the body of a tool and exits with the code that it returns. What goes wrong is told by its message alone: the
 * reader is someone who typed a command, not someone who reads our stack.
 */
export async function runTool(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
