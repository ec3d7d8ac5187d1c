/** What a page of ours may load: its own files, and Office.js from Microsoft. Nothing is sent anywhere else. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Who may show our pages in a frame: ourselves (the workbench), and Excel on the web. */
const frameAncestors = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.sharepoint.com",
  "https://*.microsoft.com",
  "https://*.cloud.microsoft",
];

/** Headers of every answer of both servers, the workbench's and the one that Excel loads from; README shows them for other servers. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": [...contentSecurityPolicy, `frame-ancestors ${frameAncestors.join(" ")}`].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};
