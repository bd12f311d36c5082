import { tellPeople } from "#lib/collections/live/tell-people.ts";
import { fireDue } from "./repository.ts";

const batch = 200;

/** Lets every reminder whose time has come appear in the open browsers of its person, each once. */
export async function fireDueReminders(): Promise<void> {
  for (;;) {
    const count = await fireDue(batch, (tx, userIds) => tellPeople(userIds, "reminders", tx));
    if (count < batch) return;
  }
}
