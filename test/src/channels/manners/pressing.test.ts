import { describe, expect, it } from "vitest";
import { asksAnew } from "../../../../src/channels/manners/pressing.ts";

describe("a button on an answer that is not remembered any more", () => {
  it.each(["养老", "订阅 20220007", "我的订阅", "订阅 财政局 确认", "暂停通知", "确认重发"])(
    "still says what it says where that is a whole question: %s",
    (text) => expect(asksAnew(text)).toBe(true),
  );

  it.each(["更多", "3", "全文", "逐条答复", "订阅", "订阅 直到答复", "不再提醒", "恢复提醒"])(
    "is not about something else that was shown since: %s",
    (text) => expect(asksAnew(text)).toBe(false),
  );
});
