import { uidsOfUri, uriOfUid } from "./member-uri.ts";
import { findByUids } from "./repository.ts";
import type { Member } from "./types.ts";

/** The members with the name and the address of the contacts that they are, where these are there. */
export async function resolveMembers(collectionIds: string[], members: Member[]): Promise<Member[]> {
  const uids = members.flatMap(({ uid }) => (uid ? uidsOfUri(uid) : []));
  if (!uids.length) return members;
  const rows = await findByUids(collectionIds, uids);
  return members.map((member) => {
    const row = rows.find(({ uid }) => member.uid !== null && uriOfUid(uid) === uriOfUid(member.uid));
    if (!row) return member;
    return { uid: row.uid, name: row.name.slice(0, 500), address: row.email.slice(0, 254) };
  });
}
