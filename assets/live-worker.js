// The one event stream of this browser: it lives as long as one of our tabs does, and passes on to all what it hears.
const tabs = new BroadcastChannel('svar-live');
const AGAIN = 15000; // after the server has refused us; a line that was cut is mended by the stream itself
let stream;
let whose; // the session that the stream belongs to
let again;

const pass = (names) => tabs.postMessage({ whose, names });

function listen() {
  clearTimeout(again);
  stream?.close();
  let isLate = false; // did anything go unheard?
  stream = new EventSource('/live');
  stream.onmessage = ({ data }) => pass(data.split(' '));
  stream.onopen = () => { if (isLate) pass(['resync']); isLate = false; };
  stream.onerror = () => {
    isLate = true;
    // Busy, or signed out: the pages fetch for themselves what they show until there is a stream again.
    if (stream.readyState === EventSource.CLOSED) again = setTimeout(() => { pass(['resync']); listen(); }, AGAIN);
  };
}

self.onconnect = ({ ports: [tab] }) => {
  tab.onmessage = ({ data }) => {
    if (data === whose && stream?.readyState !== EventSource.CLOSED) return;
    whose = data;
    listen();
  };
};
