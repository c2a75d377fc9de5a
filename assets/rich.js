// The marks of Markdown by buttons ([data-mark]) and keys, in the text of the composer that is open; and its preview.
const KEYS = { b: '**', i: '_', k: '[]()' };
const field = () => [...document.querySelectorAll('.dock textarea')].find((el) => el.getClientRects().length > 0);

// By a command of the browser, if it has one: Ctrl+Z takes it back.
function put(el, text) {
  if (!document.execCommand?.('insertText', false, text)) el.setRangeText(text, el.selectionStart, el.selectionEnd, 'end');
  el.dispatchEvent(new Event('input', { bubbles: true }));
}

function around(el, mark) {
  const { selectionStart: from, selectionEnd: to, value } = el;
  put(el, mark + value.slice(from, to) + mark);
  el.setSelectionRange(from + mark.length, to + mark.length);
}

function link(el) {
  const { selectionStart: from, selectionEnd: to, value } = el;
  const words = value.slice(from, to);
  const isAddress = /^https?:\/\//.test(words);
  put(el, isAddress ? `[](${words})` : `[${words}](https://)`);
  const at = isAddress ? from + 1 : from + words.length + 3;
  el.setSelectionRange(at, isAddress ? at : at + 8);
}

function lines(el, mark) {
  const { value } = el;
  const from = value.lastIndexOf('\n', el.selectionStart - 1) + 1;
  const to = value.indexOf('\n', el.selectionEnd) < 0 ? value.length : value.indexOf('\n', el.selectionEnd);
  el.setSelectionRange(from, to);
  put(el, value.slice(from, to).split('\n').map((line, i) => (mark === '1. ' ? `${i + 1}. ` : mark) + line).join('\n'));
}

function act(el, mark) {
  el.focus();
  if (mark === '[]()') link(el);
  else if (mark.endsWith(' ')) lines(el, mark);
  else around(el, mark);
}

async function preview(button) {
  const el = field();
  const shown = document.querySelector('.dock .preview');
  button.setAttribute('aria-pressed', String(!shown));
  if (shown) { shown.nextElementSibling.hidden = false; shown.nextElementSibling.focus(); shown.remove(); return; }
  if (!el) return;
  const answer = await fetch(el.closest('.dock').dataset.preview, { method: 'POST', body: new URLSearchParams({ body: el.value }) });
  if (!answer.ok || answer.redirected) { button.setAttribute('aria-pressed', 'false'); return; }
  const box = Object.assign(document.createElement('div'), { className: 'preview message-body is-html', tabIndex: 0 });
  box.append(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
  el.before(box);
  el.hidden = true;
  box.focus();
}

document.addEventListener('click', ({ target }) => {
  const mark = target.closest?.('[data-mark]');
  const show = target.closest?.('[data-show-preview]');
  if (mark && field()) act(field(), mark.dataset.mark);
  if (show) preview(show);
});
document.addEventListener('keydown', (event) => {
  const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key];
  if (!mark || !event.target.matches?.('.dock textarea')) return;
  event.preventDefault();
  act(event.target, mark);
});
