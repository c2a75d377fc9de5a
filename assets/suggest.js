// [data-insert=ID] puts the text of #ID (a template or pre) into the composer, and #ID-extras beside it; its link does the same by a page load without this script.
const put = new WeakMap(); // what we last put into a field, to replace it only while it is untouched
const MARK = /\[\[[a-z]+(?:[._][a-z_]+)*\?\]\]/g; // a placeholder without a value

function text(source) {
  return (source instanceof HTMLTemplateElement ? source.content : source).textContent.trim();
}

function insert(choice) {
  const form = document.getElementById(choice.dataset.form ?? 'composer');
  const source = document.getElementById(choice.dataset.insert);
  const field = form?.querySelector('textarea');
  if (!field || !source) return false;
  const answer = text(source);
  const before = put.get(field);
  // Untouched suggestion: swap it. Own words: keep them, after the answer.
  const own = before !== undefined && field.value.startsWith(before) ? field.value.slice(before.length) : field.value;
  field.value = own.trim() ? `${answer}\n\n${own.trimStart()}` : answer;
  put.set(field, answer);
  if (choice.lang) field.lang = choice.lang;
  if (form.elements.answer_id) form.elements.answer_id.value = choice.dataset.answer ?? '';
  const extras = document.getElementById(`${choice.dataset.insert}-extras`);
  form.querySelector('#answer-extras')?.replaceChildren(...extras ? [extras.content.cloneNode(true)] : []);
  // A note that is being written is a form of its own, and stays as it is.
  const tab = document.getElementById('tab-reply');
  if (tab && form.id === 'composer') tab.checked = true;
  document.querySelectorAll('[data-insert]').forEach((each) => each.toggleAttribute('data-chosen', each === choice));
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  const hole = field.value.search(MARK);
  if (hole >= 0) select(field, field.value.match(MARK)[0]);
  else field.setSelectionRange(answer.length, answer.length);
  form.scrollIntoView({ block: 'nearest' });
  return true;
}

// Marks a placeholder that has no value, so that typing replaces it.
function select(field, mark) {
  const at = field.value.indexOf(mark);
  if (at < 0) return;
  field.focus();
  field.setSelectionRange(at, at + mark.length);
}

// The list of what is still to be filled in, under the text.
function tell(field) {
  const notice = field.form?.querySelector('[data-unfilled]');
  if (!notice) return;
  const marks = [...new Set(field.value.match(MARK) ?? [])];
  notice.hidden = !marks.length;
  notice.querySelector('[data-marks]').replaceChildren(...marks.map((mark) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button tight', textContent: mark });
    button.onclick = () => select(field, mark);
    return button;
  }));
}

const search = () => document.getElementById('answer-search');
const links = () => [...document.querySelectorAll('#suggestion-list [data-insert]')];
let hasty = false; // Enter was pressed before the answers to the last word were there

function choose() {
  const list = document.getElementById('suggestion-list');
  hasty = list?.dataset.for !== search().value.trim();
  if (!hasty) links()[0]?.click();
}

function move(from, by) {
  const all = [search(), ...links()];
  const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(from) + by))];
  next?.focus();
}

// A slash begins a search where it begins a word; twice, it is a slash.
function opens(field) {
  return search() && field.form?.id === 'composer' && field.matches('textarea') && field.selectionStart === field.selectionEnd
    && !/\S$/.test(field.value.slice(0, field.selectionStart));
}

function slash(event) {
  const { target } = event;
  if (opens(target)) {
    event.preventDefault();
    search().value = '';
    search().focus();
  } else if (target === search() && !target.value) {
    event.preventDefault();
    const field = document.querySelector('#composer textarea');
    field.focus();
    field.setRangeText('/', field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const isOurs = target === search() || target.matches?.('#suggestion-list [data-insert]');
  if (key === '/') slash(event);
  else if (isOurs && (key === 'ArrowDown' || key === 'ArrowUp')) { event.preventDefault(); move(target, key === 'ArrowDown' ? 1 : -1); }
  else if (target === search() && key === 'Enter') { event.preventDefault(); choose(); }
  else if (isOurs && key === 'Escape') { event.preventDefault(); document.querySelector('#composer textarea')?.focus(); }
}, true);

document.addEventListener('click', (event) => {
  const choice = event.target.closest?.('[data-insert]');
  if (!choice || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (insert(choice)) event.preventDefault();
});

document.addEventListener('input', ({ target }) => { if (target.matches?.('textarea')) tell(target); });
document.addEventListener('htmx:afterSettle', () => { if (hasty) choose(); });

// Nothing with a hole in it leaves: the first one is shown instead. Notes and drafts may have holes.
document.addEventListener('submit', (event) => {
  const field = event.target.querySelector?.('[data-unfilled]') && event.target.querySelector('textarea');
  const hole = field?.value.match(MARK)?.[0];
  if (!hole || event.submitter?.hasAttribute('formaction')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  tell(field);
  select(field, hole);
}, true);

document.querySelectorAll('#composer textarea').forEach(tell);
