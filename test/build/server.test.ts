import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { securityHeaders } from "../../scripts/serve/headers";
import { fileOf, serve, type StaticServer } from "../../scripts/serve/server";

const root = mkdtempSync(path.join(tmpdir(), "cdc-server-"));
const site = path.join(root, "site");
const library = path.join(root, "library");
let server: StaticServer;

beforeAll(async () => {
  mkdirSync(path.join(site, "assets"), { recursive: true });
  mkdirSync(library);
  writeFileSync(path.join(root, "secret.txt"), "secret");
  writeFileSync(path.join(site, "page.html"), "<p>頁</p>");
  writeFileSync(path.join(library, "office.js"), "1");
  server = await serve({ mounts: { "/": site, "/office-js/": library }, ports: [0] });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for a path as it is: no client tidies its dots away. */
const ask = (wanted: string, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: "localhost", port: server.port, path: wanted, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });

test("every answer, even a refusal, carries the security headers", async () => {
  for (const wanted of ["/page.html", "/office-js/office.js", "/none", "/../secret.txt"])
    expect((await ask(wanted)).headers).toMatchObject(securityHeaders);
});

test("the content security policy is the one of the design, word for word", () => {
  expect(securityHeaders["content-security-policy"]).toMatch(
    /^default-src 'self'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' /,
  );
  expect(Object.keys(securityHeaders)).not.toContain("x-frame-options");
});

test.each([
  ["/page.html", 200, "text/html; charset=utf-8", "<p>頁</p>"],
  ["/page.html?hash", 200, "text/html; charset=utf-8", "<p>頁</p>"],
  ["/office-js/office.js", 200, "text/javascript; charset=utf-8", "1"],
  ["/", 404, "text/plain", "Not found"],
  ["/assets", 404, "text/plain", "Not found"],
  ["/../secret.txt", 404, "text/plain", "Not found"],
  ["/%2e%2e/secret.txt", 404, "text/plain", "Not found"],
  ["/..%2fsecret.txt", 404, "text/plain", "Not found"],
  ["/office-js/../../secret.txt", 404, "text/plain", "Not found"],
  ["/%00", 404, "text/plain", "Not found"],
  ["/%", 404, "text/plain", "Not found"],
])("%s gives %d", async (wanted, status, type, body) => {
  const answer = await ask(wanted);
  expect([answer.status, answer.headers["content-type"], answer.body]).toEqual([status, type, body]);
});

test("only reading is allowed", async () => {
  expect((await ask("/page.html", "POST")).status).toBe(405);
  expect(await ask("/page.html", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("a folder whose name begins like another's is not inside it", () => {
  expect(fileOf("/../site-private/a", { "/": path.join(root, "site") })).toBeUndefined();
});

test("a port that is taken is left alone and the next one used; without a next one the server says so", async () => {
  const other = await serve({ mounts: { "/": site }, ports: [server.port, 0] });
  expect(other.port).not.toBe(server.port);
  await other.close();
  await expect(serve({ mounts: { "/": site }, ports: [server.port] })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
