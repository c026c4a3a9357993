// Keys. An element says its key with data-key; a list says with data-rows that j and k go through its rows.

const rows = () => [...document.querySelectorAll('[data-row]')];
const chosen = () => document.querySelector('[data-row].chosen');

function choose(row) {
  if (!row) return;
  chosen()?.classList.remove('chosen');
  row.classList.add('chosen');
  row.querySelector('[data-open]')?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function step(by) {
  const all = rows();
  choose(all[Math.min(all.length - 1, Math.max(0, all.indexOf(chosen()) + by))]);
}

function press(element) {
  const needed = element.dataset.needs && document.getElementById(element.dataset.needs);
  if (needed && needed.value.trim() === '') return needed.focus();
  if (element.matches('input, textarea, select')) return element.focus();
  element.click();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const key = KEYS.get(event.code) ?? event.key;
  if (document.querySelector('[data-rows]') && (key === 'j' || key === 'k')) step(key === 'j' ? 1 : -1);
  else {
    const within = chosen()?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const element = within ?? document.querySelector(`[data-key="${CSS.escape(key)}"]:not([data-row] *)`);
    if (!element) return;
    press(element);
  }
  event.preventDefault();
});

// By place on the keyboard, so that they work with a Russian or Kazakh layout too.
const KEYS = new Map([...'jkcdol'].map((key) => [`Key${key.toUpperCase()}`, key]));

document.addEventListener('focusin', (event) => {
  const row = event.target.closest('[data-row]');
  if (!row || row === chosen()) return;
  chosen()?.classList.remove('chosen');
  row.classList.add('chosen');
});

// Back on the list, the finding that was open is chosen again.
const opened = sessionStorage.getItem('opened');
if (opened) choose(document.getElementById(opened));
document.addEventListener('click', (event) => {
  const row = event.target.closest('[data-row]');
  if (row?.id) sessionStorage.setItem('opened', row.id);
});

if (location.hash === '#why') document.getElementById('why')?.focus();

// A page that was still being drawn is looked for again, unless something is being written.
const untouched = () => [...document.querySelectorAll('textarea')].every((field) => field.value === field.defaultValue);
if (document.querySelector('[data-reload]')) setTimeout(() => untouched() && location.reload(), 3000);
