/** Here letters are text, or have a meaning of their own. */
const owners =
  "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=tree], [role=listbox]";

/** Whether a key that is pressed here is not a shortcut of the page. */
export function ownsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(owners) !== null;
}
