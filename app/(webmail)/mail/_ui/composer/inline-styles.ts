/**
 * Writes style sheets into the elements that they mean, because a quote must neither change the page around it nor lose
 * its looks. Rules count in their order; what stands in the element's own attribute wins. Rules for certain screens are
 * left out.
 */
export function inlineStyles(styles: readonly HTMLStyleElement[], body: HTMLElement): void {
  const inBody = [...body.querySelectorAll("style")];
  const found = new Map<Element, string>();
  for (const style of [...styles, ...inBody]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.textContent ?? "");
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule)) continue;
      for (const element of matches(body, rule.selectorText)) {
        found.set(element, `${found.get(element) ?? ""}${rule.style.cssText} `);
      }
    }
  }
  for (const [element, css] of found)
    element.setAttribute("style", css + (element.getAttribute("style") ?? ""));
  for (const style of inBody) style.remove();
}

/** Some selectors that a sheet may hold, querySelectorAll refuses. */
function matches(body: HTMLElement, selector: string): Iterable<Element> {
  try {
    return body.querySelectorAll(selector);
  } catch {
    return [];
  }
}
