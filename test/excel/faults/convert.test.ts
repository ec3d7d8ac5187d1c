import { describeFaults } from "./faults";
import { convertOwn, ownSheet } from "./prepared";

describeFaults([{ name: "convert a sheet", prepare: ownSheet, run: convertOwn }]);
