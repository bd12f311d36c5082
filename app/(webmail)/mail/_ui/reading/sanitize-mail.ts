import DOMPurify, { type UponSanitizeAttributeHookEvent } from "dompurify";
import { cleanDeclarations, cleanStyleSheet } from "./clean-css.ts";
import { mailProfile } from "./mail-profile.ts";

/** A message's HTML as nodes that may be shown. */
export interface SafeMail {
  styles: HTMLStyleElement[];
  body: HTMLElement;
  /** Something was left out that would have been loaded from elsewhere. */
  blockedRemote: boolean;
  /** The sender chose colours, which were meant for a white ground. */
  hasOwnColours: boolean;
}

interface Options {
  /** Whether images may be loaded from the sender's servers. */
  showsRemote: boolean;
  /** The address of the part that `cid:` names. */
  inlineImage: (contentId: string) => string | undefined;
}

/**
 * Makes a stranger's HTML fit to be shown in the message frame: no script, form or embedding, no style that leaves its
 * place, no load from elsewhere unless allowed, links that open a new window and tell nothing. The parsing happens in
 * a document that loads nothing.
 */
export function sanitizeMail(html: string, options: Options): SafeMail {
  const purifier = DOMPurify(window);
  let blockedRemote = false;
  const allowRemote = () => {
    if (!options.showsRemote) blockedRemote = true;
    return options.showsRemote;
  };

  purifier.addHook("uponSanitizeElement", (node) => {
    if (node instanceof Element && node.localName === "style") {
      node.textContent = cleanStyleSheet(node.textContent ?? "", allowRemote);
    }
  });
  purifier.addHook("uponSanitizeAttribute", (element, attribute) => {
    const { attrName, attrValue } = attribute;
    if (attrName === "style") keep(attribute, cleanDeclarations(attrValue, allowRemote));
    else if (attrName === "href") keep(attribute, isLink(attrValue) ? attrValue.trim() : undefined);
    else if (attrName === "src" || attrName === "background") {
      keep(
        attribute,
        element.localName === "img" || attrName === "background" ? imageSource(attrValue) : undefined,
      );
    }
  });
  purifier.addHook("afterSanitizeAttributes", (element) => {
    if (element.localName !== "a" || !element.hasAttribute("href")) return;
    element.setAttribute("target", "_blank");
    element.setAttribute("rel", "noopener noreferrer");
  });

  const imageSource = (value: string): string | undefined => {
    const source = value.trim();
    if (/^cid:/i.test(source)) return options.inlineImage(decodeContentId(source.slice(4)));
    if (/^data:image\/(png|jpe?g|gif|webp|avif|bmp);base64,/i.test(source)) return source;
    if (!/^(https?:)?\/\//i.test(source)) return undefined;
    return allowRemote() ? source.replace(/^\/\//, "https://") : undefined;
  };

  // With RETURN_DOM and WHOLE_DOCUMENT the answer is the html element.
  const root = purifier.sanitize(html, { ...mailProfile, RETURN_DOM: true }) as HTMLElement;
  const body = root.querySelector<HTMLElement>("body") ?? document.implementation.createHTMLDocument().body;
  const styles = [...root.querySelectorAll<HTMLStyleElement>("head style")];
  return { styles, body, blockedRemote, hasOwnColours: hasColours(styles, body) };
}

function keep(attribute: UponSanitizeAttributeHookEvent, value: string | undefined): void {
  attribute.keepAttr = value !== undefined && value !== "";
  attribute.attrValue = value ?? "";
}

function isLink(value: string): boolean {
  return /^\s*(https?:\/\/|mailto:|tel:)/i.test(value);
}

/** In a URL the content id is percent-encoded (RFC 2392 section 2). */
function decodeContentId(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function hasColours(styles: readonly HTMLStyleElement[], body: HTMLElement): boolean {
  const colour = /(^|[;{\s-])(color|background)\b/i;
  if (styles.some((style) => colour.test(style.textContent ?? ""))) return true;
  const coloured = "[bgcolor], [background], [color], [text], style";
  if (body.matches(coloured) || body.querySelector(coloured)) return true;
  return [body, ...body.querySelectorAll("[style]")].some((element) =>
    colour.test(element.getAttribute("style") ?? ""),
  );
}
