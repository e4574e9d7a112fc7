const TITLE = 'งานของฉัน – ITA Cycle';
const LEFT_AT = 'ita.signedOutAt';
const NO_RETURN_WITHIN_MS = 10000;

// The context path in front of the web apps, '' in a plain deployment.
const appRoot = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
const signInPage = appRoot.replace(/\/[^/]+$/, '') + '/login?signedOut';

function leaveIfSignedOut() {
  if (!location.hash.startsWith('#/login')) {
    return;
  }
  // Someone whom the sign-in page sends straight back here must not go round in circles.
  const leftAt = Number(sessionStorage.getItem(LEFT_AT));
  if (Date.now() - leftAt < NO_RETURN_WITHIN_MS) {
    return;
  }
  sessionStorage.setItem(LEFT_AT, String(Date.now()));
  location.replace(signInPage);
}

// The app writes its own title while it starts, so it is put right each time it changes.
function keepTitle() {
  const title = document.querySelector('head > title');
  const set = () => {
    if (title.textContent !== TITLE) {
      title.textContent = TITLE;
    }
  };
  new MutationObserver(set).observe(title, {childList: true});
  set();
}

// Dates are set by the process, and a task is taken and given back by its buttons: they stay readable, none opens its
// editor (for dates a Gregorian one, for the holder one that asks for an account).
function keepTaskHeaderReadOnly() {
  const readOnly = ['.dates', '.assignee [cam-widget-inline-field]']
    .map(part => `[cam-tasklist-task-meta] ${part}`)
    .join(', ');
  const block = event => {
    const leaves = event.type === 'keydown' && (event.key === 'Tab' || event.ctrlKey || event.altKey || event.metaKey);
    if (!leaves && event.target instanceof Element && event.target.closest(readOnly)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  document.addEventListener('click', block, true);
  document.addEventListener('keydown', block, true);
  document.addEventListener('paste', block, true);
}

// What is due first stands first, and behind it what only may be taken back; the app alone would begin with the newest.
// A person's own choice stands in the address and stays.
function sortByDueDate() {
  const [path, query = ''] = location.hash.split('?');
  const parameters = new URLSearchParams(query);
  if (path.startsWith('#/login') || parameters.has('sorting')) {
    return;
  }
  const order = [{sortBy: 'priority', sortOrder: 'desc'}, {sortBy: 'dueDate', sortOrder: 'asc'}];
  parameters.set('sorting', JSON.stringify(order));
  history.replaceState(history.state, '', `${path || '#/'}?${parameters}`);
}

// The diagram's buttons bring English names that no locale file reaches.
function nameDiagramButtons() {
  const names = {'zoom in': 'ขยาย', 'zoom out': 'ย่อ', 'reset zoom': 'แสดงทั้งผัง'};
  const name = event => {
    const button = event.target instanceof Element && event.target.closest('button[title]');
    if (button && names[button.title]) {
      button.title = names[button.title];
      button.setAttribute('aria-label', button.title);
    }
  };
  document.addEventListener('pointerover', name, true);
  document.addEventListener('focusin', name, true);
}

// The app translates some labels once, while its locale file may still be on the way; from its store they are there at
// once, and never those of an earlier release.
async function storeLabels() {
  const file = new URL('../locales/th.json', import.meta.url);
  const answer = await fetch(file, { cache: 'no-cache', credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`${file.pathname}: ${answer.status}`);
  }
  const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  stored[`${appRoot}/app/tasklist/locales/_locales_data_th_${window.bust}`] = JSON.stringify(await answer.json());
  localStorage.setItem('camunda-web', JSON.stringify(stored));
}

// Beside its own words the app prints the engine's; only what was said to people is Thai.
function keepEngineWordsAway() {
  const THAI = /[\u0e00-\u0e7f]/;
  const panel = document.querySelector('[notifications-panel]');
  const tidy = () => {
    panel.querySelectorAll('.alert').forEach(alert => {
      const message = alert.querySelector('.message');
      const foreign = message && message.textContent.trim() !== '' && !THAI.test(message.textContent);
      alert.classList.toggle('ita-without-message', Boolean(foreign));
    });
  };
  new MutationObserver(tidy).observe(panel, {childList: true, subtree: true, characterData: true});
}

// An error that left this module would keep the whole app from starting.
function attempt(step) {
  try {
    step();
  } catch (error) {
    console.error(error);
  }
}

attempt(() => window.addEventListener('hashchange', () => attempt(leaveIfSignedOut)));
attempt(leaveIfSignedOut);
attempt(sortByDueDate);
attempt(() => document.documentElement.setAttribute('lang', 'th'));
attempt(keepTitle);
attempt(keepTaskHeaderReadOnly);
attempt(keepEngineWordsAway);
attempt(nameDiagramButtons);

// Awaited, so that labels and window.ItaForm are there before the first form is shown.
await Promise.all([storeLabels(), import('./ita-form.js')].map(part => part.catch(error => console.error(error))));

// Links to the product's own pages, beside the name of the signed-in.
function link(id, priority, path, text) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: node => {
      const anchor = document.createElement('a');
      anchor.href = appRoot.replace(/\/[^/]+$/, '') + path;
      anchor.textContent = text;
      node.append(anchor);
    }
  };
}

export default [
  link('ita.board', 10, '/board', 'กระดานติดตาม'),
  link('ita.notices', 5, '/me/notices', 'การแจ้งเตือนของฉัน')
];
