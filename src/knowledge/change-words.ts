import type { Change } from '../document/labels.js';

/** Verbs (all forms), nouns and adjectives of growth and decline. */
const UP = [
  'up', 'rise', 'rises', 'rose', 'risen', 'rising', 'increase', 'increases', 'increased', 'increasing', 'grow', 'grows', 'grew', 'grown', 'growing', 'growth',
  'gain', 'gains', 'gained', 'gaining', 'jump', 'jumps', 'jumped', 'jumping', 'climb', 'climbs', 'climbed', 'climbing', 'surge', 'surges', 'surged', 'surging',
  'soar', 'soars', 'soared', 'soaring', 'advance', 'advances', 'advanced', 'advancing', 'rally', 'rallies', 'rallied', 'rebound', 'rebounds', 'rebounded',
  'expand', 'expands', 'expanded', 'expanding', 'expansion', 'swell', 'swelled', 'swelling', 'swollen', 'spike', 'spiked', 'spikes', 'leap', 'leapt', 'leaped', 'leaps',
  'accelerate', 'accelerated', 'quicken', 'quickened', 'skyrocketed', 'skyrocket', 'rocketed', 'hike', 'hiked', 'hikes', 'hiking', 'raise', 'raised', 'raises', 'raising',
  'boost', 'boosted', 'boosts', 'boosting', 'higher', 'upturn', 'uptick', 'strengthened', 'strengthen', 'appreciated', 'appreciate', 'improved', 'improve',
  'edged up', 'firmed', 'doubled', 'tripled', 'trebled', 'quadrupled', 'lifted', 'widened', 'widen', 'inched up', 'added',
];
const DOWN = [
  'down', 'fall', 'falls', 'fell', 'fallen', 'falling', 'drop', 'drops', 'dropped', 'dropping', 'decline', 'declines', 'declined', 'declining', 'decrease', 'decreases',
  'decreased', 'decreasing', 'slip', 'slips', 'slipped', 'slipping', 'slide', 'slides', 'slid', 'sliding', 'plunge', 'plunges', 'plunged', 'plunging', 'tumble',
  'tumbles', 'tumbled', 'tumbling', 'sink', 'sinks', 'sank', 'sunk', 'sinking', 'shrink', 'shrinks', 'shrank', 'shrunk', 'shrinking', 'contract', 'contracts', 'contracted',
  'contracting', 'contraction', 'shed', 'sheds', 'shedding', 'lose', 'loses', 'lost', 'losing', 'cut', 'cuts', 'cutting', 'reduce', 'reduces', 'reduced',
  'reducing', 'reduction', 'slash', 'slashed', 'slashes', 'slashing', 'lower', 'lowered', 'lowering', 'lowers', 'ease', 'eased', 'easing', 'eases', 'dip', 'dips', 'dipped',
  'dipping', 'slump', 'slumps', 'slumped', 'slumping', 'crash', 'crashed', 'collapse', 'collapsed', 'weaken', 'weakened', 'weakening', 'depreciated', 'depreciate',
  'depreciation', 'retreat', 'retreated', 'slowed', 'slow', 'slowing', 'trimmed', 'trim', 'narrowed', 'narrow', 'halved', 'downturn', 'dwindled', 'dwindle', 'nosedived',
  'plummeted', 'plummet', 'plummeting', 'plummets', 'cratered', 'shaved', 'shave', 'downgraded', 'less', 'fewer',
];

export const CHANGE_WORDS: ReadonlyMap<string, Change> = new Map<string, Change>([
  ...UP.map((word) => [word, 'up'] as const),
  ...DOWN.map((word) => [word, 'down'] as const),
]);
/** Of these, what changes only after a figure or right before one ("lost 5 percent", not "the contract of $5 million"). */
export const VERB_ONLY_CHANGES: ReadonlySet<string> = new Set([
  'contract', 'contracts', 'advance', 'advances', 'lower', 'higher', 'less', 'fewer', 'slow', 'narrow', 'added', 'lose', 'loses', 'lost', 'losing', 'shed', 'crash',
  'crashed', 'raise', 'raised', 'raises', 'raising', 'gain', 'lead', 'expand', 'improve', 'improved', 'collapse', 'collapsed', 'retreat', 'retreated', 'rally', 'rallies',
  'sank', 'sunk', 'sink', 'sinks',
]);

/** Verbs that are a figure themselves. */
export const MULTIPLES: ReadonlyMap<string, readonly [number, Change]> = new Map<string, readonly [number, Change]>([
  ['doubled', [2, 'up']],
  ['doubling', [2, 'up']],
  ['tripled', [3, 'up']],
  ['trebled', [3, 'up']],
  ['tripling', [3, 'up']],
  ['quadrupled', [4, 'up']],
  ['quadrupling', [4, 'up']],
  ['quintupled', [5, 'up']],
  ['halved', [0.5, 'down']],
  ['halving', [0.5, 'down']],
]);
export const FOLDS: ReadonlyMap<string, number> = new Map([
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
  ['thousandfold', 1000],
]);
