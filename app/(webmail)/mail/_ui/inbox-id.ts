/** The id of the folder that every account has (RFC 9051 section 5.1): INBOX in base64url, known before any answer. */
export const inboxId = "SU5CT1g";
