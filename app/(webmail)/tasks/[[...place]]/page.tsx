import { preload } from "react-dom";
import { listCollections } from "#lib/contract/collections.ts";
import { listTasks } from "#lib/contract/tasks.ts";
import { addressOf } from "../../../_data/api-client.ts";
import { TaskArea } from "../_ui/task-area.tsx";

/** /tasks, /tasks/{view or list} and /tasks/{view}/{task}: one page, so that a click inside asks nothing of the server. */
export default function TasksPage() {
  // The browser asks for all that it will show while its scripts are still on their way.
  const wanted = [
    addressOf(listCollections, {}),
    addressOf(listTasks, { query: { state: "open", limit: 5000 } }),
  ];
  for (const address of wanted) preload(address, { as: "fetch", crossOrigin: "anonymous" });
  return <TaskArea />;
}
