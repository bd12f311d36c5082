/** Styles of a message that could cover other things, follow the scroll, or grow with the frame that grows with them. */
const refused: Record<string, RegExp> = {
  position: /fixed|sticky/i,
  height: /v(h|min|max|b)\b|%/i,
  "min-height": /[sld]?v(h|min|max|b)\b|%/i,
  "max-height": /[sld]?v(h|min|max|b)\b/i,
};

/** Any function that can make the browser load something. */
const loads = /url\(|image-set\(|src\(|image\(|cross-fade\(|element\(|paint\(|@import|expression\(/i;
const remoteUrl = /^url\("(https?:)?\/\/[^"\\]+"\)$/i;

type AllowRemote = () => boolean;

/** A style attribute without what a message may not do. Parsed by the browser, in a document that loads nothing. */
export function cleanDeclarations(css: string, allowRemote: AllowRemote): string {
  const element = document.implementation.createHTMLDocument("").createElement("div");
  element.style.cssText = css;
  return declarations(element.style, allowRemote);
}

/** A style sheet with plain rules only, in media and supports groups too; imports, fonts and animations are left out. */
export function cleanStyleSheet(css: string, allowRemote: AllowRemote): string {
  // A constructed sheet is parsed but belongs to no document; by definition it has no @import.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replaceAll("<!--", " ").replaceAll("-->", " "));
  return rules(sheet.cssRules, allowRemote);
}

function rules(list: CSSRuleList, allowRemote: AllowRemote): string {
  return [...list]
    .map((rule) => {
      if (rule instanceof CSSStyleRule) {
        return `${namespaced(rule.selectorText)} { ${declarations(rule.style, allowRemote)} }`;
      }
      if (rule instanceof CSSMediaRule)
        return `@media ${rule.conditionText} { ${rules(rule.cssRules, allowRemote)} }`;
      if (rule instanceof CSSSupportsRule) {
        return `@supports ${rule.conditionText} { ${rules(rule.cssRules, allowRemote)} }`;
      }
      return "";
    })
    .filter(Boolean)
    .join("\n");
}

/** Ids in the message have got DOMPurify's prefix. */
function namespaced(selector: string): string {
  return selector.replace(/#(?=[\w\\-])/g, "#user-content-");
}

function declarations(style: CSSStyleDeclaration, allowRemote: AllowRemote): string {
  return [...style]
    .flatMap((property) => {
      const value = style.getPropertyValue(property);
      // A custom property keeps its text as written, escapes and all, so it could hide a url().
      if (property.startsWith("--") || refused[property]?.test(value)) return [];
      if (loads.test(value) && !allowRemoteValue(value, allowRemote)) return [];
      const priority = style.getPropertyPriority(property);
      return [`${property}: ${value}${priority && ` !${priority}`};`];
    })
    .join(" ");
}

function allowRemoteValue(value: string, allowRemote: AllowRemote): boolean {
  const isRemote = /(https?:)?\/\//i.test(value);
  if (isRemote && !allowRemote()) return false;
  return isRemote && remoteUrl.test(value);
}
