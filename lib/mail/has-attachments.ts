import { chooseParts } from "./choose-parts.ts";
import type { BodyPart } from "./types.ts";

const answers = new WeakMap<BodyPart, boolean>();

/** Whether a list row wears the paper clip. Images that belong to the HTML, and signatures, do not count. */
export function hasAttachments(body: BodyPart): boolean {
  const known = answers.get(body);
  if (known !== undefined) return known;
  const answer = chooseParts(body).files.some(isAttachment);
  answers.set(body, answer);
  return answer;
}

function isAttachment({ type, contentId, disposition }: BodyPart): boolean {
  if (/^application\/(pgp-signature|(x-)?pkcs7-signature)$/.test(type)) return false;
  return disposition === "attachment" || !(contentId && type.startsWith("image/"));
}
