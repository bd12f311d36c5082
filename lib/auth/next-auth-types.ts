import "next-auth";
import "next-auth/jwt";

/** What we hand next-auth after a sign-in, and what it keeps in the cookie: ids and nothing else. */
declare module "next-auth" {
  interface User {
    id: string;
    sessionId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}
