import type { ContactColumn } from "./contact-columns.ts";

type CsvSource = "google" | "outlook" | "thunderbird" | "unknown";

export interface Recognised {
  source: CsvSource;
  /** One for each heading. What is not known becomes `custom` if the file is a known one, so that nothing is lost. */
  columns: ContactColumn[];
}

/** Whose export this is, and what each of its columns means, as far as the headings say. */
export function recogniseColumns(headings: string[]): Recognised {
  const plain = headings.map(simplify);
  const source = recogniseSource(plain);
  // Outlook calls Dr. and Mrs. a title; everybody else means the job.
  const titleIsPrefix = plain.includes("job title");
  const columns = plain.map((heading): ContactColumn => {
    if (heading === "title") return titleIsPrefix ? "prefix" : "title";
    return byName[heading] ?? byPattern(heading) ?? "custom";
  });
  return { source, columns: columns.map((column, at) => (plain[at] ? column : "ignore")) };
}

function simplify(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[_"]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/\be-?mails?\b/g, "email")
    .trim();
}

function recogniseSource(headings: string[]): CsvSource {
  const has = (heading: string) => headings.includes(heading);
  if (headings.some((each) => /^email \d+ - (value|type|label)$/.test(each))) return "google";
  if (has("primary email") || has("screen name")) return "thunderbird";
  if (has("email address") && (has("first name") || has("last name") || has("business phone")))
    return "outlook";
  return "unknown";
}

/** Google's numbered headings, and Outlook's and Thunderbird's addresses. */
function byPattern(heading: string): ContactColumn | null {
  const google = /^(?:custom field|[a-z]+) \d+ - (.+)$/.exec(heading)?.[1];
  if (google) return googleColumn(heading.replace(/ \d+ - .+$/, ""), google);
  const place = /^(home|business|work|other) (.+)$/.exec(heading);
  if (!place?.[2]) return null;
  const part = addressPart[place[2]];
  if (!part) return null;
  return `${place[1] === "business" ? "work" : (place[1] as "home" | "work" | "other")}${part}`;
}

function googleColumn(thing: string, part: string): ContactColumn | null {
  if (part === "type" || part === "label") return thing === "organization" ? "ignore" : "label";
  if (thing === "address") {
    // The parts say the same in pieces.
    if (part === "formatted") return "ignore";
    const known = addressPart[part];
    return known ? `other${known}` : null;
  }
  if (thing === "organization") return organisationPart[part] ?? null;
  if (part === "service") return "ignore";
  return part === "value" ? (googleValue[thing] ?? null) : null;
}

const googleValue: Record<string, ContactColumn> = {
  email: "mail",
  phone: "phone",
  website: "url",
  im: "impp",
  relation: "related",
  event: "event",
  "custom field": "custom",
};

const organisationPart: Record<string, ContactColumn> = {
  name: "organisation",
  title: "title",
  department: "department",
};

const addressPart: Record<
  string,
  "Street" | "Extended" | "PoBox" | "City" | "Region" | "PostalCode" | "Country"
> = {
  street: "Street",
  address: "Street",
  "street 2": "Extended",
  "street 3": "Extended",
  "address 2": "Extended",
  "extended address": "Extended",
  "po box": "PoBox",
  "address po box": "PoBox",
  city: "City",
  state: "Region",
  region: "Region",
  province: "Region",
  "postal code": "PostalCode",
  zipcode: "PostalCode",
  zip: "PostalCode",
  country: "Country",
  "country/region": "Country",
};

const byName: Record<string, ContactColumn> = {
  name: "formattedName",
  "full name": "formattedName",
  "display name": "formattedName",
  "file as": "ignore",
  "first name": "given",
  "given name": "given",
  "middle name": "additional",
  "additional name": "additional",
  "last name": "family",
  surname: "family",
  "family name": "family",
  "name prefix": "prefix",
  prefix: "prefix",
  suffix: "suffix",
  "name suffix": "suffix",
  nickname: "nickname",
  "short name": "ignore",
  company: "organisation",
  organization: "organisation",
  organisation: "organisation",
  "organization name": "organisation",
  "organization title": "title",
  "organization department": "department",
  department: "department",
  "job title": "title",
  profession: "role",
  occupation: "role",
  email: "mail",
  "email address": "mail",
  "email 2 address": "mail",
  "email 3 address": "mail",
  "email 1": "mail",
  "email 2": "mail",
  "email 3": "mail",
  "primary email": "mail",
  "secondary email": "mail",
  "home email": "mailHome",
  "work email": "mailWork",
  "email display name": "ignore",
  "email 2 display name": "ignore",
  "email 3 display name": "ignore",
  "email type": "ignore",
  "email 2 type": "ignore",
  "email 3 type": "ignore",
  phone: "phone",
  "phone number": "phone",
  telephone: "phone",
  "primary phone": "phone",
  "other phone": "phone",
  "car phone": "phone",
  "mobile phone": "phoneMobile",
  mobile: "phoneMobile",
  "mobile number": "phoneMobile",
  "cell phone": "phoneMobile",
  "home phone": "phoneHome",
  "home phone 2": "phoneHome",
  "business phone": "phoneWork",
  "business phone 2": "phoneWork",
  "work phone": "phoneWork",
  "company main phone": "phoneMain",
  "home fax": "faxHome",
  "business fax": "faxWork",
  "fax number": "faxWork",
  "other fax": "faxWork",
  fax: "faxWork",
  pager: "pager",
  "pager number": "pager",
  "screen name": "impp",
  "im address": "impp",
  "web page": "url",
  "web page 1": "urlWork",
  "web page 2": "urlHome",
  "personal web page": "urlHome",
  website: "url",
  url: "url",
  birthday: "birthday",
  "birth date": "birthday",
  "birth year": "birthYear",
  "birth month": "birthMonth",
  "birth day": "birthDay",
  anniversary: "anniversary",
  notes: "note",
  note: "note",
  comments: "note",
  categories: "categories",
  labels: "categories",
  "group membership": "categories",
  groups: "categories",
  tags: "categories",
  photo: "ignore",
  priority: "ignore",
  sensitivity: "ignore",
  private: "ignore",
  gender: "ignore",
  initials: "ignore",
  address: "otherStreet",
  street: "otherStreet",
  city: "otherCity",
  state: "otherRegion",
  zip: "otherPostalCode",
  "postal code": "otherPostalCode",
  country: "otherCountry",
};
