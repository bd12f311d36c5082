import { expect, test } from "vitest";
import { embedImages } from "#lib/formats/mime-compose/embed-images.ts";

function embed(html: string) {
  let number = 0;
  return embedImages(html, () => {
    number += 1;
    return `${number}@test`;
  });
}

test("data URLs and parts become content ids, each source once", () => {
  const part = "/api/messages/SU5CT1g.17.4/parts/1.2?inline=true";
  const { html, images } = embed(
    `<p>a<img src="data:image/png;base64,AAEC" alt="x > y"><IMG class='c' src='${part}'/><img src="${part}"></p>`,
  );
  expect(html).toBe(
    `<p>a<img src="cid:1@test" alt="x > y"><IMG class='c' src="cid:2@test"/><img src="cid:2@test"></p>`,
  );
  expect(images).toEqual([
    { kind: "data", type: "image/png", content: Buffer.from([0, 1, 2]), contentId: "1@test" },
    { kind: "part", messageId: "SU5CT1g.17.4", part: "1.2", contentId: "2@test" },
  ]);
});

test.each([
  '<img src="https://there.test/pixel.png">',
  '<img src="https://there.test/api/messages/SU5CT1g.17.4/parts/1?inline=true">',
  '<img data-src="data:image/png;base64,AAEC">',
  '<img src="data:text/html;base64,AAEC">',
  "<p title=\"<img src='data:image/png;base64,AAEC'>\">text</p>",
  "<!-- <img src='data:image/png;base64,AAEC'> -->",
  '&lt;img src="data:image/png;base64,AAEC"&gt;',
  '<img src="data:image/png;base64,AAEC"',
])("%s stays as it is", (html) => {
  expect(embed(html)).toEqual({ html, images: [] });
});
