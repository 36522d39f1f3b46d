import type { Change } from '../../document/labels.js';
import { CHANGE_WORDS, VERB_ONLY_CHANGES } from '../../knowledge/change-words.js';
import { BETWEEN, FAR_VERBS } from './change-reach.js';
import type { FigureReader } from './reader.js';

const REACH_BEFORE = 6;

const REACH_AFTER = 3;

const FAR = 9;

/** Whether the figure at atoms `start .. end` is a rise or a fall: "up 30 percent", "fell by 2 points", "a 5 % rise", "5% lower". */
export function readChange(r: FigureReader, start: number, end: number): Change {
  for (let i = start - 1; i >= start - REACH_BEFORE && i >= r.first; i--) {
    const word = r.word(i);
    if (r.taken[i] === 1 || word === ',') {
      if (word === ',' && i < start - 1) break;
      if (word === ',') break;
      continue;
    }
    const change = CHANGE_WORDS.get(word);
    if (change && (!VERB_ONLY_CHANGES.has(word) || isVerbUse(r, i, start, word))) {
      // "from 10" after "dropped": where it came from is no change; "up to 300" is a comparator.
      if (r.word(start - 1) === 'from') return 'none';
      if ((word === 'up' || word === 'down') && i === start - 2 && r.word(i + 1) === 'to' && !isVerbBefore(r, i))
        return 'none';
      if (word === 'less' || word === 'fewer') return 'none';
      return change;
    }
    if (!BETWEEN.has(word) && !r.isNumber(i)) break;
    if (r.isNumber(i)) break;
  }
  const link = r.word(start - 1);
  if (link === 'by' || link === 'to') {
    // "raised its minimum wage to 2,550 lei", "will raise military spending by 3 billion": the verb stands before its object.
    for (let i = start - 2; i >= start - FAR && i >= r.first; i--) {
      const word = r.word(i);
      if (word === ',' || word === ';' || r.isNumber(i) || word === 'to' || word === 'by') break;
      const change = FAR_VERBS.has(word) ? CHANGE_WORDS.get(word) : undefined;
      if (change) return change;
    }
  }
  for (let i = end; i < end + REACH_AFTER && i < r.limit; i++) {
    const word = r.word(i);
    const change = CHANGE_WORDS.get(word);
    if (change && isAfterUse(r, i, end, word)) return change;
    if (!r.isWord(i) && word !== '-') break;
    if (
      i === end &&
      (word === 'of' ||
        word === 'in' ||
        word === 'to' ||
        word === 'from' ||
        word === 'and' ||
        word === 'by' ||
        word === 'on')
    )
      break;
  }
  return 'none';
}

function isVerbUse(r: FigureReader, i: number, start: number, word: string): boolean {
  // A figure stands right after, or "by" or "to" joins them.
  if (word === 'lower' || word === 'higher' || word === 'less' || word === 'fewer')
    return r.word(i + 1) === 'by' || r.word(i + 1) === 'to';
  if (word === 'lost' || word === 'lose' || word === 'loses' || word === 'losing' || word === 'shed')
    return isMeasuredLoss(r, start);
  // "sank in 3,000 feet of water"
  return i >= start - 3 && r.word(i + 1) !== 'in';
}

/** "lost 5 percent", "lost 2.3 points": what is lost is a measure, not things ("lost 300 soldiers"). */
function isMeasuredLoss(r: FigureReader, start: number): boolean {
  for (let i = start; i < start + 4; i++) {
    const word = r.word(i);
    if (
      word === '%' ||
      word === 'percent' ||
      word === 'per' ||
      word === 'point' ||
      word === 'points' ||
      word === 'pct' ||
      word === 'cents'
    )
      return true;
  }
  return false;
}

function isVerbBefore(r: FigureReader, i: number): boolean {
  const word = r.word(i - 1);
  return (
    word === 'is' ||
    word === 'was' ||
    word === 'are' ||
    word === 'were' ||
    word === 'went' ||
    word === 'came' ||
    word === 'inched' ||
    word === 'edged' ||
    word === 'go' ||
    word === 'gone'
  );
}

const ADJECTIVES_AFTER: ReadonlySet<string> = new Set([
  'more',
  'higher',
  'lower',
  'less',
  'fewer',
  'up',
  'down',
  'stronger',
  'weaker',
]);

function isAfterUse(r: FigureReader, i: number, end: number, word: string): boolean {
  if (ADJECTIVES_AFTER.has(word))
    return i === end && word !== 'up' && word !== 'down' ? true : i === end && r.word(i + 1) !== 'to';
  if (word === 'less' || word === 'fewer') return i === end;
  // "a 5 percent annual increase", "30 % rise": nouns; past verbs after a figure have it as their subject.
  if (
    word.endsWith('ed') ||
    word === 'rose' ||
    word === 'fell' ||
    word === 'grew' ||
    word === 'sank' ||
    word === 'lost' ||
    word === 'slid'
  )
    return false;
  return (
    word === 'rise' ||
    word === 'increase' ||
    word === 'growth' ||
    word === 'gain' ||
    word === 'jump' ||
    word === 'surge' ||
    word === 'hike' ||
    word === 'expansion' ||
    word === 'drop' ||
    word === 'fall' ||
    word === 'decline' ||
    word === 'decrease' ||
    word === 'reduction' ||
    word === 'cut' ||
    word === 'slump' ||
    word === 'contraction' ||
    word === 'dip' ||
    word === 'plunge' ||
    word === 'slide' ||
    word === 'spike' ||
    word === 'climb' ||
    word === 'leap' ||
    word === 'boost' ||
    word === 'depreciation' ||
    word === 'downturn' ||
    word === 'raise' ||
    word === 'uptick' ||
    word === 'rebound' ||
    word === 'rally' ||
    word === 'collapse' ||
    word === 'tumble' ||
    word === 'advance'
  );
}
