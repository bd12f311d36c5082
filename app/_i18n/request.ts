import { getRequestConfig } from "next-intl/server";
import messages from "./en.json";

export default getRequestConfig(async () => ({ locale: "en", timeZone: "UTC", messages }));
