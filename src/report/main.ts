import type { ReportData } from '../formats/write/report/payload.js';
import { App } from './app.js';
import { drawPage } from './page.js';

/** The content of a data element of the page. */
function content(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

const data = JSON.parse(content('report-data')) as ReportData;
const app = new App(data);
drawPage(app);
// The texts stand after this script, and are split only now; each is parsed when it is looked at.
document.addEventListener('DOMContentLoaded', () => app.setTexts(content('report-texts').trim().split('\n')));
