import { Command, CommanderError } from 'commander';
import { WhowhomError } from '../pipeline/errors.js';
import { packageVersion } from '../pipeline/packaged.js';
import { addExtract } from './extract.js';
import { addGraph } from './graph.js';
import { addRows } from './rows.js';
import { addRun } from './run.js';
import { addServe } from './serve.js';
import { exitCodeOf, type Services } from './services.js';
import { addShow } from './show.js';

const ABOUT = `Who did what to whom: reads English news text and writes a knowledge graph of actors and relations.
Works offline; the same articles give the same bytes.`;

const HELP = `
Start with:
  whowhom run              the articles that come with whowhom, to output/
  whowhom show FILE        what is found in one article
"whowhom help COMMAND" says more of a command.`;

/** Runs one command line (without the program's own name). Never throws: what went wrong is on standard error. */
export async function runCommandLine(words: readonly string[], services: Services): Promise<void> {
  try {
    await makeProgram(services).parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said it already; asking for help or the version is no error.
      services.exit(error.exitCode === 0 ? 0 : 2);
      return;
    }
    services.stderr.write(`whowhom: ${describe(error)}\n`);
    services.exit(exitCodeOf(error));
  }
}

function makeProgram(services: Services): Command {
  const { stdout, stderr } = services;
  const program = new Command('whowhom')
    .description(ABOUT)
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', HELP)
    .showHelpAfterError('("whowhom help" lists commands and options)')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, show) => show(text.replace(/^error: (.*)$/m, 'whowhom: $1 [usage]')),
    })
    .exitOverride();
  addRun(program, services);
  addExtract(program, services);
  addGraph(program, services);
  addShow(program, services);
  addRows(program, services);
  addServe(program, services);
  return program;
}

function describe(error: unknown): string {
  if (error instanceof WhowhomError) return `${error.message} [${error.code}]`;
  if (error instanceof Error && 'syscall' in error) return `${error.message} [system-error]`;
  const facts = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This should not happen; please report it [internal-error]: ${facts}`;
}
