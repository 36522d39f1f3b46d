import type { Command } from 'commander';
import type { Formats } from '../corpus/run-corpus.js';

/** Files beside those that every run writes. */
export function addFormatOptions(command: Command, { conllu }: { readonly conllu: boolean }): Command {
  command
    .optionsGroup('Other formats:')
    .option('--jsonld', 'also graph.jsonld, with terms of schema.org and Wikidata')
    .option('--neo4j', "nodes.csv and relations.csv with the headers of Neo4j's importers");
  if (conllu) command.option('--conllu', 'also documents.conllu: words, tags and trees');
  return command;
}

export function chosenFormats({ jsonld = false, neo4j = false, conllu = false }: Formats): Formats {
  return { ...(jsonld && { jsonld }), ...(neo4j && { neo4j }), ...(conllu && { conllu }) };
}
