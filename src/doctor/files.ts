import { seeCustomerFiles } from "../settings/customer-files.ts";
import type { Finding } from "./finding.ts";
import { wording } from "./wording.ts";

/** Whether the customer's own files in the data folder can be used. */
export async function seeFiles(dataDir: string): Promise<Finding[]> {
  const check = "files";
  const files = await seeCustomerFiles(dataDir);
  if (!files.ok) return [{ check, mark: "fault", text: files.problem }];
  if (files.remarks.length === 0) return [{ check, mark: "ok", text: wording.filesFine(dataDir) }];
  return files.remarks.map((remark) => ({ check, mark: "warning", text: wording.remark(remark) }));
}
