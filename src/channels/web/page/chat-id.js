const KEY = "tian-bot.chat";

/** Sixteen random bytes in hexadecimal; `randomUUID` is missing where the page comes over plain HTTP. */
export function mintId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * This browser's chat. It is kept over reloads, so that notifications find their way; a browser that keeps nothing
 * (private mode) gets a new one each time.
 */
export function chatId() {
  const kept = read(KEY);
  if (kept) return kept;
  const minted = mintId();
  write(KEY, minted);
  return minted;
}

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the page works without memory
  }
}

/** @param {string} key @param {string} value */
function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // storage is switched off or full: the page works without memory
  }
}
