import {
  Menu,
  MenuDivider,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useTranslations } from "next-intl";
import { downloadSource, type Message } from "#lib/contract/messages.ts";
import { addressOf } from "../../../../_data/api-client.ts";
import { FromMessage } from "./from-message.tsx";

/** What is needed seldom. */
export function MoreMenu({ message }: { message: Message }) {
  const t = useTranslations("mail.actions");
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("more")} relationship="label">
          <ToolbarButton icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <FromMessage message={message} />
          <MenuDivider />
          <MenuItemLink
            icon={<ArrowDownloadRegular />}
            href={addressOf(downloadSource, { params: { messageId: message.id } })}
            download
          >
            {t("downloadSource")}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
