import { expect, it } from "vitest";
import { compose, paragraph } from "../../../../handlers/compose.ts";
import { said, startTelegram } from "./open-telegram.ts";

const CHART = compose({
  kind: "reply-status",
  blocks: [
    paragraph("共 5 件。"),
    {
      kind: "chart",
      title: "各单位答复情况",
      labels: ["住建局", "财政局"],
      series: [
        { name: "已答复", values: [3, 0] },
        { name: "逾期未答复", values: [1, 1] },
      ],
    },
  ],
});

const ask = async () => {
  const open = await startTelegram({ answering: async () => CHART });
  const say = () => open.fake.say({ chat: 7, from: 7, text: "办复率" });
  return { open, say };
};

it("shows a chart as a picture under its title, and the words without its bars", async () => {
  const { open, say } = await ask();
  say();
  const [picture, words] = await said(open, 7, 2);
  expect(picture).toMatchObject({ text: "各单位答复情况", photo: { file: "chart.png" } });
  expect(words?.text).toBe("共 5 件。");
});

it("shows it in words where the platform takes no picture", async () => {
  const { open, say } = await ask();
  open.fake.fail({
    method: "sendPhoto",
    how: "refused",
    code: 400,
    description: "Bad Request: PHOTO_INVALID",
  });
  say();
  const [only, ...others] = await said(open, 7, 1);
  expect(others).toEqual([]);
  expect(only?.text).toContain("█ 已答复　▒ 逾期未答复");
  expect(only?.text).toContain("住建局 █████████▒▒▒ 3/1");
});

it("sends the picture once where the platform's answer was lost, and the words after it", async () => {
  const { open, say } = await ask();
  open.fake.fail({ method: "sendPhoto", how: "reset-after" });
  say();
  const messages = await said(open, 7, 2);
  expect(messages.map(({ text }) => text)).toEqual(["各单位答复情况", "共 5 件。"]);
});

it("takes the picture away with the words", async () => {
  const { open, say } = await ask();
  say();
  const [, words] = await said(open, 7, 2);
  open.fake.say({ chat: 7, from: 7, text: "/remove", ...(words ? { replyTo: words } : {}) });
  await expect.poll(() => open.fake.said(7), { timeout: 40_000 }).toEqual([]);
});
