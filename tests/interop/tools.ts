import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
/** What is fetched once: git ignores it, and a cache of builds may keep it. */
const CACHE = join(HERE, '.cache');

const GEPHI = '0.10.1';
const PYTHON_PACKAGES = ['networkx==3.4.2', 'igraph==0.11.8', 'rdflib==7.1.1', 'pandas==2.2.3'];
const DUCKDB = '@duckdb/node-api@1.5.6-r.1';

/** Runs a program and gives what it printed; its own errors are part of the error when it fails. */
export async function run(program: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, words, { maxBuffer: 1 << 30 });
  return stdout;
}

/** Makes a folder of the cache with `make`, which gets a name to build under; a half-made one is made anew. A registry is asked three times. */
async function cached(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  for (let tries = 1; ; tries++) {
    await rm(`${folder}.part`, { recursive: true, force: true });
    try {
      await make(`${folder}.part`);
      break;
    } catch (error) {
      if (tries === 3) throw error;
      process.stderr.write(
        `${name}: ${error instanceof Error ? error.message.slice(0, 500) : String(error)}; once more\n`,
      );
    }
  }
  await rename(`${folder}.part`, folder);
  return folder;
}

/** Gephi's toolkit from Maven Central: the jar with everything in it, nothing else. */
async function gephiJar(): Promise<string> {
  const folder = await cached(`gephi-${GEPHI}`, async (part) => {
    await run(
      'mvn',
      '-q',
      '-B',
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy',
      `-Dartifact=org.gephi:gephi-toolkit:${GEPHI}:jar:all`,
      `-DoutputDirectory=${part}`,
    );
  });
  return join(folder, (await readdir(folder)).find((name) => name.endsWith('.jar'))!);
}

/** Runs one of our Java programs beside Gephi. */
export async function runGephi(program: 'ReadGraph' | 'Picture', ...words: readonly string[]): Promise<string> {
  const jar = await gephiJar();
  const classes = join(CACHE, 'classes');
  await run('javac', '-cp', jar, '-d', classes, join(HERE, 'java', `${program}.java`));
  return run('java', '-Djava.awt.headless=true', '-cp', `${jar}:${classes}`, program, ...words);
}

/** Neo4j from Maven Central, with its importer and all that they need. */
async function neo4jJars(): Promise<string> {
  return await cached('neo4j-5.26.0', async (part) => {
    const pom = join(HERE, 'java', 'neo4j.pom.xml');
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    await run('mvn', '-q', '-B', '-f', pom, goal, `-DoutputDirectory=${part}`);
  });
}

/** Fills a new database under `home` from the tables in `files`, by the importer or a file of statements; gives the rows of each query. */
export async function askNeo4j(
  home: string,
  files: string,
  how: string,
  ...queries: readonly string[]
): Promise<unknown[][][]> {
  const jars = await neo4jJars();
  const classes = join(CACHE, 'classes');
  await run('javac', '-cp', join(jars, '*'), '-d', classes, join(HERE, 'java', 'ReadNeo4j.java'));
  // The second and third open the database's own way into memory, as its launcher does.
  const flags = ['-Xmx1g', '--add-opens=java.base/java.nio=ALL-UNNAMED', '--add-opens=java.base/java.lang=ALL-UNNAMED'];
  const printed = await run(
    'java',
    ...flags,
    '-cp',
    `${join(jars, '*')}:${classes}`,
    'ReadNeo4j',
    home,
    files,
    how,
    ...queries,
  );
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown[][]);
}

/** Runs one of our Python programs with networkx, igraph, rdflib and pandas. */
export async function runPython(program: string, ...words: readonly string[]): Promise<string> {
  // A virtual environment knows the folder that it was made in: it is marked as complete, not renamed.
  const folder = join(CACHE, 'python');
  const complete = await cached('python-complete', async (part) => {
    await rm(folder, { recursive: true, force: true });
    await run('python3', '-m', 'venv', folder);
    await run(join(folder, 'bin', 'pip'), 'install', '-q', '--disable-pip-version-check', ...PYTHON_PACKAGES);
    await mkdir(part, { recursive: true });
  });
  return run(join(complete, '..', 'python', 'bin', 'python'), join(HERE, program), ...words);
}

/** Asks DuckDB in a process of its own; gives the rows. */
export async function askDuckdb(sql: string): Promise<unknown[][]> {
  const folder = await cached('duckdb', async (part) => {
    await mkdir(part, { recursive: true });
    await run('npm', 'install', '--prefix', part, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', DUCKDB);
  });
  const program = `
    import { createRequire } from 'node:module';
    const { DuckDBInstance } = createRequire(${JSON.stringify(join(folder, 'package.json'))})('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const reader = await connection.runAndReadAll(${JSON.stringify(sql)});
    console.log(JSON.stringify(reader.getRowsJson()));`;
  return JSON.parse(await run(process.execPath, '--input-type=module', '-e', program)) as unknown[][];
}

/** Checks XML files against our schema of what we write; throws with the first lines of what is wrong. */
export async function checkSchema(schema: string, ...files: readonly string[]): Promise<void> {
  try {
    await run('xmllint', '--version');
  } catch {
    const root = process.getuid?.() === 0;
    const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'libxml2-utils'];
    await run(...((root ? install : ['sudo', ...install]) as [string, ...string[]]));
  }
  await run('xmllint', '--noout', '--huge', '--schema', join(HERE, schema), ...files);
}
