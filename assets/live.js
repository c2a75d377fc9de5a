// Live pages: what changed is told to the page as an event of its body, `live:queue` or `live:ticket-SV-7K3M9Q`, on which htmx
// fetches the part again. All tabs of a browser share one stream, for a browser has six lines to a server and no more.
const whose = document.querySelector('[data-live]')?.dataset.live;
const GAP = 1000; // one change is told at once, a burst of them together after so long
const POLL = 15000; // a browser without shared workers asks so often

const waiting = new Set(); // what is not told yet
let toldAt = 0;
let timer;

// A tab that nobody looks at is told when somebody does.
function tell() {
  timer = undefined;
  if (document.hidden || !waiting.size) return;
  toldAt = Date.now();
  const names = [...waiting];
  waiting.clear();
  for (const name of names) document.body.dispatchEvent(new CustomEvent(`live:${name}`));
}

function note(names) {
  for (const name of names) waiting.add(name);
  timer ??= setTimeout(tell, Math.max(0, toldAt + GAP - Date.now()));
}

if (whose) {
  document.addEventListener('visibilitychange', () => note([]));
  if (window.SharedWorker && window.BroadcastChannel) {
    new BroadcastChannel('svar-live').onmessage = ({ data }) => { if (data.whose === whose) note(data.names); };
    const worker = new SharedWorker(document.querySelector('[data-live-worker]').dataset.liveWorker, { name: 'svar-live' });
    worker.port.postMessage(whose);
    window.addEventListener('pageshow', ({ persisted }) => { if (persisted) { worker.port.postMessage(whose); note(['resync']); } });
  } else {
    setInterval(() => note(['resync']), POLL);
  }
}
