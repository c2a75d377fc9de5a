// Shows what the server pushes when no page of ours is open, and opens its page. It is told a ticket's number and what happened.
self.addEventListener('push', (event) => {
  let told = {};
  try { told = event.data.json(); } catch { /* The browser demands a notification all the same. */ }
  const { title = 'Svar', body = '', tag, url } = told;
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: url }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const url = new URL(event.notification.data ?? '/desk/notifications', self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil((async () => {
    const pages = await self.clients.matchAll({ type: 'window' });
    const there = pages.find((page) => page.url === url.href);
    return there ? there.focus() : self.clients.openWindow(url.href);
  })());
});
