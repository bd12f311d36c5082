import { useTranslations } from "next-intl";
import { useId } from "react";
import styles from "./color-picker.module.css";

/** Colours that white text can be read on. */
const palette = {
  blue: "#0f6cbd",
  teal: "#03787c",
  green: "#107c41",
  olive: "#6b6900",
  brown: "#8e562e",
  orange: "#b8480e",
  red: "#c4314b",
  pink: "#bf0077",
  purple: "#8764b8",
  violet: "#5c2e91",
  navy: "#1b4f72",
  grey: "#616161",
} as const;

/** What a new collection begins with: a colour that the others do not have yet, while there is one. */
export function freeColor(taken: readonly string[]): string {
  return Object.values(palette).find((color) => !taken.includes(color)) ?? palette.blue;
}

/** One of twelve colours, or any other. `color` is `#rrggbb`. */
export function ColorPicker(props: { label: string; color: string; choose: (color: string) => void }) {
  const t = useTranslations("sharing.colors");
  const name = useId();
  return (
    <fieldset className={styles.picker}>
      <legend>{props.label}</legend>
      {Object.entries(palette).map(([key, color]) => (
        <input
          key={color}
          type="radio"
          name={name}
          className={styles.swatch}
          style={{ backgroundColor: color }}
          aria-label={t(key as keyof typeof palette)}
          title={t(key as keyof typeof palette)}
          checked={props.color === color}
          onChange={() => props.choose(color)}
        />
      ))}
      <label className={styles.other}>
        <input type="color" value={props.color} onChange={(event) => props.choose(event.target.value)} />
        {t("other")}
      </label>
    </fieldset>
  );
}
