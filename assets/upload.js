// Sends form[data-upload] with a progress bar; a lost connection keeps everything on the page and offers to try again.
// The server may answer with Svar-Location instead of a redirect when it sees the header Svar-Upload, which saves fetching the next page twice.
const parts = (form) => {
  const status = form.querySelector('[data-upload-status]');
  return status && { status, bar: status.querySelector('progress'), failed: status.querySelector('[data-upload-failed]') };
};

function show(form, state) {
  const { status, bar, failed } = parts(form);
  status.hidden = state === 'idle';
  bar.closest('label').hidden = state !== 'sending';
  failed.hidden = state !== 'failed';
  form.querySelectorAll('button:not([data-upload-retry])').forEach((button) => { button.disabled = state === 'sending'; });
  form.setAttribute('aria-busy', String(state === 'sending'));
  if (state === 'failed') failed.querySelector('[data-upload-retry]').focus();
}

// A page without the form would take the written words off the screen: say its sentence here instead.
function refused(form, page) {
  const line = parts(form).failed.querySelector('p');
  line.dataset.lost ??= line.textContent;
  line.textContent = (page.querySelector('main header p') ?? page.querySelector('main .desk-body p') ?? page.querySelector('h1'))?.textContent ?? line.dataset.lost;
  show(form, 'failed');
}

// An error page comes back as HTML: show it in place, and hand the chosen files over to its form.
function replace(form, markup) {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  if (!page.querySelector('form[data-upload]')) { refused(form, page); return; }
  const files = [...form.querySelectorAll('input[type=file]')].filter((input) => input.files.length);
  document.title = page.title;
  document.body.replaceWith(page.body);
  for (const old of files) {
    const input = document.getElementById(old.id);
    if (input) { input.files = old.files; input.dispatchEvent(new Event('change', { bubbles: true })); }
  }
  window.htmx?.process(document.body);
  document.body.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true }));
  const wrong = document.querySelector('.error-summary') ?? document.querySelector('[role=alert][tabindex]') ?? document.querySelector('main');
  wrong?.focus({ preventScroll: true });
  wrong?.scrollIntoView({ block: wrong.matches('main') ? 'start' : 'center' });
}

function send(form, data, action) {
  const request = new XMLHttpRequest();
  const line = parts(form).failed.querySelector('p');
  line.textContent = line.dataset.lost ?? line.textContent;
  show(form, 'sending');
  request.upload.onprogress = (event) => { if (event.lengthComputable) parts(form).bar.value = 100 * event.loaded / event.total; };
  request.onerror = request.ontimeout = request.onabort = () => show(form, 'failed');
  request.onload = () => {
    const next = request.getResponseHeader('Svar-Location') ?? (request.status < 400 && request.responseURL);
    if (next && request.status < 400) location.assign(next);
    else if (request.status >= 502 || !request.responseText.includes('<body')) show(form, 'failed');
    else replace(form, request.responseText);
  };
  request.open('POST', action);
  request.setRequestHeader('Svar-Upload', '1');
  request.send(data);
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !form.matches('form[data-upload]') || !parts(form)) return;
  event.preventDefault();
  const data = new FormData(form, submitter?.form === form ? submitter : undefined);
  const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href;
  form.querySelector('[data-upload-retry]').onclick = () => form.requestSubmit(submitter?.form === form ? submitter : undefined);
  send(form, data, action);
});

// Going back may bring a page as it was left: in the middle of sending.
addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll('form[data-upload]').forEach((form) => { if (parts(form)) show(form, 'idle'); });
});
