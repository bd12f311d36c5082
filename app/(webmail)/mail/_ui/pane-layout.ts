/** The cookie that remembers the widths of the panes, so that the first paint has them. */
export const paneCookie = "pennypost-panes";

/** Shares of the window's width in percent, by pane. */
export type PaneLayout = Record<string, number>;

/** What the cookie holds; undefined when it is missing or was tampered with. */
export function parsePaneLayout(value: string | undefined, panes: readonly string[]): PaneLayout | undefined {
  const shares = value?.split("-").map(Number) ?? [];
  if (shares.length !== panes.length || !shares.every((share) => share > 0 && share < 100)) return undefined;
  return Object.fromEntries(panes.map((pane, index) => [pane, shares[index] ?? 0]));
}

/** Remembers the widths for a year. */
export function rememberPaneLayout(layout: PaneLayout, panes: readonly string[]): void {
  const value = panes.map((pane) => (layout[pane] ?? 0).toFixed(2)).join("-");
  document.cookie = `${paneCookie}=${value}; path=/; max-age=31536000; samesite=lax`;
}
