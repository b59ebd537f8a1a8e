const KNOWN: Record<string, string> = {
  feishu: "https://open.feishu.cn",
  lark: "https://open.larksuite.com",
};

/** The open platform's address for FEISHU_DOMAIN; the SDK breaks on a slash at its end. */
export function domainAddress(domain: string): string {
  return KNOWN[domain] ?? domain.replace(/\/+$/, "");
}
