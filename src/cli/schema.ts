import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../formats/write/atomic-file.js';
import { packagedPath } from '../pipeline/packaged.js';
import { schemaFiles } from './schema-files.js';

/** `npm run schema`: writes docs/schema anew from the types' one source. */
const folder = packagedPath('docs', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, content] of Object.entries(schemaFiles())) await writeFileAtomically(join(folder, name), [content]);
