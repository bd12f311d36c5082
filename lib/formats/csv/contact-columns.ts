const addressParts = ["Street", "Extended", "PoBox", "City", "Region", "PostalCode", "Country"] as const;

/**
 * What a column of a file can mean. `label` names the kind of the columns after it, as Google's `E-mail 1 - Label` does;
 * `custom` keeps the column under its heading; `ignore` leaves it out.
 */
export const contactColumns = [
  "ignore",
  "formattedName",
  "prefix",
  "given",
  "additional",
  "family",
  "suffix",
  "nickname",
  "organisation",
  "department",
  "title",
  "role",
  "mail",
  "mailHome",
  "mailWork",
  "phone",
  "phoneMobile",
  "phoneHome",
  "phoneWork",
  "phoneMain",
  "faxHome",
  "faxWork",
  "pager",
  "impp",
  "url",
  "urlHome",
  "urlWork",
  ...addressParts.map((part) => `home${part}` as const),
  ...addressParts.map((part) => `work${part}` as const),
  ...addressParts.map((part) => `other${part}` as const),
  "birthday",
  "birthYear",
  "birthMonth",
  "birthDay",
  "anniversary",
  "note",
  "categories",
  "related",
  "label",
  "event",
  "custom",
] as const;

export type ContactColumn = (typeof contactColumns)[number];
