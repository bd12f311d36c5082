"use client";
import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  renderToStyleElements,
  SSRProvider,
} from "@fluentui/react-components";
import { useServerInsertedHTML } from "next/navigation";
import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { themes } from "./theme.ts";
import { type Scheme, type ThemeChoice, themeCookie } from "./theme-choice.ts";

interface ThemeState {
  choice: ThemeChoice;
  scheme: Scheme;
  choose: (choice: ThemeChoice) => void;
}

/** A class would be copied to every menu and dialog, which would then be as high as the window too. */
const fullHeight = { height: "100%" };

const ThemeContext = createContext<ThemeState | null>(null);

/** The theme in force and the way to change it. */
export function useTheme(): ThemeState {
  const state = use(ThemeContext);
  if (!state) throw new Error("useTheme outside ThemeProvider");
  return state;
}

/** Fluent's styles, rendered on the server too, in the scheme the person chose or the device prefers. */
export function ThemeProvider(props: {
  initial: { choice: ThemeChoice; scheme: Scheme };
  children: ReactNode;
}) {
  const [renderer] = useState(() => createDOMRenderer());
  const [choice, setChoice] = useState(props.initial.choice);
  const [scheme, setScheme] = useState(props.initial.scheme);
  const flushed = useRef(false);
  useServerInsertedHTML(() => {
    // Called with each piece of the stream; a second copy of the rules would win over what the browser adds later.
    if (flushed.current) return null;
    flushed.current = true;
    return <>{renderToStyleElements(renderer)}</>;
  });

  useEffect(() => {
    if (choice !== "system") return setScheme(choice);
    const device = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setScheme(device.matches ? "dark" : "light");
    follow();
    device.addEventListener("change", follow);
    return () => device.removeEventListener("change", follow);
  }, [choice]);

  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);

  const choose = (next: ThemeChoice) => {
    document.cookie = `${themeCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
    setChoice(next);
  };

  return (
    <ThemeContext value={{ choice, scheme, choose }}>
      <RendererProvider renderer={renderer}>
        <SSRProvider>
          <FluentProvider theme={themes[scheme]} style={fullHeight}>
            {props.children}
          </FluentProvider>
        </SSRProvider>
      </RendererProvider>
    </ThemeContext>
  );
}
