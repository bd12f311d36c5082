import { WINDOWS_TO_IANA_MAP } from "windows-iana";
import { displayNames } from "./display-names.ts";
import { ianaZone } from "./iana-zone.ts";
import type { Zone } from "./zone.ts";

/**
 * The IANA zone that a TZID means, in the spellings that are met: IANA itself, Windows ("W. Europe Standard Time",
 * with or without "Standard Time"), Outlook's and Exchange's titles ("(UTC+01:00) Amsterdam, Berlin"), and names behind a path
 * ("/mozilla.org/20050126_1/Europe/Berlin", "tzone://Microsoft/Utc"). Null where the name alone says nothing.
 */
export function zoneByName(tzid: string): Zone | null {
  const known = answers.get(tzid);
  if (known !== undefined) return known;
  const zone = findZone(tzid);
  if (answers.size >= mostAnswers) answers.clear();
  answers.set(tzid, zone);
  return zone;
}

/** Asking Intl for a name that it does not know costs far more than all else. */
const answers = new Map<string, Zone | null>();
const mostAnswers = 2_000;

function findZone(tzid: string): Zone | null {
  const name = tzid
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();
  if (name === "" || name.length > 200) return null;
  if (name === "Z") return ianaZone("UTC");
  return ianaZone(name) ?? windowsZone(name) ?? zoneBehindPath(name) ?? zoneByTitle(name);
}

const windowsNames = new Map(
  WINDOWS_TO_IANA_MAP.filter((entry) => entry.territory === "001").map((entry) => [
    entry.windowsName.toLowerCase(),
    entry.iana[0] ?? "",
  ]),
);

function windowsZone(name: string): Zone | null {
  const plain = name.toLowerCase().replace(/ daylight time$/, " standard time");
  const iana = windowsNames.get(plain) ?? windowsNames.get(`${plain} standard time`);
  return iana ? ianaZone(iana) : null;
}

/** The longest end of the path that is a name. */
function zoneBehindPath(name: string): Zone | null {
  if (!name.includes("/")) return null;
  const parts = name.split("/");
  for (let from = 1; from < parts.length; from++) {
    const rest = parts.slice(from).join("/");
    const zone = ianaZone(rest) ?? windowsZone(rest);
    if (zone) return zone;
  }
  return null;
}

/** Titles name regions or cities: "(GMT-05:00) Eastern Time (US & Canada)", "(UTC+09:00) Osaka, Sapporo, Tokyo". */
function zoneByTitle(name: string): Zone | null {
  const title = name.replace(/^\((?:utc|gmt)[^)]*\)\s*/i, "").toLowerCase();
  const named = displayNames.get(title) ?? displayNames.get(title.replace(/\s*\(.*\)$/, ""));
  if (named) return ianaZone(named);
  for (const city of title.split(/[,/]/)) {
    const iana = cityZones().get(city.trim());
    if (iana) return ianaZone(iana);
  }
  return null;
}

let cities: Map<string, string> | null = null;

function cityZones(): Map<string, string> {
  cities ??= new Map(
    [...Intl.supportedValuesOf("timeZone")].map((zone) => [
      zone
        .slice(zone.lastIndexOf("/") + 1)
        .replaceAll("_", " ")
        .toLowerCase(),
      zone,
    ]),
  );
  return cities;
}
