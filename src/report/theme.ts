import { h } from './dom.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners: (() => void)[] = [];

/** Calls the listener whenever the colours of the page change. */
export function onTheme(listener: () => void): void {
  listeners.push(listener);
}

function isDark(): boolean {
  const chosen = document.documentElement.getAttribute('data-theme');
  return chosen === null ? dark.matches : chosen === 'dark';
}

/** A button that changes between light and dark; until it is used the page follows the system. */
export function themeButton(): HTMLElement {
  const button = h('button', { class: 'quiet', type: 'button', click: toggle });
  const show = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
  };
  function toggle(): void {
    document.documentElement.setAttribute('data-theme', isDark() ? 'light' : 'dark');
    for (const listener of listeners) listener();
  }
  onTheme(show);
  show();
  return button;
}

dark.addEventListener('change', () => {
  for (const listener of listeners) listener();
});

/** The value that a colour of the style sheet has at present, as rgb(…). */
export function colour(variable: string): string {
  const probe = h('span', { hidden: true });
  document.body.append(probe);
  probe.style.color = `var(--${variable})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
