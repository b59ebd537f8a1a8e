import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { wording } from "./wording.ts";

/** Where the server is bound; port 0 takes a free one. */
export type Place = { host: string; port: number };

/** A server that listens. */
export type Listening = {
  /** What a person types into the browser on this machine. */
  address: string;
  /** Takes no new connection, lets open requests finish, and resolves when the port is free again. */
  close(): Promise<void>;
};

/** The port cannot be had: taken by another program, or not allowed. The message is for the operator. */
export class PortError extends Error {
  override readonly name = "PortError";
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** Serves the app at the place given; rejects with {@link PortError} where that cannot be. */
export async function listen(fetch: Fetch, place: Place): Promise<Listening> {
  const server = createServer({ requestTimeout: 30_000 }, getRequestListener(fetch));
  await bound(server, place);
  const bind = server.address();
  const port = typeof bind === "object" && bind ? bind.port : place.port;
  return { address: addressOf({ ...place, port }), close: () => close(server) };
}

function bound(server: Server, { host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === "EADDRINUSE";
      const message = taken ? wording.portInUse(host, port) : wording.portRefused(host, port, cause.message);
      reject(new PortError(message, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function addressOf({ host, port }: Place): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** A connection kept alive by the browser would hold the port for seconds; each is closed once its request is done. */
function close(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise((resolve, reject) => {
    server.close((fault) => {
      clearInterval(sweep);
      return fault ? reject(fault) : resolve();
    });
  });
}
