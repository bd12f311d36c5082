import { connect } from "node:net";

/** Whether something on loopback accepts the connection and, if `greeting` is given, first says that. */
export function answers(port: number, greeting?: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const finish = (result: boolean): void => {
      socket.destroy();
      done(result);
    };
    socket.setTimeout(2000, () => finish(false));
    socket.once("error", () => finish(false));
    if (greeting === undefined) socket.once("connect", () => finish(true));
    else socket.once("data", (data) => finish(data.toString("latin1").startsWith(greeting)));
  });
}
