// Shows what is pushed to this browser (lib/push/types.ts, PushMessage), and opens its page on a click. Nothing else:
// it caches nothing and answers no requests.

self.addEventListener("push", (event) => {
  const { title, body, path, tag } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, data: { path }, icon: "/icon.svg" }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPage(event.notification.data.path));
});

async function openPage(path) {
  const page = new URL(path, self.location.origin);
  if (page.origin !== self.location.origin) return;
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = tabs.find((tab) => tab.url === page.href) ?? tabs[0];
  if (!there) return self.clients.openWindow(page.href);
  await there.focus();
  // A tab that another worker controls cannot be led on.
  if (there.url !== page.href)
    await there.navigate(page.href).catch(() => self.clients.openWindow(page.href));
}
