import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliPage } from './cliPage.ts';

writeFileSync(join(import.meta.dirname, 'cli.md'), cliPage());
