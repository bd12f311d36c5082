import { ContactFields } from "#lib/contract/contacts.ts";
import { person } from "../people.ts";

interface Card {
  who: string;
  given: string;
  family: string;
  organisation?: string;
  jobTitle?: string;
  phone?: string;
  labels?: string[];
  favourite?: boolean;
  birthday?: string;
  notes?: string;
}

const cards: Card[] = [
  {
    who: "bruno",
    given: "Bruno",
    family: "Keller",
    organisation: "Moreau Lind Gardens",
    jobTitle: "Planting plans",
    phone: "+44 20 7946 0131",
    labels: ["Studio"],
    favourite: true,
    birthday: "1988-03-17",
  },
  {
    who: "chiyo",
    given: "Chiyo",
    family: "Tanaka",
    organisation: "Faculty of Horticulture",
    jobTitle: "Lecturer",
    phone: "+44 20 7946 0188",
    labels: ["Studio"],
    favourite: true,
    birthday: "--11-29",
  },
  {
    who: "marta",
    given: "Marta",
    family: "Lind",
    organisation: "Moreau Lind Gardens",
    jobTitle: "Partner",
    phone: "+44 20 7946 0102",
    labels: ["Studio"],
    favourite: true,
  },
  {
    who: "harbour",
    given: "Jonas",
    family: "Ekström",
    organisation: "Harbour Trust",
    jobTitle: "Site manager",
    phone: "+44 20 7946 0175",
    labels: ["Clients"],
    notes: "Gate code changes on the first of each month; ask.",
  },
  {
    who: "school",
    given: "Priya",
    family: "Raman",
    organisation: "Eastfield School",
    jobTitle: "Deputy head",
    labels: ["Clients"],
  },
  {
    who: "mason",
    given: "Tom",
    family: "Ashby",
    organisation: "Ashby Stone",
    jobTitle: "Mason",
    phone: "+44 20 7946 0119",
    labels: ["Trades"],
  },
  {
    who: "engineer",
    given: "Samuel",
    family: "Okafor",
    organisation: "Groundwater",
    jobTitle: "Engineer",
    labels: ["Trades"],
  },
  {
    who: "accountant",
    given: "Ines",
    family: "Duarte",
    organisation: "Duarte Accounts",
    jobTitle: "Accountant",
    labels: ["Trades"],
  },
  {
    who: "mother",
    given: "Claire",
    family: "Moreau",
    phone: "+33 1 99 00 12 34",
    labels: ["Family"],
    birthday: "1951-12-02",
  },
  {
    who: "brother",
    given: "Luc",
    family: "Moreau",
    phone: "+33 6 99 00 45 67",
    labels: ["Family"],
    birthday: "1983-07-21",
  },
  { who: "friend", given: "Nadia", family: "Haddad", labels: ["Friends"], birthday: "--11-26" },
  { who: "tokyo", given: "美咲", family: "佐藤", organisation: "Niwa", labels: ["Clients"] },
  { who: "athens", given: "Ελένη", family: "Παπαδοπούλου", organisation: "Kipos", labels: ["Clients"] },
];

/** Alice's address book: people of her mail, two firms, and a group that expands when she writes to it. */
export function writeContacts(): ContactFields[] {
  return [...cards.map(writeCard), ...firms, studio()].map((fields) => ContactFields.parse(fields));
}

function writeCard({ who, given, family, phone, ...rest }: Card) {
  const { name, address } = person(who);
  return {
    ...rest,
    formattedName: name,
    name: { given, family },
    emails: [{ value: address, label: "work", preferred: true }],
    phones: phone ? [{ value: phone, label: "mobile" }] : [],
  };
}

const firms = [
  {
    kind: "org" as const,
    formattedName: "Fenwick Nurseries",
    organisation: "Fenwick Nurseries",
    emails: [{ value: person("nursery").address, label: "work" }],
    phones: [{ value: "+44 20 7946 0150", label: "work" }],
    addresses: [
      {
        street: "Long Lane 4",
        city: "Fenwick",
        postalCode: "FE1 2NW",
        country: "United Kingdom",
        label: "work",
      },
    ],
    labels: ["Trades"],
    notes: "Orders before ten come the same day. Closed on Mondays from November to March.",
  },
  {
    kind: "org" as const,
    formattedName: "Quayside Studios",
    organisation: "Quayside Studios",
    emails: [{ value: person("landlord").address, label: "work" }],
  },
];

function studio() {
  const members = ["bruno", "chiyo", "marta"].map((who) => ({ uid: null, ...person(who) }));
  return { kind: "group" as const, formattedName: "Studio", members };
}
