import { describe, expect, it } from "vitest";
import { domainAddress } from "../../../../src/channels/feishu/domain.ts";

describe("the open platform's address", () => {
  it.each([
    ["feishu", "https://open.feishu.cn"],
    ["lark", "https://open.larksuite.com"],
    ["https://open.example.gov.cn/", "https://open.example.gov.cn"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ])("for %s is %s", (domain, address) => {
    expect(domainAddress(domain)).toBe(address);
  });
});
