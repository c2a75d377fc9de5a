// button[data-passkey=create|get] asks the browser for a passkey and sends its answer with the button's form. Where the browser
// has no passkeys the buttons stay hidden, and [data-passkey-none] stays to say so.
// Passkeys belong to names, never to numbers.
const named = !/^[\d.]+$|:/.test(location.hostname);
const has = named && ['parseCreationOptionsFromJSON', 'parseRequestOptionsFromJSON'].every((name) => window.PublicKeyCredential?.[name]);

async function answer(button) {
  const { form } = button;
  const asked = await fetch(button.dataset.options, { method: 'POST', headers: { accept: 'application/json' } });
  // The page that comes back says why, and asks who is there where that is what is missing.
  if (!asked.ok) return form.submit();
  const { ceremony, publicKey } = await asked.json();
  const credential = button.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
  form.querySelector('[data-passkey-token]').value = ceremony;
  form.querySelector('[data-passkey-answer]').value = JSON.stringify(credential.toJSON());
  form.submit();
}

function show() {
  if (!has) return;
  document.querySelectorAll('[data-passkey]').forEach((button) => { button.hidden = false; });
  document.querySelectorAll('[data-passkey-none]').forEach((note) => { note.hidden = true; });
}

document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-passkey]');
  if (!button) return;
  const failed = button.form.querySelector('[data-passkey-failed]');
  failed.hidden = true;
  button.disabled = true;
  // The person may say no, or have none here: both end in the same word.
  try { await answer(button); } catch { failed.hidden = false; } finally { button.disabled = false; }
});

show();
