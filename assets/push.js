// Push messages: [data-push] asks the browser for its consent and an endpoint, and the server keeps both for the session. When its
// person has signed in again, a browser that was on tells its new session, unless it was removed from the list meanwhile.
const KEY = 'svar-push'; // the session for which this browser is on
const session = document.querySelector('#bell')?.dataset.live;
const can = window.isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window;

async function send(subscription, more) {
  const { endpoint, keys: { p256dh, auth } } = subscription.toJSON();
  const answer = await fetch('/account/notifications/browsers', { method: 'POST', body: new URLSearchParams({ endpoint, p256dh, auth, ...more }) });
  if (answer.ok) localStorage.setItem(KEY, session); else localStorage.removeItem(KEY);
  return answer.ok;
}

async function turnOn(button) {
  const registration = await navigator.serviceWorker.register('/push-worker.js');
  await navigator.serviceWorker.ready;
  // A subscription with another key, of an installation that was here before, is in the way.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: button.dataset.push });
  if (!(await send(subscription, {}))) throw new Error('not kept');
  location.reload();
}

async function renew() {
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) await send(subscription, { renew: 'yes' });
  else localStorage.removeItem(KEY);
}

const button = document.querySelector('[data-push]');
if (can && button) {
  button.hidden = false;
  document.querySelector('[data-push-none]').hidden = true;
  button.addEventListener('click', async () => {
    const failed = document.querySelector('[data-push-failed]');
    failed.hidden = true;
    button.disabled = true;
    try { await turnOn(button); } catch { failed.hidden = false; } finally { button.disabled = false; }
  });
}
const known = can && session ? localStorage.getItem(KEY) : null;
if (known && known !== session) renew().catch(() => {});
