/** English given names and the short forms under which news knows their bearers. */
const NICKNAMES = `
  alexander alex alec sandy|alexandra alex sandra|andrew andy drew|anthony tony|benjamin ben benny|catherine kate cathy katie|charles charlie chuck|christopher chris
  christine chris christina|daniel dan danny|david dave|deborah debbie deb|donald don donny|edward ed eddie ted|elizabeth liz beth betty lizzie|eugene gene|francis frank|
  frederick fred|gerald gerry jerry|gregory greg|harold harry hal|henry harry hank|jacob jake|james jim jimmy jamie|jeffrey jeff|jennifer jen jenny|john jack johnny|
  jonathan jon|joseph joe joey|joshua josh|judith judy|katherine kate kathy katie|kenneth ken kenny|kimberly kim|lawrence larry|leonard len leo|margaret maggie peggy meg|
  matthew matt|maurice mo|michael mike mick|nathaniel nat nate|nicholas nick|pamela pam|patricia pat patty|patrick pat paddy|peter pete|philip phil|raymond ray|rebecca becky|
  richard rick dick rich|robert bob rob bobby|ronald ron|samuel sam|samantha sam|sergei serge|stephen steve|steven steve|susan sue|theodore ted theo|theresa tess terry|
  thomas tom tommy|timothy tim|victoria vicky|vincent vince|walter walt|william bill will billy|zachary zach`;

const full = new Map<string, Set<string>>();
for (const row of NICKNAMES.split('|')) {
  const [name, ...short] = row.trim().split(/\s+/) as [string, ...string[]];
  for (const nickname of short) full.set(nickname, (full.get(nickname) ?? new Set()).add(name));
}

/** True where one given name is a short form of the other, or both are short for one name; lower case. */
export function areNicknames(a: string, b: string): boolean {
  const [left, right] = [full.get(a), full.get(b)];
  if (left?.has(b) || right?.has(a)) return true;
  return left !== undefined && right !== undefined && [...left].some((name) => right.has(name));
}
