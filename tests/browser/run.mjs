// npm run test:browser: builds the page, finds a browser (installs Debian's where it may), and runs the tests that need one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const root = fileURLToPath(new URL('../../', import.meta.url));
const run = (command, words, environment = {}) =>
  spawnSync(command, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0;
const find = () => [process.env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));

if (!find() && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-liberation'],
    quiet,
  );
}
const browser = find();
if (!browser) {
  console.error('There is no Chromium: install one, or name it in the variable CHROMIUM.');
  process.exit(1);
}
const done =
  run('npm', ['run', '--silent', 'build']) &&
  run('npx', ['vitest', 'run', '--config', 'tests/browser/vitest.config.ts', ...process.argv.slice(2)], {
    CHROMIUM: browser,
  });
process.exit(done ? 0 : 1);
