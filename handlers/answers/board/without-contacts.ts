const CONTACTS =
  /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)|(?<!\d)(?:[(（]?0\d{2,3}[)）]?[-—\s]?)\d{7,8}(?!\d)|(?<=电话|手机|传真)([:：\s]*)\d{7,8}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** A sentence without telephone numbers and mail addresses, which no table hands on. */
export function withoutContacts(text: string): string {
  return text.replace(CONTACTS, (_, before: string | undefined) => `${before ?? ""}（联系方式略）`);
}
