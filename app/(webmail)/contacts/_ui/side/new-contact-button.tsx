import {
  Button,
  Menu,
  type MenuButtonProps,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
} from "@fluentui/react-components";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { useTranslations } from "next-intl";
import { isWideView, type NewContact } from "../contact-path.ts";
import { goToContacts } from "../use-contact-place.ts";

const kinds = [
  { contactId: "new-person", Icon: PersonRegular },
  { contactId: "new-organisation", Icon: BuildingRegular },
  { contactId: "new-group", Icon: PeopleTeamRegular },
] as const satisfies { contactId: NewContact; Icon: unknown }[];

/** A new person at once, an organisation or a group from the menu. `compact` shows one sign alone. */
export function NewContactButton({ view, compact = false }: { view: string; compact?: boolean }) {
  const t = useTranslations("contacts.new");
  const create = (contactId: NewContact) =>
    goToContacts({ view: isWideView(view) ? "all" : view, contactId });
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger: MenuButtonProps) =>
          compact ? (
            <Button {...trigger} appearance="primary" icon={<PersonAddRegular />} aria-label={t("contact")} />
          ) : (
            <SplitButton
              appearance="primary"
              icon={<PersonAddRegular />}
              menuButton={{ ...trigger, "aria-label": t("more") }}
              primaryActionButton={{ onClick: () => create("new-person") }}
            >
              {t("contact")}
            </SplitButton>
          )
        }
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {kinds.map(({ contactId, Icon }) => (
            <MenuItem key={contactId} icon={<Icon />} onClick={() => create(contactId)}>
              {t(contactId)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
