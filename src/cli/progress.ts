import type { ArticleCounts } from '../corpus/run-corpus.js';
import type { Output } from './services.js';
import { plural } from './terminal.js';

export interface Progress {
  update(counts: ArticleCounts): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

/** One line that is rewritten on a terminal; elsewhere a plain line at 100, 200, … articles; nothing where `quiet`. */
export function makeProgress(output: Output, quiet: boolean): Progress {
  if (quiet) return { update: () => undefined, end: () => undefined };
  if (output.isTTY) {
    return {
      update: (counts) => output.write(`\r\u{1B}[K${line(counts)}`),
      end: () => output.write('\r\u{1B}[K'),
    };
  }
  let last = 0;
  return {
    update(counts) {
      if (counts.read % 100 !== 0 || counts.read === last) return;
      last = counts.read;
      output.write(`${line(counts)}\n`);
    },
    end: () => undefined,
  };
}

function line({ read, skipped }: ArticleCounts): string {
  return `${plural(read, 'article')} done${skipped ? `, ${skipped} skipped` : ''}`;
}
