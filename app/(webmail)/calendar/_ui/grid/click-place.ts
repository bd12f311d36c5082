/** In milliseconds: after a touch the browser still sends the clicks of a mouse. */
const afterTouch = 80;

/** Opens something only once the click that asks for it is over: that click would be one outside of it, and close it. */
export function afterClick(event: UIEvent, open: () => void): void {
  setTimeout(open, isTouch(event) ? afterTouch : 0);
}

/** Where on the screen a mouse or a finger was. */
export function placeOf(event: UIEvent): DOMRect {
  if (isTouch(event)) {
    const touch = event.changedTouches[0];
    return new DOMRect(touch?.clientX, touch?.clientY, 1, 1);
  }
  const { clientX, clientY } = event as MouseEvent;
  return new DOMRect(clientX, clientY, 1, 1);
}

function isTouch(event: UIEvent): event is TouchEvent {
  return "changedTouches" in event;
}
