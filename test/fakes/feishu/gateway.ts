import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeFrame, encodeFrame, type Frame } from "./frame.ts";
import { acceptSocket, type Socket } from "./socket.ts";

/** What the client answered to a pushed event: its code and the decoded return value. */
type Acknowledgement = { code: number; data: unknown };

/** How an event is pushed: in how many fragments, and in which order they arrive. */
export type PushManner = { fragments?: number; reversed?: boolean };

/** Seconds, as the endpoint tells the client. */
type ClientConfig = {
  PingInterval: number;
  ReconnectCount: number;
  ReconnectInterval: number;
  ReconnectNonce: number;
};

const DATA = 1;
const CONTROL = 0;
const ACK_PATIENCE_MS = 20_000;
/** The platform waits for 15 s. A frame that comes with the handshake can be lost on the SDK. */
const AGAIN_AFTER_MS = 5_000;

/** Time is short here so that tests see lost connections at once. */
const QUICK: ClientConfig = {
  PingInterval: 0.2,
  ReconnectCount: -1,
  ReconnectInterval: 0.05,
  ReconnectNonce: 0.01,
};

/** The gateway of the long connection: takes sockets, pushes events, collects acknowledgements. */
export function createGateway() {
  const sockets = new Set<Socket>();
  const unanswered = new Set<Duplex>();
  const waiting = new Map<string, (frame: Frame) => void>();
  const state = { deaf: false, mute: false, pings: 0, connections: 0, config: QUICK };
  let pushed = 0;

  function receive(socket: Socket, bytes: Uint8Array): void {
    if (state.deaf) return;
    const frame = decodeFrame(bytes);
    if (frame.method === DATA) waiting.get(frame.headers["message_id"] ?? "")?.(frame);
    if (frame.method !== CONTROL || frame.headers["type"] !== "ping") return;
    state.pings += 1;
    const payload = Buffer.from(JSON.stringify(state.config));
    socket.send(encodeFrame({ ...frame, headers: { type: "pong" }, payload }));
  }

  async function sendUntilAcknowledged(frames: readonly Frame[], messageId: string): Promise<void> {
    let told: { socket?: Socket | undefined; at: number } = { at: 0 };
    while (waiting.has(messageId)) {
      const [socket] = sockets;
      if (socket && (socket !== told.socket || performance.now() - told.at > AGAIN_AFTER_MS)) {
        for (const frame of frames) socket.send(encodeFrame(frame));
        told = { socket, at: performance.now() };
      }
      await sleep(10);
    }
  }

  return {
    state,
    accept(request: IncomingMessage, stream: Duplex): void {
      if (state.mute) return void unanswered.add(stream);
      state.connections += 1;
      const socket: Socket = acceptSocket(request, stream, {
        onMessage: (bytes) => receive(socket, bytes),
        onClose: () => sockets.delete(socket),
      });
      sockets.add(socket);
    },
    open: () => sockets.size,
    /** Cuts every connection. */
    drop: () => {
      for (const socket of sockets) socket.cut();
      for (const stream of unanswered) stream.destroy();
    },
    /** Sends any bytes to every client. */
    blurt: (bytes: Uint8Array) => {
      for (const socket of sockets) socket.send(bytes);
    },
    /**
     * Pushes an event to one client, once there is one, and resolves with its acknowledgement; again where the
     * connection is another before it came, or it does not come, as the platform does.
     */
    async push(
      event: unknown,
      { fragments = 1, reversed = false }: PushManner = {},
    ): Promise<Acknowledgement> {
      pushed += 1;
      const messageId = `push-${pushed}`;
      const frames = fragmentsOf(Buffer.from(JSON.stringify(event)), messageId, fragments);
      const acknowledged = acknowledgementOf(messageId, waiting);
      void sendUntilAcknowledged(reversed ? frames.reverse() : frames, messageId);
      return acknowledged;
    },
  };
}

function acknowledgementOf(
  messageId: string,
  waiting: Map<string, (frame: Frame) => void>,
): Promise<Acknowledgement> {
  const { promise, resolve, reject } = Promise.withResolvers<Acknowledgement>();
  const late = () => {
    waiting.delete(messageId);
    reject(new Error(`no acknowledgement of ${messageId}`));
  };
  const timer = setTimeout(late, ACK_PATIENCE_MS);
  waiting.set(messageId, (frame) => {
    clearTimeout(timer);
    waiting.delete(messageId);
    resolve(readAcknowledgement(frame.payload));
  });
  return promise;
}

function fragmentsOf(payload: Buffer, messageId: string, count: number): Frame[] {
  const size = Math.ceil(payload.length / count);
  return Array.from({ length: count }, (_, at) => ({
    sequence: at,
    logId: 1,
    service: 7,
    method: DATA,
    headers: {
      type: "event",
      message_id: messageId,
      sum: String(count),
      seq: String(at),
      trace_id: messageId,
    },
    payload: payload.subarray(at * size, (at + 1) * size),
  }));
}

function readAcknowledgement(payload: Uint8Array): { code: number; data: unknown } {
  const { code, data } = JSON.parse(Buffer.from(payload).toString("utf8")) as { code: number; data?: string };
  return {
    code,
    data: data === undefined ? undefined : JSON.parse(Buffer.from(data, "base64").toString("utf8")),
  };
}
