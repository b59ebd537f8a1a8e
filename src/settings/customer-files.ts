import { join } from "node:path";
import { DeadlineFileError, readDeadlines } from "../deadlines/deadline-file.ts";
import { BureauFileError, bureauRemarks, readBureauFile } from "./bureau-file.ts";

/** Whether the customer's own files can be used: what to remark of lines that say nothing, or what stops a start. */
export type CustomerFiles = { ok: true; remarks: string[] } | { ok: false; problem: string };

/** Reads the customer's files in the data folder as the start does. */
export async function seeCustomerFiles(dataDir: string): Promise<CustomerFiles> {
  try {
    readDeadlines(join(dataDir, "deadlines.json"));
    return { ok: true, remarks: bureauRemarks(await readBureauFile(dataDir)) };
  } catch (fault) {
    if (fault instanceof DeadlineFileError || fault instanceof BureauFileError)
      return { ok: false, problem: fault.message };
    throw fault;
  }
}
