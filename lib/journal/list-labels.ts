import { readableJournals } from "./readable-journals.ts";
import { countCategories, countPeople } from "./repository.ts";

/** The categories and people of the person's journals, most used first. */
export async function listLabels(userId: string) {
  const ids = (await readableJournals(userId)).map(({ id }) => id);
  const [categories, people] = await Promise.all([countCategories(ids), countPeople(ids)]);
  return { categories, people };
}
