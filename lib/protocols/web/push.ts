import { createECDH } from "node:crypto";
import webPush from "web-push";
import { AppError } from "#lib/errors.ts";
import type { PushService } from "#lib/push/ports.ts";
import type { PushMessage, PushTarget } from "#lib/push/types.ts";
import type { FetchFromWeb } from "#lib/web/ports.ts";

// Web Push (RFC 8030) with voluntary identification (RFC 8292) and encryption for the browser (RFC 8291).

/** How long a push service keeps a message for a browser that is switched off; in seconds. */
const timeToLive = 24 * 60 * 60;

/** In milliseconds: others wait while a push service does not answer. */
const timeLimit = 8_000;

/** Longer than any push service's words; in bytes. */
const maxAnswer = 64 * 1024;

/** `contact` is a mailto: or https: address, by which a push service reaches whoever runs this server. */
export function pushService(fetchFromWeb: FetchFromWeb, privateKey: string, contact: string): PushService {
  if (!privateKey) return { publicKey: null, push: refuse };
  const push = async ({ endpoint, p256dh, auth }: PushTarget, message: PushMessage) => {
    const vapidDetails = { subject: contact, publicKey: publicKeyOf(privateKey), privateKey };
    const { headers, body } = encrypt({ endpoint, keys: { p256dh, auth } }, message, vapidDetails);
    const answer = await fetchFromWeb(endpoint, {
      method: "POST",
      headers,
      body,
      maxBytes: maxAnswer,
      timeLimit,
    });
    return judge(answer.status);
  };
  return {
    // Worked out when asked for: most who hold the service do not need it.
    get publicKey() {
      return publicKeyOf(privateKey);
    },
    push,
  };
}

async function refuse(): Promise<never> {
  throw new AppError("web-refused", "Web Push is not set up on this server.");
}

function publicKeyOf(privateKey: string): string {
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(Buffer.from(privateKey, "base64url"));
  return curve.getPublicKey("base64url");
}

function encrypt(
  target: webPush.PushSubscription,
  message: PushMessage,
  vapidDetails: { subject: string; publicKey: string; privateKey: string },
): { headers: Record<string, string>; body: Buffer } {
  try {
    const details = webPush.generateRequestDetails(target, JSON.stringify(message), {
      vapidDetails,
      TTL: timeToLive,
      urgency: "high",
    });
    const headers = Object.entries(details.headers).map(([name, value]) => [name, String(value)]);
    return { headers: Object.fromEntries(headers), body: details.body };
  } catch (cause) {
    throw new AppError("web-refused", "The browser's keys for notifications are not valid.", { cause });
  }
}

/** RFC 8030, section 7.3: 404 and 410 say that the subscription has ended. */
function judge(status: number): "delivered" | "gone" {
  if (status === 404 || status === 410) return "gone";
  if (status >= 200 && status < 300) return "delivered";
  const code = status === 429 || status >= 500 ? "web-unavailable" : "web-refused";
  throw new AppError(code, `The browser's push service answered ${status}.`);
}
