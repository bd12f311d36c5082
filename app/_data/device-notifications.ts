import { getPushKey, subscribeBrowser, unsubscribeBrowser } from "#lib/contract/push.ts";
import { call } from "./api-client.ts";

/** In localStorage: the person allowed notifications on this device and has not taken it back. */
const chosen = "pennypost.notifications";

/** "blocked": the browser itself forbids it. "unsupported": it has no notifications. */
export type NotificationState = "on" | "off" | "blocked" | "unsupported";

export function notificationState(): NotificationState {
  if (!("Notification" in window) || !("serviceWorker" in navigator)) return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  return Notification.permission === "granted" && localStorage.getItem(chosen) ? "on" : "off";
}

/** Asks the person's browser for permission, and subscribes it to Web Push where it has a push service. */
export async function allowNotifications(): Promise<NotificationState> {
  if ((await Notification.requestPermission()) !== "granted") return notificationState();
  localStorage.setItem(chosen, "true");
  const { publicKey } = await call(getPushKey);
  const registration = await worker();
  if (publicKey) await Promise.race([subscribe(registration, publicKey), patience()]);
  return notificationState();
}

export async function stopNotifications(): Promise<NotificationState> {
  localStorage.removeItem(chosen);
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) {
    await call(unsubscribeBrowser, { query: { endpoint: subscription.endpoint } });
    await subscription.unsubscribe();
  }
  return notificationState();
}

/** Shows a notification from an open page. One with the same tag takes the place of the one before. */
export async function showNotification(
  title: string,
  body: string,
  tag: string,
  path: string,
): Promise<void> {
  const registration = await worker();
  await registration.showNotification(title, { body, tag, data: { path }, icon: "/icon.svg" });
}

async function worker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register("/service-worker.js");
  return navigator.serviceWorker.ready;
}

/** A browser whose push service cannot be reached tries for a very long time, and goes on trying after this. */
function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5_000));
}

/** Without a push service, notifications come from open pages only, which is better than none. */
async function subscribe(registration: ServiceWorkerRegistration, publicKey: string): Promise<void> {
  const subscription = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    .catch(() => null);
  const { endpoint, keys } = subscription?.toJSON() ?? {};
  if (!endpoint || !keys?.p256dh || !keys.auth) return;
  await call(subscribeBrowser, { body: { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } } });
}
