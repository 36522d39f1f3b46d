import type { ReportData } from '../formats/write/report/payload.js';
import { App } from './app.js';
import { drawPage } from './page.js';

/** The content of a data element of the page. */
function content(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

const data = JSON.parse(content('report-data')) as ReportData;
let lines: readonly string[] | undefined;

drawPage(
  new App(data, () => {
    lines ??= content('report-texts').trim().split('\n');
    return lines;
  }),
);
