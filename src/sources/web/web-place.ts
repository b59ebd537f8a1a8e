/** Where an address lies among everything that may found the store, and a document within the one that led to it. */
export function webPlace(...addresses: readonly string[]): string {
  return `web:${addresses.map(encodeURIComponent).join("/")}`;
}
