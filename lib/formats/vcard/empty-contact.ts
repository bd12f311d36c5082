import type { ContactFields, PostalAddress } from "./contact.ts";

/** Fields in which nothing is said; new lists at each call. */
export function emptyContact(): ContactFields {
  return {
    kind: "individual",
    formattedName: "",
    name: { prefix: "", given: "", additional: "", family: "", suffix: "" },
    nicknames: [],
    organisation: "",
    units: [],
    title: "",
    role: "",
    mails: [],
    phones: [],
    addresses: [],
    urls: [],
    impps: [],
    related: [],
    birthday: null,
    anniversary: null,
    note: "",
    categories: [],
    favourite: false,
    photo: null,
    members: [],
    customFields: [],
  };
}

/** An address without a line in it. */
export function emptyAddress(types: string[] = [], label: string | null = null): PostalAddress {
  return {
    poBox: "",
    extended: "",
    street: "",
    locality: "",
    region: "",
    postalCode: "",
    country: "",
    types,
    label,
    preferred: false,
  };
}
