// Keeps what is being written in form[data-draft=KEY] on this device until the server says, by [data-draft-done=KEY], that it has it.
const PREFIX = 'svar-draft:';
const DAYS = 14;
const text = (form) => [...form.elements].filter((el) => el.name && !el.readOnly && el.matches('textarea, input:not([type]), input[type=text]'));

// Storage may be full, blocked or absent; writing must go on as if nothing had happened.
function quietly(work) {
  try { return work(); } catch { return undefined; }
}

function keep(form) {
  const words = Object.fromEntries(text(form).filter((el) => el.value !== el.defaultValue).map((el) => [el.name, el.value]));
  quietly(() => Object.keys(words).length
    ? localStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify({ at: Date.now(), words }))
    : localStorage.removeItem(PREFIX + form.dataset.draft));
}

// Only empty fields are filled: what the server wrote into a field is newer than what we remember.
function restore(form) {
  const saved = quietly(() => JSON.parse(localStorage.getItem(PREFIX + form.dataset.draft)));
  if (!saved?.words) return;
  for (const el of text(form)) {
    if (el.value || !saved.words[el.name]) continue;
    el.value = saved.words[el.name];
    el.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function drafts() {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

function forget(key) {
  quietly(() => key === '*' ? drafts().forEach((each) => localStorage.removeItem(each)) : localStorage.removeItem(PREFIX + key));
}

function sweep() {
  quietly(() => drafts().forEach((key) => {
    if (!(JSON.parse(localStorage.getItem(key)).at > Date.now() - DAYS * 864e5)) localStorage.removeItem(key);
  }));
}

// Said once: a reload of this address must not throw away what is written after it.
function tellOnce() {
  const here = new URL(location.href);
  ['sent', 'noted'].forEach((name) => here.searchParams.delete(name));
  if (here.href !== location.href) history.replaceState(history.state, '', here);
}

function begin(root) {
  const all = (selector) => [...root.matches?.(selector) ? [root] : [], ...root.querySelectorAll(selector)];
  const done = all('[data-draft-done]');
  done.forEach((el) => forget(el.dataset.draftDone));
  if (done.length) tellOnce();
  all('form[data-draft]').forEach(restore);
}

sweep();
begin(document);
document.addEventListener('input', ({ target }) => { if (target.form?.dataset.draft) keep(target.form); });
document.addEventListener('htmx:load', ({ target }) => begin(target));
