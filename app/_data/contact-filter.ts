/** What a list of contacts is made of; `q` is what was typed. */
export interface ContactFilter {
  q: string;
  collectionId?: string;
  label?: string;
  favourite?: "true";
  kind?: "individual" | "org" | "group";
}

/** Rows are asked for in windows of this many, aligned to multiples of it. */
export const contactWindowSize = 100;
