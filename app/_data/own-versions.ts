/** Which version this tab's own edits made of an item's version, so that quick edits in a row are no conflict. */
const successors = new Map<string, number>();

/** Notes that an edit of this tab made `after` of `before`. */
export function noteOwnEdit(id: string, before: number, after: number): void {
  successors.set(`${id} ${before}`, after);
}

/** The version that a person's edit is made on: the one that they saw, or what their own edits made of it since. */
export function currentVersion(id: string, seen: number): number {
  let version = seen;
  for (let next = successors.get(`${id} ${version}`); next; next = successors.get(`${id} ${version}`))
    version = next;
  return version;
}
