import { describe, expect, it } from "vitest";
import { addressKind } from "../../../../../src/sources/web/fetch/address-kind.ts";
import { AddressRefused, safeLookup } from "../../../../../src/sources/web/fetch/safe-lookup.ts";
import { webRules, whyNot } from "../../../../../src/sources/web/fetch/web-rules.ts";

describe("an address of the network", () => {
  it.each(["8.8.8.8", "121.14.200.1", "2400:3200::1"])("%s is public", (address) => {
    expect(addressKind(address)).toBe("public");
  });

  it.each([
    ...["10.1.2.3", "127.0.0.1", "127.8.9.1", "172.31.255.255", "192.168.1.1", "100.64.0.1"],
    ...["::1", "fd12::1", "::ffff:127.0.0.1", "::ffff:a01:203"],
  ])("%s is of this machine or an organisation", (address) => {
    expect(addressKind(address)).toBe("private");
  });

  it.each([
    ...["169.254.169.254", "100.100.100.200", "168.63.129.16", "0.0.0.0", "224.0.0.1", "255.255.255.255"],
    ...[
      "fe80::1",
      "fd00:ec2::254",
      "::",
      "ff02::1",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
      "::ffff:169.254.1.1",
    ],
    "localhost",
  ])("%s is never reached", (address) => {
    expect(addressKind(address)).toBe("never");
  });
});

describe("the rules of what is fetched", () => {
  const rules = webRules(["https://www.zx.gov.cn/list/", "http://oa.local:8080/"], {
    hosts: ["files.zx.gov.cn"],
    allowPrivate: false,
  });

  it.each([
    "https://www.zx.gov.cn/1.html",
    "http://www.zx.gov.cn/",
    "http://oa.local:8080/a",
    "https://files.zx.gov.cn/a.pdf",
  ])("let %s be fetched", (address) => expect(whyNot(new URL(address), rules)).toBeUndefined());

  it.each([
    ["ftp://www.zx.gov.cn/a", "只读 http"],
    ["file:///etc/passwd", "只读 http"],
    ["https://evil.example/a", "不是设置里的网站"],
    ["https://www.zx.gov.cn:8443/", "不是设置里的网站"],
    ["https://www.zx.gov.cn.evil.example/", "不是设置里的网站"],
    ["https://me:secret@www.zx.gov.cn/", "用户名和密码"],
  ])("refuse %s", (address, reason) => expect(whyNot(new URL(address), rules)).toContain(reason));

  it.each(["http://0x7f.1/", "http://2130706433/", "http://[::ffff:7f00:1]/", "http://127.0.0.1/"])(
    "see through %s",
    (address) => {
      const own = webRules([address], { hosts: [], allowPrivate: false });
      expect(whyNot(new URL(address), own)).toContain("PROPOSALS_URL_PRIVATE");
    },
  );
});

describe("looking a name up for a connection", () => {
  const standsFor = (...addresses: string[]) =>
    safeLookup(false, (_host, _options, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      ),
    );
  const lookedUp = (lookup: ReturnType<typeof safeLookup>, options: { all?: true } = {}) =>
    new Promise((resolve) => lookup("a.example", options, (fault, found) => resolve(fault ?? found)));

  it("gives the very addresses that were looked at", async () => {
    expect(await lookedUp(standsFor("8.8.8.8"))).toBe("8.8.8.8");
    expect(await lookedUp(standsFor("8.8.8.8", "2400:3200::1"), { all: true })).toHaveLength(2);
  });

  it.each([["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["169.254.169.254"]])(
    "refuses a name that stands for %s",
    async (...addresses) => expect(await lookedUp(standsFor(...addresses))).toBeInstanceOf(AddressRefused),
  );
});
