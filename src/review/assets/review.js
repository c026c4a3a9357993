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
  if (needed && needed.value.trim() === '' && !(needed.id === 'why' && preset()?.value)) return needed.focus();
  if (element.type === 'checkbox') return element.click();
  if (element.matches('input, textarea, select')) return element.focus();
  if (element.dataset.dialog) return document.getElementById(element.dataset.dialog).showModal();
  element.click();
}

// What is ticked in a list is decided on at once; without a tick, the chosen row alone is.
const preset = () => document.querySelector('[data-digits]');
const boxes = () => [...document.querySelectorAll('[name="pick"]')];
const picked = () => boxes().filter((box) => box.checked);
const atOnce = () => document.querySelector('#bulk [name="whole"]:checked') || picked().length > 0;

function pressAtOnce(element) {
  const box = chosen()?.querySelector('[name="pick"]');
  if (!atOnce() && !box) return;
  if (!atOnce()) box.click();
  press(element);
}

function count() {
  const output = document.querySelector('[data-picked]');
  if (output) output.textContent = picked().length || '';
  const all = document.querySelector('[data-all]');
  if (all) all.checked = boxes().length > 0 && picked().length === boxes().length;
}

document.addEventListener('change', (event) => {
  if (event.target.matches('[data-all]')) for (const box of boxes()) box.checked = event.target.checked;
  if (event.target.matches('[data-all], [name="pick"]')) count();
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input:not([type="checkbox"]), textarea, select')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const key = keyOf(event);
  if (preset() && /^[0-9]$/.test(key)) {
    if (Number(key) < preset().options.length) preset().selectedIndex = Number(key);
  } else if (document.querySelector('[data-rows]') && (key === 'j' || key === 'k')) step(key === 'j' ? 1 : -1);
  else {
    const named = `[data-key="${CSS.escape(key)}"]`;
    const bulk = document.querySelector(`#bulk button${named}`);
    const within = chosen()?.querySelector(named);
    if (bulk && (atOnce() || preset()?.value || !within)) pressAtOnce(bulk);
    else {
      const element = within ?? document.querySelector(`${named}:not([data-row] *)`);
      if (!element) return;
      press(element);
    }
  }
  event.preventDefault();
});

// By place on the keyboard, so that they work with a Russian or Kazakh layout too.
const KEYS = new Map([...'jkcdolxaqmisu'].map((key) => [`Key${key.toUpperCase()}`, key]));

function keyOf({ code, key, shiftKey }) {
  if (key === '?' || key === '/') return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return KEYS.get(code) ?? key;
}

document.addEventListener('focusin', (event) => {
  const row = event.target.closest('[data-row]');
  if (!row || row === chosen()) return;
  chosen()?.classList.remove('chosen');
  row.classList.add('chosen');
});

count();

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
