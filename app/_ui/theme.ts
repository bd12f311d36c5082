import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";
import type { Scheme } from "./theme-choice.ts";

const brand: BrandVariants = {
  10: "#020407",
  20: "#0c1a2b",
  30: "#0d2b49",
  40: "#0d3860",
  50: "#0e4677",
  60: "#10548e",
  70: "#1363a5",
  80: "#1a71b8",
  90: "#2f80c6",
  100: "#458fd1",
  110: "#5a9edb",
  120: "#70ade4",
  130: "#87bcec",
  140: "#9fcbf3",
  150: "#b8daf8",
  160: "#d3e9fc",
};

export const themes: Record<Scheme, Theme> = {
  light: createLightTheme(brand),
  dark: {
    ...createDarkTheme(brand),
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
  },
};
