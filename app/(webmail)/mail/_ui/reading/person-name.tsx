import { Popover, PopoverSurface } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Address } from "#lib/contract/messages.ts";
import styles from "./person.module.css";
import { PersonCard } from "./person-card.tsx";

/** How long the pointer must rest on a name until its card opens, and be away until it closes, in milliseconds. */
const restToOpen = 450;
const awayToClose = 250;

/** A person of the message. A click or a resting pointer opens their card; until then it is a plain button. */
export function PersonName({ person, children }: { person: Address; children: ReactNode }) {
  const t = useTranslations("contacts.card");
  const button = useRef<HTMLButtonElement>(null);
  /** What opened the card: a click takes the focus into it, a pointer does not. */
  const [opened, setOpened] = useState<"click" | "hover">();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (run: () => void, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, wait);
  };
  const enter = (event: React.PointerEvent) => {
    if (event.pointerType === "mouse") later(() => setOpened((before) => before ?? "hover"), restToOpen);
  };
  const leave = () =>
    later(() => setOpened((before) => (before === "hover" ? undefined : before)), awayToClose);
  const close = () => {
    clearTimeout(timer.current);
    if (opened === "click") button.current?.focus();
    setOpened(undefined);
  };
  const who = person.name || person.address;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.name}
        dir="auto"
        aria-haspopup="dialog"
        aria-expanded={opened !== undefined}
        onClick={() => {
          clearTimeout(timer.current);
          setOpened("click");
        }}
        onPointerEnter={enter}
        onPointerLeave={leave}
      >
        {children}
      </button>
      {opened && (
        <Popover
          key={opened}
          open
          trapFocus={opened === "click"}
          unstable_disableAutoFocus={opened === "hover"}
          positioning={{ target: button.current, position: "below", align: "start" }}
          onOpenChange={close}
        >
          <PopoverSurface
            className={styles.surface}
            role="dialog"
            aria-label={t("label", { who })}
            onPointerEnter={() => clearTimeout(timer.current)}
            onPointerLeave={leave}
          >
            <PersonCard person={person} close={close} />
          </PopoverSurface>
        </Popover>
      )}
    </>
  );
}
