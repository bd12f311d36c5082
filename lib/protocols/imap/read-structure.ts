// Reads BODYSTRUCTURE (RFC 9051 section 7.5.2) into the domain's tree.
import type { ImapAttribute, MessageStructureObject } from "imapflow";
import { parseBodystructure } from "imapflow/lib/tools.js";
import type { BodyPart } from "#lib/mail/types.ts";

/** What a message whose structure the server could not read is taken for, so that its source is shown at least. */
const unreadable: BodyPart = {
  part: "1",
  type: "text/plain",
  parameters: {},
  encoding: "",
  size: 0,
  disposition: null,
  filename: null,
  contentId: null,
  children: [],
};

export function readStructure(token: ImapAttribute | undefined): BodyPart {
  if (!Array.isArray(token)) return unreadable;
  try {
    return toPart(parseBodystructure(token), "");
  } catch {
    return unreadable;
  }
}

/**
 * Numbers the parts ourselves: what lies inside a forwarded message belongs to that message, and is reached through
 * its one part (RFC 9051 section 6.4.5.1).
 */
function toPart(node: MessageStructureObject, number: string): BodyPart {
  const multipart = node.type.startsWith("multipart/");
  const children = multipart ? (node.childNodes ?? []) : [];
  return {
    part: multipart ? number : number || "1",
    type: node.type,
    parameters: node.parameters ?? {},
    encoding: node.encoding ?? "",
    size: node.size ?? 0,
    disposition: readDisposition(node.disposition),
    filename: node.dispositionParameters?.filename || node.parameters?.name || null,
    contentId: node.id?.trim().replace(/^<|>$/g, "") || null,
    children: children.map((child, index) =>
      toPart(child, number ? `${number}.${index + 1}` : `${index + 1}`),
    ),
  };
}

/** An unknown disposition is to be treated as an attachment (RFC 2183 section 2.8). */
function readDisposition(value: string | undefined): BodyPart["disposition"] {
  if (!value) return null;
  return value === "inline" ? "inline" : "attachment";
}
