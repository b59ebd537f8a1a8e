import { join } from "node:path";
import { BureauFileError, bureauRemarks, readBureauFile } from "../bureau-file.ts";
import { DeadlineFileError, readDeadlines } from "../deadlines/deadline-file.ts";
import type { Finding } from "./finding.ts";
import { wording } from "./wording.ts";

/** Whether the customer's own files in the data folder can be used. */
export async function seeFiles(dataDir: string): Promise<Finding[]> {
  const check = "files";
  try {
    readDeadlines(join(dataDir, "deadlines.json"));
    const remarks = bureauRemarks(await readBureauFile(dataDir));
    if (remarks.length === 0) return [{ check, mark: "ok", text: wording.filesFine(dataDir) }];
    return remarks.map((remark) => ({ check, mark: "warning", text: wording.remark(remark) }));
  } catch (fault) {
    if (fault instanceof DeadlineFileError || fault instanceof BureauFileError)
      return [{ check, mark: "fault", text: fault.message }];
    throw fault;
  }
}
