// Pasted and dropped files join a file field, which stays the one truth: textarea[data-paste-into=ID], shown in [data-picked=ID].
const LIMIT = 25 * 1024 * 1024;
const kept = new WeakMap(); // the field's files, because choosing again would replace the earlier choice

const size = (n) => n < 1e6 ? `${Math.max(1, Math.round(n / 1e3))} kB` : `${(n / 1e6).toFixed(1)} MB`;
const make = (tag, cls, text) => Object.assign(document.createElement(tag), { className: cls ?? '', textContent: text ?? '' });

function store(input, files) {
  const basket = new DataTransfer();
  files.forEach((file) => basket.items.add(file));
  input.files = basket.files;
  kept.set(input, files);
}

function entry(input, file) {
  const li = make('li', 'file');
  const face = file.type.startsWith('image/') ? new Image() : make('span', 'file-kind', file.name.split('.').pop().slice(0, 4));
  if (face instanceof Image) {
    face.alt = '';
    face.src = URL.createObjectURL(file);
    face.onload = face.onerror = () => URL.revokeObjectURL(face.src);
  }
  const text = document.createElement('div');
  text.append(make('b', '', file.name), size(file.size));
  const remove = make('button', 'button tight', '×');
  remove.type = 'button';
  remove.setAttribute('aria-label', `${input.dataset.textRemove ?? 'Remove'} ${file.name}`);
  remove.onclick = () => { add(input, [], file); input.focus(); };
  li.append(face, text, remove);
  return li;
}

function add(input, files, ...without) {
  const tooLarge = files.filter((file) => file.size > LIMIT);
  const all = [...kept.get(input) ?? [], ...files.filter((file) => file.size <= LIMIT)].filter((file) => !without.includes(file));
  store(input, all);
  const list = document.querySelector(`[data-picked="${input.id}"]`);
  list?.replaceChildren(...all.map((file) => entry(input, file)), ...tooLarge.map((file) => {
    const li = make('li', 'field-error', `${file.name} (${size(file.size)}) ${input.dataset.textLarge ?? '> 25 MB'}`);
    li.setAttribute('role', 'alert');
    return li;
  }));
}

// A screenshot arrives as image.png every time: give it a name that tells two of them apart.
const named = (file, i) => file.name !== 'image.png' ? file : new File([file], `screenshot-${new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-')}${i ? `-${i}` : ''}.png`, { type: file.type });

function take(event, data) {
  const input = document.getElementById(event.target.closest?.('[data-paste-into]')?.dataset.pasteInto);
  if (!input || !data?.files.length || event.type === 'paste' && data.types.includes('text/plain')) return; // a copied table is text first
  event.preventDefault();
  add(input, [...data.files].map(named));
}

document.addEventListener('paste', (event) => take(event, event.clipboardData));
document.addEventListener('drop', (event) => take(event, event.dataTransfer));
document.addEventListener('dragover', (event) => { if (event.target.closest?.('[data-paste-into]') && event.dataTransfer.types.includes('Files')) event.preventDefault(); });
document.addEventListener('change', ({ target }) => { if (document.querySelector(`[data-picked="${target.id || ' '}"]`) && target.type === 'file') add(target, [...target.files]); });
document.addEventListener('reset', ({ target }) => target.querySelectorAll('input[type=file]').forEach((input) => { kept.delete(input); setTimeout(() => add(input, [])); }));
// The server has these.
document.addEventListener('svar:taken', ({ target, detail }) => add(target, [], ...detail));
