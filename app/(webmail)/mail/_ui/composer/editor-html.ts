import { cleanDeclarations } from "../reading/clean-css.ts";
import { sanitizeMail } from "../reading/sanitize-mail.ts";
import { inlineStyles } from "./inline-styles.ts";

/** The address of an image that is a part of a message on the server. It is sent along as a part of the new one. */
const partAddress = /^\/api\/messages\/[^/?#]+\/parts\/[\d.]+\?inline=true$/;

/** A stranger's HTML for a quote: sanitised as for reading, its style sheets written into the elements. */
export function sanitizeQuote(html: string, inlineImage: (contentId: string) => string | undefined): string {
  const mail = sanitizeMail(html, { showsRemote: true, inlineImage });
  const sheet = document.implementation.createHTMLDocument("").createElement("div");
  // The editor paints a light ground under it, as the reading view does.
  if (mail.hasOwnColours) sheet.className = "own-colours";
  const { bgcolor, style } = {
    bgcolor: mail.body.getAttribute("bgcolor"),
    style: mail.body.getAttribute("style"),
  };
  inlineStyles(mail.styles, mail.body);
  if (bgcolor) sheet.style.backgroundColor = bgcolor;
  if (style) sheet.style.cssText += style;
  sheet.append(...mail.body.childNodes);
  return sheet.outerHTML;
}

/**
 * HTML as the editor may hold it: sanitised, and with nothing that is loaded from elsewhere. Where the sender's images
 * are is kept beside them, so that `fromEditor` can put it back for the recipient.
 */
export function toEditor(html: string): DocumentFragment {
  const mail = sanitizeMail(nameParts(html), {
    showsRemote: true,
    inlineImage: (id) => (partAddress.test(id) ? id : undefined),
  });
  inlineStyles(mail.styles, mail.body);
  for (const element of mail.body.querySelectorAll("[id]")) element.removeAttribute("id");
  for (const element of mail.body.querySelectorAll("[class*=Mso]")) element.removeAttribute("class");
  park(mail.body);
  const fragment = document.createDocumentFragment();
  fragment.append(...[...mail.body.childNodes].map((node) => document.importNode(node, true)));
  return fragment;
}

/** Part addresses look like a stranger's path to the sanitiser, so they pass it as content ids. */
function nameParts(html: string): string {
  const body = parse(html);
  for (const image of body.querySelectorAll<HTMLImageElement>("img[src]")) {
    // A copy out of the editor has the address in full.
    const source = (image.getAttribute("src") ?? "").replace(window.location.origin, "");
    if (partAddress.test(source)) image.setAttribute("src", `cid:${encodeURIComponent(source)}`);
  }
  const styles = [...body.ownerDocument.head.querySelectorAll("style")]
    .map((style) => style.outerHTML)
    .join("");
  return styles + body.innerHTML;
}

/** Takes away what would be loaded from elsewhere, and keeps it in an attribute that loads nothing. */
function park(body: HTMLElement): void {
  for (const image of body.querySelectorAll("img[src]")) {
    const source = image.getAttribute("src") ?? "";
    if (!/^https?:/i.test(source)) continue;
    image.setAttribute("data-remote-src", source);
    image.removeAttribute("src");
  }
  for (const element of body.querySelectorAll("[background]")) {
    element.setAttribute("data-remote-background", element.getAttribute("background") ?? "");
    element.removeAttribute("background");
  }
  for (const element of body.querySelectorAll("[style*='url(']")) {
    const style = element.getAttribute("style") ?? "";
    element.setAttribute("data-remote-style", style);
    element.setAttribute(
      "style",
      cleanDeclarations(style, () => false),
    );
  }
}

/** The editor's HTML as it is sent and kept: the sender's images back in their places. */
export function fromEditor(html: string): string {
  if (!html.includes("data-remote-")) return html;
  const body = parse(html);
  for (const name of ["src", "background", "style"]) {
    for (const element of body.querySelectorAll(`[data-remote-${name}]`)) {
      element.setAttribute(name, element.getAttribute(`data-remote-${name}`) ?? "");
      element.removeAttribute(`data-remote-${name}`);
    }
  }
  return body.innerHTML;
}

/** In a document that runs and loads nothing. */
function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body;
}
