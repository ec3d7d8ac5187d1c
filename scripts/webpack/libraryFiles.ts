/** Where the workbench's libraries are in what is built. */
export const librariesFolder = "workbench";

/** Addresses of files whose names carry a hash of what is in them: a browser need not ask for them twice. */
export const unchangingFile = /\/workbench\/univer-[A-Z0-9]{8}\.(?:js|css)$/;
