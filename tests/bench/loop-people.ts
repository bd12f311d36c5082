import type { MessageWindow } from "#lib/contract/messages.ts";
import { cpuOfTree } from "./cpu-time.ts";
import type { HttpPerson } from "./http-person.ts";
import { round } from "./measure.ts";

const inbox = "SU5CT1g";

/**
 * All people at once list the first page and open a message of it, over and over, for `seconds`. Prints requests a
 * second and the CPU milliseconds a request over all processes of the product (web, worker, Dovecot, Postfix, Postgres).
 */
export async function loopPeople(people: HttpPerson[], seconds: number, root: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  const cpuBefore = cpuOfTree(root);
  const start = performance.now();
  const counts = await Promise.all(people.map((person) => loop(person, end)));
  const requests = counts.reduce((sum, count) => sum + count, 0);
  const took = (performance.now() - start) / 1000;
  console.log(
    JSON.stringify({
      name: "looping-people",
      people: people.length,
      requests,
      requestsPerSecond: round(requests / took),
      cpuMsPerRequest: round((cpuOfTree(root) - cpuBefore) / requests),
    }),
  );
}

async function loop(person: HttpPerson, end: number): Promise<number> {
  let requests = 0;
  while (performance.now() < end) {
    const page = JSON.parse(
      (await person.get(`/api/folders/${inbox}/messages?offset=0&limit=50`)).toString(),
    ) as MessageWindow;
    const message = page.messages[requests % page.messages.length];
    if (!message) throw new Error("The folder is empty.");
    await person.get(`/api/messages/${message.id}`);
    requests += 2;
  }
  return requests;
}
