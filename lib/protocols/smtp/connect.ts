import SMTPConnection from "nodemailer/lib/smtp-connection";
import { toAppError } from "./errors.ts";
import { connectionOptions, type SmtpServer, type SmtpSettings } from "./settings.ts";

/** For greeting, EHLO and STARTTLS together, and for the sign-in, in milliseconds. */
const setupTime = 10_000;

type Callback = (error?: Error | null) => void;

/** A session as far as EHLO, secured as the settings demand. The caller closes it. Throws mail-unavailable. */
export async function connect(server: SmtpServer): Promise<SMTPConnection> {
  const connection = new SMTPConnection(connectionOptions(server));
  // An error event reaches whoever waits for an answer; one without any listener would end the process.
  connection.on("error", () => {});
  try {
    await settle(connection, (done) => connection.connect(done));
    return connection;
  } catch (error) {
    connection.close();
    throw toAppError(error, "connect");
  }
}

/** A session that is signed in. Throws mail-login-rejected or mail-unavailable. */
export async function connectAndSignIn(settings: SmtpSettings): Promise<SMTPConnection> {
  const connection = await connect(settings);
  try {
    const credentials = { user: settings.username, pass: settings.password };
    await settle(connection, (done) => connection.login({ credentials }, done));
    return connection;
  } catch (error) {
    connection.close();
    throw toAppError(error, "login");
  }
}

/** Waits for a step's callback. A lost connection is only an event, and a dripping server would be neither. */
function settle(connection: SMTPConnection, step: (done: Callback) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The server took too long")), setupTime);
    const finish = (error?: Error | null) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    };
    connection.once("error", finish);
    connection.once("end", () => finish(new Error("The server closed the connection")));
    step(finish);
  });
}
