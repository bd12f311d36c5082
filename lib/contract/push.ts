import * as z from "zod";
import { endpoint } from "./endpoint.ts";

/** A browser's subscription, as PushSubscription.toJSON() gives it. */
const PushTarget = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(2000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,100}=*$/),
    auth: z.string().regex(/^[\w-]{20,30}=*$/),
  }),
});

export const getPushKey = endpoint({
  method: "GET",
  path: "/api/push-key",
  summary: "What a browser needs to subscribe to Web Push; null where the server does not offer it",
  access: "session",
  status: 200,
  response: z.object({ publicKey: z.string().nullable() }),
});

export const subscribeBrowser = endpoint({
  method: "POST",
  path: "/api/push-subscriptions",
  summary: "Let this browser be notified, also while nobody is signed in",
  access: "session",
  status: 204,
  body: PushTarget,
  response: "nothing",
});

export const unsubscribeBrowser = endpoint({
  method: "DELETE",
  path: "/api/push-subscriptions",
  summary: "Stop notifying a browser",
  access: "session",
  status: 204,
  query: z.object({ endpoint: z.string().max(2000) }),
  response: "nothing",
});
