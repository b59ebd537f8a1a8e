import type { IncomingMessage } from "node:http";

/** A call's parameters. */
export type Parameters = Record<string, unknown>;

/** Reads a JSON or multipart body; files become their names with their bytes, and fields that are JSON become values. */
export async function readParameters(request: IncomingMessage): Promise<Parameters> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a stream without encoding gives buffers
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return multipart(body, type);
  return body.length === 0 ? {} : (JSON.parse(body.toString("utf8")) as Parameters);
}

/** Parts of form data, by byte; a client may leave a file's name without quotes, which the platform's own reader refuses. */
function multipart(body: Buffer, type: string): Parameters {
  const mark = `--${/boundary="?([^";]+)/.exec(type)?.[1]}`;
  const parts = body.toString("latin1").split(mark).slice(1, -1);
  const fields = parts.map((part) => {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    const bytes = Buffer.from(rest.join("\r\n\r\n").replace(/\r\n$/, ""), "latin1");
    const said = Buffer.from(head, "latin1").toString("utf8");
    const name = /;\s*name="([^"]+)"/.exec(said)?.[1] ?? "";
    const file = /;\s*filename="?([^\s";]+)/.exec(said)?.[1];
    return [
      name,
      file === undefined ? asJson(bytes.toString("utf8")) : { file, bytes: new Uint8Array(bytes) },
    ];
  });
  return withFiles(Object.fromEntries(fields) as Parameters);
}

/** A client names the part that holds a file: attach://part. */
function withFiles(parameters: Parameters): Parameters {
  const entries = Object.entries(parameters).map(([name, value]) => {
    const part = typeof value === "string" ? /^attach:\/\/(.+)$/.exec(value)?.[1] : undefined;
    return [name, part === undefined ? value : parameters[part]];
  });
  return Object.fromEntries(entries) as Parameters;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // plain fields are not JSON
  }
}
