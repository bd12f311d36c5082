import type { Config } from "dompurify";

const tags = `html head body style a abbr address article aside b bdi bdo big blockquote br caption center cite code col
  colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark
  nav ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul
  var wbr`;

const attributes = `align alt background bgcolor border cellpadding cellspacing class clear color cols colspan datetime
  dir face headers height href hspace id lang media noshade nowrap rowspan rules scope size span src start style summary
  text title type valign value vspace width`;

/**
 * What a message may consist of. A list of what is allowed: whatever HTML gains in the future (popovers, portals, new
 * ways to load) is out until somebody puts it in. Attributes and styles are looked at one by one in sanitize-mail.
 */
export const mailProfile = {
  ALLOWED_TAGS: tags.split(/\s+/),
  ALLOWED_ATTR: attributes.split(/\s+/),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  WHOLE_DOCUMENT: true,
  // Prefixes ids, so that none can stand in for a property of the frame's document.
  SANITIZE_NAMED_PROPS: true,
} satisfies Config;
