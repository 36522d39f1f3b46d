/** Where a line stands in a file, in bytes; its line break belongs to it. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** A file of lines, each of which brings its line break along. */
export interface ScratchFile {
  append(line: string): Place;
  read(place: Place): string;
  /** All lines from the first on, as they were added. */
  lines(): Iterable<string>;
  /** Its path, when all that was added can be read there, in whatever thread. */
  handOver(): string;
  /** Lets go of the file and takes it away. */
  remove(): void;
}

/** A place on the disk for what is too much for memory. What cannot be written or read there is a WhowhomError `write-failed` or `unreadable-file`. */
export interface Scratch {
  /** Bytes that records may take in memory, as far as they can be told, before they go to the disk. */
  readonly memory: number;
  /** An empty file of this name. */
  open(name: string): ScratchFile;
}
