import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** One WebSocket on the server's side, as much of RFC 6455 as the long connection uses. */
export type Socket = {
  send(bytes: Uint8Array): void;
  /** Cuts the connection without a farewell, as a lost network does. */
  cut(): void;
};

export type SocketEvents = { onMessage(bytes: Uint8Array): void; onClose(): void };

const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, 1.3
const BINARY = 0x82;
const CLOSE = 8;

/** Answers the handshake and reads messages; the client's messages are never fragmented. */
export function acceptSocket(request: IncomingMessage, stream: Duplex, events: SocketEvents): Socket {
  const key = createHash("sha1").update(`${request.headers["sec-websocket-key"]}${MAGIC}`).digest("base64");
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${key}\r\n\r\n`,
  );
  let rest: Buffer = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let message = readMessage(rest); message; message = readMessage(rest)) {
      rest = rest.subarray(message.size);
      if (message.opcode === CLOSE) stream.end(Buffer.from([0x88, 0]));
      if (message.opcode === 2) events.onMessage(message.payload);
    }
  });
  stream.on("end", () => stream.end());
  stream.on("close", events.onClose);
  stream.on("error", () => stream.destroy());
  return {
    send: (bytes) => void (stream.writable && stream.write(Buffer.concat([header(bytes.length), bytes]))),
    cut: () => void stream.destroy(),
  };
}

function header(length: number): Buffer {
  if (length < 126) return Buffer.from([BINARY, length]);
  const long = length > 0xffff;
  const bytes = Buffer.alloc(long ? 10 : 4);
  bytes.set([BINARY, long ? 127 : 126]);
  if (long) bytes.writeBigUInt64BE(BigInt(length), 2);
  if (!long) bytes.writeUInt16BE(length, 2);
  return bytes;
}

type Message = { opcode: number; payload: Buffer; size: number };

function readMessage(bytes: Buffer): Message | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  const short = second & 0x7f;
  const lengthBytes = short < 126 ? 0 : short === 126 ? 2 : 8;
  const start = 2 + lengthBytes + 4;
  if (bytes.length < start) return undefined;
  const length =
    lengthBytes === 0
      ? short
      : Number(bytes.readUIntBE(2 + Math.max(0, lengthBytes - 6), Math.min(lengthBytes, 6)));
  if (bytes.length < start + length) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const payload = bytes.subarray(start, start + length).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { opcode: first & 0x0f, payload: Buffer.from(payload), size: start + length };
}
