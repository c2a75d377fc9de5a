// While robots write: form[data-work=TEXT] is sent with a number whose hash, together with TEXT, begins with zero bits. A worker looks for it while one writes.
const found = new WeakMap();

function begin(form) {
  if (found.has(form)) return found.get(form);
  const worker = new Worker(form.dataset.workScript, { type: 'module' });
  const done = new Promise((tell) => { worker.onmessage = ({ data }) => { form.elements.work.value = data; worker.terminate(); tell(); }; });
  worker.postMessage({ text: form.dataset.work, bits: Number(form.dataset.workBits) });
  found.set(form, done);
  return done;
}

document.addEventListener('input', ({ target }) => { if (target.form?.dataset.work) begin(target.form); });
document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (!form.dataset.work || form.elements.work.value) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  begin(form).then(() => form.requestSubmit(submitter));
}, true);
