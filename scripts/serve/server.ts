import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { securityHeaders } from "./headers";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** What is served: a folder for each beginning of a path, the longest beginning first. */
export type Mounts = Readonly<Record<string, string>>;

/** What a path is answered with in place of a file; nothing where the file is to be served. */
export type Instead = (request: IncomingMessage) => { readonly type: string; readonly body: string } | undefined;

export interface StaticServer {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The file that `url` stands for; undefined where it is in none of the folders. */
export function fileOf(url: string, mounts: Mounts): string | undefined {
  let wanted: string;
  try {
    wanted = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
  if (wanted.includes("\0")) return undefined;
  const beginning = Object.keys(mounts)
    .filter((prefix) => wanted.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  const folder = beginning === undefined ? undefined : mounts[beginning];
  if (beginning === undefined || folder === undefined) return undefined;
  const file = path.join(folder, wanted.slice(beginning.length));
  return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
}

/** What is served, and how. */
interface Site {
  readonly mounts: Mounts;
  readonly instead: Instead;
  /** Paths of files whose names change with what is in them. */
  readonly unchanging: RegExp | undefined;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { mounts, instead, unchanging }: Site,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
  const own = instead(request);
  if (own) {
    response.writeHead(200, { "content-type": contentTypes[own.type], "content-length": Buffer.byteLength(own.body) });
    return void response.end(request.method === "HEAD" ? undefined : own.body);
  }
  const file = fileOf(request.url ?? "/", mounts);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile())
    return void response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
  // A browser that has the file asks whether it is still the same, and keeps what it has compiled of it.
  const etag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  response.setHeader("etag", etag);
  if (unchanging?.test(request.url ?? "")) response.setHeader("cache-control", "max-age=31536000, immutable");
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
  response.writeHead(200, {
    "content-type": contentTypes[path.extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
  });
  if (request.method === "HEAD") return void response.end();
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * Serves folders on localhost with the security headers. Takes the first of `ports` that is free (0 is any);
 * https where certificates are given.
 */
export async function serve({
  mounts,
  ports,
  certificates,
  instead = () => undefined,
  unchanging,
}: {
  mounts: Mounts;
  ports: readonly number[];
  certificates?: ServerOptions;
  instead?: Instead;
  unchanging?: RegExp;
}): Promise<StaticServer> {
  const folders = Object.fromEntries(Object.entries(mounts).map(([prefix, folder]) => [prefix, path.resolve(folder)]));
  const listener: RequestListener = (request, response) =>
    void answer(request, response, { mounts: folders, instead, unchanging });
  const server = certificates ? createSecureServer(certificates, listener) : createServer(listener);
  for (const [n, port] of ports.entries()) {
    try {
      await new Promise<void>((resolve, reject) =>
        server.once("error", reject).listen(port, "localhost", () => resolve(void server.removeAllListeners("error"))),
      );
      break;
    } catch (error) {
      server.removeAllListeners("error");
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || n === ports.length - 1) throw error;
    }
  }
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${certificates ? "https" : "http"}://localhost:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
