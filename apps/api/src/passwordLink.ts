// Prints a link to set a new password with, for whoever runs the server: npm run password-link -- ann@example.org
import { makePasswordLink } from './accounts/makePasswordLink.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database/database.ts';
import { explainFailure } from './explainFailure.ts';
import { createLogger } from './logger.ts';

/** PostgreSQL's code for a table that isn't there. */
const UNDEFINED_TABLE = '42P01';

const [email] = process.argv.slice(2);
if (!email) fail('Say whose: npm run password-link -- ann@example.org');
try {
  const config = readConfig(process.env);
  const log = createLogger('error');
  const database = await openDatabase(config, (error) => log.error({ err: error }, 'the database'));
  const link = await makePasswordLink(email, database, config, log).finally(() => database.close());
  if (!link) fail(`Nobody has an account with the address ${email}.`);
  console.info(`Good for an hour, and once: ${link}`);
} catch (error) {
  const isEmpty = (error as { code?: string }).code === UNDEFINED_TABLE;
  fail(isEmpty ? 'There is nothing of Milepost in this database yet.' : explainFailure(error));
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}
