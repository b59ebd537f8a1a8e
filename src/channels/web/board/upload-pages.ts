import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { IncomingFile } from "../../../../handlers/incoming.ts";
import type { Speaker } from "../../../../handlers/speaker.ts";
import type { FileDesk } from "../../../../handlers/staff/files/file-desk.ts";
import { readFileCommand } from "../../../../handlers/staff/files/obey-files.ts";
import { offerEach } from "../../../../handlers/staff/files/offer-files.ts";
import { obey } from "../../../../handlers/staff/obey.ts";
import { MOST_FILE_BYTES } from "../../file-bytes.ts";
import { type UploadPage, uploadHtml } from "./upload-html.ts";
import { uploadWording as said } from "./upload-wording.ts";
import { type BoardGround, commandGround, sightFor, visitor } from "./visitor.ts";
import { boardPageWording } from "./wording.ts";

/** Where documents are sent; the only path that takes large bodies. */
export const UPLOAD_PATH = "/board/import";

/** Room for the form around the documents. */
const AROUND_BYTES = 64 * 1024;

/** A member of staff where documents are imported. */
type Visit = { by: Speaker; desk: FileDesk };

/** `GET /board/import` takes documents, a form sent there says what they would change, one to `/answer` imports them: the chat's flow. */
export function addUploadPages(app: Hono, ground: BoardGround): void {
  const limit = bodyLimit({
    maxSize: MOST_FILE_BYTES + AROUND_BYTES,
    onError: (context) => context.html(uploadHtml({ message: said.tooLarge }), 413),
  });
  app.get(UPLOAD_PATH, (context) => visit(context, ground, async () => ({})));
  app.post(
    UPLOAD_PATH,
    (context, next) => (visitor(context, ground).staff ? next() : refused(context)),
    limit,
    (context) => visit(context, ground, (one) => look(one, context, ground)),
  );
  app.post(`${UPLOAD_PATH}/answer`, (context) =>
    visit(context, ground, ({ by }) => answer(by, context, ground)),
  );
}

async function visit(
  context: Context,
  ground: BoardGround,
  work: (visit: Visit) => Promise<UploadPage>,
): Promise<Response> {
  context.header("cache-control", "no-store");
  const by = visitor(context, ground);
  const { files: desk } = ground.services;
  if (!by.staff || !desk) return refused(context);
  const page = await work({ by, desk });
  return context.html(uploadHtml(page), page.message === undefined ? 200 : 422);
}

/** Before anything of what was sent is read. */
async function refused(context: Context): Promise<Response> {
  return context.text(boardPageWording.staffOnly, 403);
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

async function answer(by: Speaker, context: Context, ground: BoardGround): Promise<UploadPage> {
  const { say } = await context.req.parseBody();
  const command = typeof say === "string" ? readFileCommand(say) : undefined;
  if (!command) return { message: said.notUnderstood };
  const { text } = await obey(command, commandGround({ by, sight: sightFor(by, ground) }, ground, null));
  return { report: text };
}
