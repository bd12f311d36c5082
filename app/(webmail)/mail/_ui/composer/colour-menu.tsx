import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from "@fluentui/react-components";
import { TextColorRegular } from "@fluentui/react-icons/svg/text-color";
import { useTranslations } from "next-intl";
import styles from "./composer.module.css";

/** Readable on white and on dark paper alike, because the reader's program decides which it is. */
const colours = {
  grey: "rgb(112, 112, 112)",
  red: "rgb(209, 52, 56)",
  orange: "rgb(202, 80, 16)",
  green: "rgb(16, 137, 62)",
  teal: "rgb(3, 131, 135)",
  blue: "rgb(15, 108, 189)",
  purple: "rgb(135, 100, 184)",
} as const;

/** The colour of the text; "automatic" is the reader's own. */
export function ColourMenu(props: { colour: string; choose: (colour: string | null) => void }) {
  const t = useTranslations("composer.format");
  return (
    <Menu
      checkedValues={{ colour: [props.colour || "automatic"] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) =>
        props.choose(chosen && chosen !== "automatic" ? chosen : null)
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("colour")} relationship="label">
          <ToolbarButton
            icon={<TextColorRegular style={{ color: props.colour || undefined }} />}
            onMouseDown={(event) => event.preventDefault()}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="colour" value="automatic">
            {t("automatic")}
          </MenuItemRadio>
          {Object.entries(colours).map(([name, value]) => (
            <MenuItemRadio
              key={name}
              name="colour"
              value={value}
              icon={<span className={styles.swatch} style={{ background: value }} />}
            >
              {t(`colours.${name as keyof typeof colours}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
