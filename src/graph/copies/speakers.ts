/** The document that speaks for a report of several copies: the first that came. */
export function speakerOf(speakers: Map<string, string>, leader: string, document: string): string {
  const known = speakers.get(leader);
  if (known !== undefined) return known;
  speakers.set(leader, document);
  return document;
}
