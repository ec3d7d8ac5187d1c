import { categories } from "../../src/framework/categories";
import { services } from "../../src/framework/services";
import { v21Roles } from "../../src/framework/v21Roles";

/** Prints the names and codes of the framework as JSON, for the scripts that write the corpus. */
process.stdout.write(
  JSON.stringify({
    categories,
    services: services.map(({ code, category, name }) => ({ code, category, name })),
    v21Roles,
  }),
);
