/** What the person chose; "system" follows the device. */
export type ThemeChoice = "light" | "dark" | "system";
export type Scheme = "light" | "dark";

/** The cookie that remembers the choice, read by the server so that the first paint is right. */
export const themeCookie = "pennypost-theme";
