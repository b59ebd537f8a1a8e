import type { IncomingMessage } from "node:http";

/** A call's parameters. */
export type Parameters = Record<string, unknown>;

/** Reads a JSON or multipart body; files become their names, and fields that are JSON become values. */
export async function readParameters(request: IncomingMessage): Promise<Parameters> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a stream without encoding gives buffers
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return multipart(body, type);
  return body.length === 0 ? {} : (JSON.parse(body.toString("utf8")) as Parameters);
}

async function multipart(body: Buffer, type: string): Promise<Parameters> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const fields = [...form.entries()].map(([name, value]) => [
    name,
    typeof value === "string" ? asJson(value) : { file: value.name, size: value.size },
  ]);
  return Object.fromEntries(fields) as Parameters;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // plain fields are not JSON
  }
}
