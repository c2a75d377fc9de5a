// What an agent writes in form[data-writing=KEY] is saved on the server ([data-save]) as it is typed. This browser keeps what the
// server does not have yet: after a lost connection, a crash or a sign-in it is saved then.
const PREFIX = 'svar-draft:'; // `draft.js` deletes old ones, and all of them at the sign-out
const PAUSE = 600; // after the last key
const LONGEST = 4000; // without a pause
const AGAIN = 5000; // after a failure

const states = new WeakMap();
const of = (form) => states.get(form) ?? states.set(form, { since: 0 }).get(form);
const writing = () => [...document.querySelectorAll('form[data-writing]')];
const texts = (form) => [...new FormData(form)].filter(([, value]) => typeof value === 'string');
const key = (form) => PREFIX + form.dataset.writing;

// Storage may be full, blocked or absent; writing must go on as if nothing had happened.
function quietly(work) {
  try { return work(); } catch { return undefined; }
}

const keep = (form) => quietly(() => localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), fields: texts(form) })));
const forget = (form) => quietly(() => localStorage.removeItem(key(form)));

function say(form, words) {
  const status = form.querySelector('[data-draft-status]');
  if (status) status.textContent = words;
}

function later(form, span) {
  const state = of(form);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => save(form), span);
}

function changed(form) {
  const state = of(form);
  if (!state.isDirty) state.since = Date.now();
  state.isDirty = true;
  keep(form);
  if (!state.isHeld) later(form, Math.min(PAUSE, Math.max(0, state.since + LONGEST - Date.now())));
}

async function post(form, data, isLeaving) {
  const answer = await fetch(form.dataset.save, { method: 'POST', body: data, headers: { 'Svar-Draft': '1' }, redirect: 'manual', keepalive: isLeaving });
  const line = answer.type === 'opaqueredirect' ? null : new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.draft-line');
  if (!line) throw new Error('not saved');
  return { line, isTaken: answer.ok };
}

// Puts the server's line in the place of ours: the version that it has, its files, and when it was saved.
function take(form, line) {
  const state = of(form);
  state.isHeld = 'held' in line.dataset;
  form.querySelector('.draft-line').replaceWith(document.adoptNode(line));
  if ('sent' in line.dataset) {
    form.querySelectorAll('textarea').forEach((field) => { field.value = ''; });
    state.isDirty = false;
  }
  if (!state.isDirty && !state.isHeld) forget(form);
}

// Gives whether the server has everything.
async function save(form, isLeaving = false) {
  const state = of(form);
  clearTimeout(state.timer);
  if (state.running && !isLeaving) await state.running;
  if (!state.isDirty || state.isHeld || !form.isConnected) return !state.isDirty;
  state.running = once(form, isLeaving);
  const done = await state.running;
  state.running = undefined;
  return done;
}

async function once(form, isLeaving) {
  const state = of(form);
  const data = new FormData(form);
  const chosen = [...form.querySelectorAll('input[type=file]')].map((input) => [input, [...input.files]]).filter(([, files]) => files.length);
  if (isLeaving) data.delete('files'); // a page that is left may send 64 kB
  state.isDirty = false;
  say(form, form.dataset.textSaving);
  try {
    const { line, isTaken } = await post(form, data, isLeaving);
    if (isTaken && !isLeaving) chosen.forEach(([input, files]) => input.dispatchEvent(new CustomEvent('svar:taken', { bubbles: true, detail: files })));
    if (!isTaken) state.isDirty = 'held' in line.dataset;
    take(form, line);
    return isTaken;
  } catch {
    state.isDirty = true;
    say(form, form.dataset.textUnsaved);
    if (!isLeaving) later(form, AGAIN);
    return false;
  }
}

function fill(form, fields) {
  for (const el of form.elements) {
    const values = fields.filter(([name]) => name === el.name).map(([, value]) => value);
    if (!el.name || el.type === 'file' || el.type === 'submit') continue;
    if (el.type === 'checkbox' || el.type === 'radio') el.checked = values.includes(el.value);
    else if (values.length) el.value = values[0];
  }
  form.querySelectorAll('textarea').forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true })));
}

// What this browser kept: the server says whether it was sent meanwhile, or changed elsewhere.
async function begin(form) {
  const kept = quietly(() => JSON.parse(localStorage.getItem(key(form))));
  if (!kept?.fields) return false;
  const data = new FormData();
  kept.fields.forEach(([name, value]) => data.append(name, value));
  try {
    const { line } = await post(form, data, false);
    if ('sent' in line.dataset) { forget(form); return false; }
    fill(form, kept.fields);
    of(form).isDirty = 'held' in line.dataset;
    take(form, line);
  } catch {
    fill(form, kept.fields);
    changed(form);
    say(form, form.dataset.textUnsaved);
  }
  return true;
}

const tabOf = (form) => document.getElementById(form.matches('.is-note') ? 'tab-note' : form.matches('.is-forward') ? 'tab-forward' : 'tab-reply');
const open = (form) => { const tab = form.querySelector('textarea')?.value && tabOf(form); if (tab && !document.querySelector('.dock textarea:focus')) tab.checked = true; };

document.addEventListener('input', ({ target }) => { if (target.form?.dataset.writing) changed(target.form); });
document.addEventListener('change', ({ target }) => { if (target.form?.dataset.writing) changed(target.form); });
document.addEventListener('click', ({ target }) => {
  const form = target.closest?.('form[data-writing]');
  if (form && target.closest('[data-draft-keep]')) { of(form).isHeld = false; of(form).isDirty = true; save(form); }
  if (form && target.closest('[data-draft-drop]')) { of(form).isDirty = false; forget(form); }
});

// Another form, the sign-out too, waits until the server has the draft; Send waits for a save that is on its way.
const passing = new WeakSet();
document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  const waits = writing().filter((each) => of(each).running || each !== form && of(each).isDirty && !of(each).isHeld);
  clearTimeout(of(form).timer);
  if (passing.delete(form) || !waits.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  passing.add(form);
  const done = Promise.all(waits.map((each) => (each === form ? of(each).running : save(each))));
  Promise.race([done, new Promise((after) => setTimeout(after, 3000))]).then(() => form.requestSubmit(submitter?.form === form ? submitter : undefined));
}, true);

const leave = () => writing().forEach((form) => { if (of(form).isDirty) save(form, true); });
document.addEventListener('visibilitychange', () => { if (document.hidden) leave(); });
addEventListener('pagehide', leave);
addEventListener('online', () => writing().forEach((form) => { if (of(form).isDirty) save(form); }));
// A page from the browser's memory is older than what the server knows: a text that was sent would stand there again.
addEventListener('pageshow', ({ persisted }) => { if (persisted && writing().length) location.reload(); });
document.addEventListener('htmx:load', ({ target }) => { if (target === document.body) writing().forEach((form) => { if (!states.has(form)) begin(form); }); });
// The server has opened the form of what it knows; this browser may know of another one.
writing().forEach((form) => begin(form).then((restored) => { if (restored) open(form); }));
