import { normalizeName } from './normalize-name.js';

const STATES = `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa,
  Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada,
  New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island,
  South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming`;

/** States of the United States whose names mean nothing else in news; Georgia, New York and Washington are decided by context. */
const states = new Set(STATES.split(',').map((name) => normalizeName(name.trim())));

export function isUsState(name: string): boolean {
  return /^\p{Lu}/u.test(name) && states.has(normalizeName(name));
}
