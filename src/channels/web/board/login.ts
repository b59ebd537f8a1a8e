import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import { PASS_COOKIE } from "../trust.ts";
import type { BoardGround } from "./visitor.ts";
import { boardPageWording as said } from "./wording.ts";

const PASS_SECONDS = 7 * 24 * 3_600;

const LoginForm = z.object({
  token: z.string().trim(),
  /** As people write it: without characters that nobody sees, which could make two names look like one. */
  name: z
    .string()
    .transform((name) =>
      name
        .normalize("NFKC")
        .replace(/[\p{C}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1).max(20)),
});

/** Gives a browser that names the token a pass for seven days, under the name of who sits there. */
export async function login(context: Context, { trust }: Pick<BoardGround, "trust">): Promise<Response> {
  const form = LoginForm.safeParse(await context.req.parseBody());
  if (!form.success) return context.text(said.noName, 422);
  const pass = trust.passFor(form.data);
  if (pass === undefined) return context.text(said.wrongToken, 403);
  const secure = context.req.header("x-forwarded-proto") === "https";
  setCookie(context, PASS_COOKIE, pass, {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    maxAge: PASS_SECONDS,
    secure,
  });
  return context.redirect("/board", 303);
}

/** Takes the browser's pass away. */
export function logout(context: Context): Response {
  deleteCookie(context, PASS_COOKIE, { path: "/" });
  return context.redirect("/board", 303);
}
