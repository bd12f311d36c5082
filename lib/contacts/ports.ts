/** What the operator allows. */
export interface ContactServices {
  /** Whether people of one domain find each other. */
  directory: boolean;
}
