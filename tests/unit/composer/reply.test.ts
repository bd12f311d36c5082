import { describe, expect, test } from "vitest";
import { replyAllRecipients, replyRecipients } from "#app/(webmail)/mail/_ui/composer/reply-recipients.ts";
import { forwardSubject, replySubject } from "#app/(webmail)/mail/_ui/composer/reply-subject.ts";
import { threadHeaders } from "#app/(webmail)/mail/_ui/composer/thread-headers.ts";

const person = (address: string, name = "") => ({ name, address });
const me = "me@home.example";

describe("the subject", () => {
  test.each([
    ["Hello", "Re: Hello"],
    ["Re: Hello", "Re: Hello"],
    ["RE: AW: Re[2]: Hello", "Re: Hello"],
    ["SV: Hello", "Re: Hello"],
    ["Fwd: Hello", "Re: Fwd: Hello"],
    ["Regarding: Hello", "Re: Regarding: Hello"],
    ["", "Re:"],
  ])("of an answer to %j is %j", (subject, expected) => {
    expect(replySubject(subject)).toBe(expected);
  });

  test.each([
    ["Hello", "Fwd: Hello"],
    ["WG: Fwd: FW: Hello", "Fwd: Hello"],
    ["Re: Hello", "Fwd: Re: Hello"],
  ])("of %j forwarded is %j", (subject, expected) => {
    expect(forwardSubject(subject)).toBe(expected);
  });
});

describe("an answer goes", () => {
  const message = {
    from: [person("anna@x.example", "Anna")],
    replyTo: [],
    to: [person("ME@home.example"), person("bert@x.example")],
    cc: [person("cleo@x.example"), person("anna@x.example")],
  };

  test("to the sender", () => {
    expect(replyRecipients(message, me)).toEqual({ to: [person("anna@x.example", "Anna")], cc: [] });
  });

  test("where the sender asks for it", () => {
    const replyTo = [person("list@x.example")];
    expect(replyRecipients({ ...message, replyTo }, me).to).toEqual(replyTo);
  });

  test("to all but oneself, each once", () => {
    expect(replyAllRecipients(message, me)).toEqual({
      to: [person("anna@x.example", "Anna"), person("bert@x.example")],
      cc: [person("cleo@x.example")],
    });
  });

  test("from one's own mail to those it went to", () => {
    const own = {
      ...message,
      from: [person(me)],
      to: [person("bert@x.example")],
      cc: [person("cleo@x.example")],
    };
    expect(replyRecipients(own, me)).toEqual({ to: [person("bert@x.example")], cc: [] });
    expect(replyAllRecipients(own, me)).toEqual({
      to: [person("bert@x.example")],
      cc: [person("cleo@x.example")],
    });
  });

  test("to oneself when there is nobody else", () => {
    const note = { from: [person(me)], replyTo: [], to: [person(me)], cc: [] };
    expect(replyAllRecipients(note, me).to).toEqual([person(me)]);
  });

  test("to no empty group", () => {
    expect(replyAllRecipients({ ...message, to: [person("", "undisclosed-recipients")] }, me).to).toEqual([
      person("anna@x.example", "Anna"),
    ]);
  });
});

describe("the thread's headers (RFC 5322 section 3.6.4)", () => {
  test("add the parent to its references", () => {
    expect(
      threadHeaders({ messageIdHeader: "<c@x>", inReplyTo: "<b@x>", references: ["<a@x>", "<b@x>"] }),
    ).toEqual({ inReplyTo: "<c@x>", references: ["<a@x>", "<b@x>", "<c@x>"] });
  });

  test("take In-Reply-To where there are no references, if it holds one id", () => {
    expect(
      threadHeaders({ messageIdHeader: "<c@x>", inReplyTo: "<b@x>", references: [] }).references,
    ).toEqual(["<b@x>", "<c@x>"]);
    expect(
      threadHeaders({ messageIdHeader: "<c@x>", inReplyTo: "<a@x> <b@x>", references: [] }).references,
    ).toEqual(["<c@x>"]);
  });

  test("are missing for a parent without a Message-ID of its own", () => {
    expect(threadHeaders({ messageIdHeader: null, inReplyTo: null, references: [] })).toEqual({
      inReplyTo: null,
      references: [],
    });
    expect(threadHeaders({ messageIdHeader: "no id", inReplyTo: null, references: ["<a@x>"] })).toEqual({
      inReplyTo: null,
      references: ["<a@x>"],
    });
  });

  test("keep the first and the latest of a very long thread", () => {
    const references = Array.from({ length: 400 }, (_, index) => `<${index}@x>`);
    const { references: kept } = threadHeaders({ messageIdHeader: "<last@x>", inReplyTo: null, references });
    expect(kept).toHaveLength(200);
    expect([kept[0], kept.at(-1)]).toEqual(["<0@x>", "<last@x>"]);
  });
});
