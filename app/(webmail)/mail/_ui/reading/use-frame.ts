import { type RefCallback, useCallback, useEffect, useState } from "react";
import type { Scheme } from "../../../../_ui/theme-choice.ts";
import type { SafeMail } from "./sanitize-mail.ts";

const smallestZoom = 0.5;

/**
 * Puts a sanitised message into the frame's document, and makes the frame as high as the message, so that the pane has
 * one scroll bar. The frame is of our own origin and runs no script, so the page may reach in and nothing can reach out.
 */
export function useFrame(mail: SafeMail, scheme: Scheme) {
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const [loaded, setLoaded] = useState<Document | null>(null);
  const [height, setHeight] = useState(80);

  useEffect(() => {
    if (!frame || !loaded) return;
    show(loaded, mail, scheme);
    const measure = () => setHeight(heightOf(frame, loaded));
    const observer = new ResizeObserver(measure);
    observer.observe(loaded.body);
    measure();
    return () => observer.disconnect();
  }, [frame, loaded, mail, scheme]);

  // Keys that are pressed while the message has the focus mean the same as elsewhere.
  useEffect(() => {
    const pass = (event: KeyboardEvent) => {
      if (!document.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
    };
    loaded?.addEventListener("keydown", pass);
    return () => loaded?.removeEventListener("keydown", pass);
  }, [loaded]);

  const ref: RefCallback<HTMLIFrameElement> = useCallback((element) => {
    setFrame(element);
    if (!element) setLoaded(null);
  }, []);
  const onLoad = useCallback(() => setLoaded(frame?.contentDocument ?? null), [frame]);
  return { ref, onLoad, style: { height } };
}

/** The nodes go in as the sanitiser left them; nothing touches them afterwards. */
function show(frame: Document, mail: SafeMail, scheme: Scheme): void {
  frame.documentElement.dataset.scheme = scheme;
  for (const style of frame.head.querySelectorAll("style ~ style")) style.remove();
  frame.head.append(...mail.styles.map((style) => frame.importNode(style, true)));
  frame.documentElement.replaceChild(frame.importNode(mail.body, true), frame.body);
}

function heightOf(frame: HTMLIFrameElement, { body, documentElement }: Document): number {
  const zoom = fitWidth(documentElement);
  const { marginTop, marginBottom } = getComputedStyle(body);
  const content = Math.max(body.scrollHeight, body.offsetHeight);
  const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
  const scrollBar = frame.offsetHeight - documentElement.clientHeight;
  return Math.ceil((content + margins) * zoom + scrollBar);
}

/** Newsletters have a fixed width. A narrower pane shows them smaller, as long as they can be read; then it scrolls. */
function fitWidth(root: HTMLElement): number {
  root.style.zoom = "1";
  const zoom = Math.min(1, Math.max(smallestZoom, root.clientWidth / root.scrollWidth));
  root.style.zoom = String(zoom);
  return zoom;
}
