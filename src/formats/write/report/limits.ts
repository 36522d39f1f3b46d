/** How much of a run the page holds: the strongest first, the rest in numbers. */
export interface ReportLimits {
  /** Relations of the graph. */
  readonly relations: number;
  /** Actors: those of the relations, then those mentioned most. */
  readonly actors: number;
  /** Sentences of one relation. */
  readonly claims: number;
  /** Articles that are listed. */
  readonly articles: number;
  /** Bytes (UTF-8) of whole articles; those beyond it are excerpts: the sentences behind their relations. */
  readonly textBytes: number;
  /** Bytes of all articles, excerpts included; those beyond it are left out. */
  readonly allBytes: number;
}

/** Keeps the file under 25 MB and the graph smooth on a machine without a graphics card. */
export const REPORT_LIMITS: ReportLimits = {
  relations: 3000,
  actors: 2000,
  claims: 100,
  articles: 10_000,
  textBytes: 15_000_000,
  allBytes: 20_000_000,
};
