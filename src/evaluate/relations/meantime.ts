import type { Span } from '../../document/span.js';
import { detokenize } from '../names/detokenize.js';
import { unescapeXml } from '../xml.js';

export interface MeantimeEvent extends Span {
  readonly id: string;
  readonly sentence: number;
  readonly polarity: string;
  readonly certainty: string;
  readonly time: string;
  readonly partOfSpeech: string;
}

export interface MeantimeMention extends Span {
  readonly sentence: number;
  readonly entity: string;
  readonly type: string;
  /** NAM, PRE.NAM, NOM, PRO and others. */
  readonly form: string;
  /** The entity's id over all documents, where it has one. */
  readonly instance?: string;
}

export interface MeantimeDocument {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date?: string;
  readonly events: readonly MeantimeEvent[];
  readonly mentions: readonly MeantimeMention[];
  /** Who takes part in what: event id, role, entity id. */
  readonly roles: readonly { readonly event: string; readonly role: string; readonly entity: string }[];
}

/** Reads one MEANTIME file. Its first sentence is the headline; the offsets are those of title, blank line and body. */
export function readMeantime(xml: string, id: string): MeantimeDocument {
  const tokens = [...xml.matchAll(/<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g)].map((m) => ({
    sentence: Number(m[1]),
    id: m[2]!,
    text: unescapeXml(m[3]!),
  }));
  const sentences: { readonly text: string; readonly id: string }[][] = [];
  for (const token of tokens) {
    sentences[token.sentence] ??= [];
    sentences[token.sentence]!.push(token);
  }
  const lines = sentences.map((words) => words.map(({ text }) => text));
  const title = detokenize(lines.slice(0, 1));
  const body = detokenize(lines.slice(1));
  const at = new Map<string, { start: number; end: number; sentence: number }>();
  let k = 0;
  sentences.forEach((words, sentence) => {
    for (const [i, word] of words.entries()) {
      const part = sentence === 0 ? title : body;
      const index = sentence === 0 ? i : k++;
      const shift = sentence === 0 ? 0 : title.text.length + 2;
      at.set(word.id, { start: part.start[index]! + shift, end: part.end[index]! + shift, sentence });
    }
  });
  const spanOf = (content: string): { start: number; end: number; sentence: number } | undefined => {
    const anchors = [...content.matchAll(/<token_anchor t_id="(\d+)"\/>/g)].flatMap((m) => at.get(m[1]!) ?? []);
    const first = anchors[0];
    return first && { start: first.start, end: anchors.at(-1)!.end, sentence: first.sentence };
  };
  const refers = new Map<string, string>();
  for (const m of xml.matchAll(/<REFERS_TO [^>]*>([\s\S]*?)<\/REFERS_TO>/g)) {
    const target = m[1]!.match(/<target m_id="(\d+)"/)?.[1];
    for (const source of m[1]!.matchAll(/<source m_id="(\d+)"/g)) if (target) refers.set(source[1]!, target);
  }
  const types = new Map(
    [...xml.matchAll(/<ENTITY ([^>]*)\/>/g)].map((m) => [attribute(m[1]!, 'm_id'), attribute(m[1]!, 'ent_type')]),
  );
  const instances = new Map(
    [...xml.matchAll(/<ENTITY ([^>]*)\/>/g)].map((m) => [attribute(m[1]!, 'm_id'), attribute(m[1]!, 'instance_id')]),
  );
  const entityOfMention = (mention: string): string => refers.get(mention) ?? `mention-${mention}`;
  return {
    id,
    title: title.text,
    body: body.text,
    events: elements(xml, 'EVENT_MENTION').flatMap(({ attributes, content }) => {
      const span = spanOf(content);
      return span
        ? {
            ...span,
            id: attribute(attributes, 'm_id'),
            polarity: attribute(attributes, 'polarity'),
            certainty: attribute(attributes, 'certainty'),
            time: attribute(attributes, 'time'),
            partOfSpeech: attribute(attributes, 'pos'),
          }
        : [];
    }),
    mentions: elements(xml, 'ENTITY_MENTION').flatMap(({ attributes, content }) => {
      const span = spanOf(content);
      const entity = entityOfMention(attribute(attributes, 'm_id'));
      const instance = instances.get(entity);
      const form = attribute(attributes, 'syntactic_type');
      return span ? { ...span, entity, type: types.get(entity) ?? '', form, ...(instance && { instance }) } : [];
    }),
    roles: elements(xml, 'HAS_PARTICIPANT').flatMap(({ attributes, content }) => {
      const event = content.match(/<source m_id="(\d+)"/)?.[1];
      const target = content.match(/<target m_id="(\d+)"/)?.[1];
      return event && target ? { event, role: attribute(attributes, 'sem_role'), entity: entityOfMention(target) } : [];
    }),
  };
}

function elements(xml: string, name: string): { readonly attributes: string; readonly content: string }[] {
  return [...xml.matchAll(new RegExp(`<${name} ([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))].map((m) => ({
    attributes: m[1]!,
    content: m[2]!,
  }));
}

function attribute(attributes: string, name: string): string {
  return attributes.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1] ?? '';
}
