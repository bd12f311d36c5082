import { usePathname } from "next/navigation";

export interface TaskPlace {
  /** One of the views, "bin", or a list's id. */
  view: string;
  taskId: string | undefined;
}

/** The view and the task that the address bar names. */
export function useTaskPlace(): TaskPlace {
  const [, , view = "today", taskId] = usePathname().split("/");
  return { view, taskId };
}

/** Goes to a view or a task without asking the server for a page. `replace` leaves no step behind for Back. */
export function goToTask(view: string, taskId?: string, { replace = false } = {}): void {
  const address = ["/tasks", view, ...(taskId ? [taskId] : [])].join("/");
  if (address === window.location.pathname) return;
  if (replace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}
