/** One parameter of a content line. A bare one of vCard 2.1 (`TEL;HOME:`) has a name and no values. */
export interface Parameter {
  /** In upper case. */
  name: string;
  /** Without quotes, caret escapes (RFC 6868) undone. */
  values: string[];
}

/** One unfolded content line of iCalendar (RFC 5545 section 3.1) or vCard (RFC 6350 section 3.3). */
export interface ContentLine {
  /** vCard's group, as written; null for none. */
  group: string | null;
  /** In upper case. */
  name: string;
  parameters: Parameter[];
  /** As written, still escaped. */
  value: string;
}

/** What stands between BEGIN and END: its own lines in their order, then the components inside it in theirs. */
export interface Component {
  /** In upper case. */
  name: string;
  lines: ContentLine[];
  components: Component[];
}

/** Something that could not be read. `line` counts the lines of the file from 1; the reading went on behind it. */
export interface Problem {
  line: number;
  message: string;
}
