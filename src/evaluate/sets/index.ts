import type { EvaluationSet } from '../set.js';
import { carb } from './carb.js';
import { clausesOwn } from './clauses-own.js';
import { datesRecognizers } from './dates-recognizers.js';
import { datesWikiWars } from './dates-wikiwars.js';
import { ecbplus } from './ecbplus.js';
import { eventsPlv } from './events-plv.js';
import { figuresOwn } from './figures-own.js';
import { figuresRecognizers } from './figures-recognizers.js';
import { gap } from './gap.js';
import { meantimeDates } from './meantime-dates.js';
import { meantimeIdentity } from './meantime-identity.js';
import { meantimeRelations } from './meantime-relations.js';
import { meantimeValues } from './meantime-values.js';
import { metonymyOwn } from './metonymy-own.js';
import { encoderNames, names } from './names.js';
import { newsFair } from './news-fair.js';
import { newswcl50 } from './newswcl50.js';
import { ontogumDev } from './ontogum.js';
import { places } from './places.js';
import { polnearQuotes } from './polnear-quotes.js';
import { re3d } from './re3d.js';
import { redocredStates } from './redocred-states.js';
import { relationConfidence } from './relation-confidence.js';
import { seedSet } from './seed.js';
import { sentencesSet } from './sentences.js';
import { udSets } from './ud.js';
import { wire57 } from './wire57.js';

/** Every evaluation set, in the order of docs/scores.md. */
export const SETS: readonly EvaluationSet[] = [
  seedSet,
  names,
  encoderNames,
  ...udSets,
  sentencesSet,
  datesRecognizers,
  datesWikiWars,
  meantimeDates,
  figuresRecognizers,
  meantimeValues,
  figuresOwn,
  meantimeIdentity,
  ecbplus,
  newswcl50,
  newsFair,
  ontogumDev,
  gap,
  eventsPlv,
  meantimeRelations,
  re3d,
  redocredStates,
  relationConfidence,
  carb,
  wire57,
  polnearQuotes,
  clausesOwn,
  places,
  metonymyOwn,
];
