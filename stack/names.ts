/** The domain of the demo accounts and of the bundled mail server; ".test" exists nowhere (RFC 6761, section 6.2). */
export const demoDomain = "pennypost.test";

/** What the bundled mail server calls itself. */
export const bundledMailHost = `mail.${demoDomain}`;

/** Dovecot's master user. */
export const masterUser = "pennypost";

/** The database user of Dovecot and Postfix. */
export const mailDatabaseUser = "pennypost_mail";
