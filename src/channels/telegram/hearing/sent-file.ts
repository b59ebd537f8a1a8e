import type { Message } from "grammy/types";
import type { FileContent, IncomingFile } from "../../../../handlers/incoming.ts";
import type { Log } from "../../../log/log.ts";
import { isTooLarge, readBytes, tooLarge } from "../../file-bytes.ts";
import { apiFailureOf, type BotApi } from "../bot-api.ts";

/** Fetches a document of the Bot API by its file id. */
export type FetchFile = (fileId: string) => Promise<FileContent>;

const TIMEOUT_MS = 60_000;

/** The document of a message; undefined where there is none. */
export function sentFile({ document }: Message, fetchFile: FetchFile): IncomingFile | undefined {
  if (!document) return undefined;
  const { file_id: id, file_name: name = id, file_size: size } = document;
  return {
    name,
    ...(size === undefined ? {} : { size }),
    read: async () => (isTooLarge(size) ? tooLarge() : fetchFile(id)),
  };
}

/** Fetches from the same server that the bot calls; the address holds the token, so no error of it is passed on. */
export function createFetchFile(api: BotApi, apiRoot: string, log: Pick<Log, "warn">): FetchFile {
  return async (fileId) => {
    try {
      const { file_path: path } = await api.getFile(fileId);
      if (path === undefined) return unavailable("no path");
      const url = `${apiRoot}/file/bot${api.token}/${path}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
      return response.ok ? await readBytes(response.body) : unavailable(`HTTP ${response.status}`);
    } catch (cause) {
      const failure = apiFailureOf(cause);
      if (failure?.kind === "answered" && /file is too big/i.test(failure.description)) return tooLarge();
      return unavailable(failure ?? (cause instanceof Error ? cause.name : "fault"));
    }
  };

  function unavailable(failure: unknown): FileContent {
    log.warn({ channel: "telegram", failure }, "file not fetched");
    return { ok: false, reason: "unavailable" };
  }
}
