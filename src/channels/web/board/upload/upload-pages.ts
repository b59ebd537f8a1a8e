import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { IncomingFile } from "../../../../../handlers/incoming.ts";
import type { FileDesk } from "../../../../../handlers/staff/files/file-desk.ts";
import { readFileCommand } from "../../../../../handlers/staff/files/obey-files.ts";
import { offerEach } from "../../../../../handlers/staff/files/offer-files.ts";
import { obey } from "../../../../../handlers/staff/obey.ts";
import { MOST_FILE_BYTES } from "../../../file-bytes.ts";
import { commandGround, notStaff, type StaffVisit, staffVisit } from "../staff-visit.ts";
import { type BoardGround, visitor } from "../visitor.ts";
import { type UploadPage, uploadHtml } from "./upload-html.ts";
import { uploadWording as said } from "./upload-wording.ts";

/** Where documents are sent; the only path that takes large bodies. */
export const UPLOAD_PATH = "/board/import";

/** Room for the form around the documents. */
const AROUND_BYTES = 64 * 1024;

/** A member of staff where documents are imported. */
type Visit = StaffVisit & { desk: FileDesk };

/** `GET /board/import` takes documents, a form sent there says what they would change, one to `/answer` imports them: the chat's flow. */
export function addUploadPages(app: Hono, ground: BoardGround): void {
  const limit = bodyLimit({
    maxSize: MOST_FILE_BYTES + AROUND_BYTES,
    onError: (context) => context.html(uploadHtml({ message: said.tooLarge }), 413),
  });
  app.get(UPLOAD_PATH, (context) => visit(context, ground, async () => ({})));
  app.post(
    UPLOAD_PATH,
    // Before anything of what was sent is read.
    async (context, next) => (visitor(context, ground).staff ? next() : notStaff(context)),
    limit,
    (context) => visit(context, ground, (one) => look(one, context, ground)),
  );
  app.post(`${UPLOAD_PATH}/answer`, (context) =>
    visit(context, ground, (one) => answer(one, context, ground)),
  );
}

function visit(
  context: Context,
  ground: BoardGround,
  work: (visit: Visit) => Promise<UploadPage>,
): Promise<Response> {
  const { files: desk } = ground.services;
  return staffVisit(context, ground, async (staff) => {
    if (!desk) return notStaff(context);
    const page = await work({ ...staff, desk });
    return context.html(uploadHtml(page), page.message === undefined ? 200 : 422);
  });
}

async function look({ by, desk }: Visit, context: Context, { now }: BoardGround): Promise<UploadPage> {
  const { file = [] } = await context.req.parseBody({ all: true });
  const sent = [file].flat().filter((one): one is File => one instanceof File && one.size > 0);
  if (sent.length === 0) return { message: said.noFile };
  return { offered: await offerEach(sent.map(incomingFile), { by, desk, at: now() }) };
}

function incomingFile(file: File): IncomingFile {
  const read = async () => ({ ok: true as const, bytes: new Uint8Array(await file.arrayBuffer()) });
  return { name: file.name, size: file.size, read };
}

async function answer(staff: StaffVisit, context: Context, ground: BoardGround): Promise<UploadPage> {
  const { say } = await context.req.parseBody();
  const command = typeof say === "string" ? readFileCommand(say) : undefined;
  if (!command) return { message: said.notUnderstood };
  const { text } = await obey(command, commandGround(staff, ground, null));
  return { report: text };
}
