import { scanTags } from "./scan-tags.ts";

/** An image in the HTML whose bytes are to travel with the message. */
export type EmbeddedImage =
  | { kind: "data"; type: string; content: Buffer; contentId: string }
  | { kind: "part"; messageId: string; part: string; contentId: string };

const imageSource = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const dataUrl = /^data:(image\/[\w.+-]{1,60});base64,([A-Za-z0-9+/=\s]+)$/i;
const partUrl = /^\/api\/messages\/([\w-]+\.\d+\.\d+)\/parts\/([\d.]+)\?inline=true$/;

/**
 * Replaces the sources of images that exist only for the browser by `cid:` addresses: data URLs, and parts of messages
 * on the server. `nextId` makes content ids, without angle brackets.
 */
export function embedImages(html: string, nextId: () => string): { html: string; images: EmbeddedImage[] } {
  const bySource = new Map<string, EmbeddedImage>();
  const pieces: string[] = [];
  let copied = 0;
  for (const { name, start, end } of scanTags(html)) {
    if (name !== "img") continue;
    const tag = html.slice(start, end);
    const match = imageSource.exec(tag);
    const source = match?.[1] ?? match?.[2] ?? "";
    const image = bySource.get(source) ?? recognise(source, nextId);
    if (!match || !image) continue;
    bySource.set(source, image);
    pieces.push(html.slice(copied, start), tag.replace(match[0], ` src="cid:${image.contentId}"`));
    copied = end;
  }
  return { html: pieces.join("") + html.slice(copied), images: [...bySource.values()] };
}

function recognise(source: string, nextId: () => string): EmbeddedImage | null {
  const data = dataUrl.exec(source);
  if (data?.[1] && data[2]) {
    return { kind: "data", type: data[1], content: Buffer.from(data[2], "base64"), contentId: nextId() };
  }
  const [, messageId, part] = partUrl.exec(source) ?? [];
  if (!messageId || !part) return null;
  return { kind: "part", messageId, part, contentId: nextId() };
}
