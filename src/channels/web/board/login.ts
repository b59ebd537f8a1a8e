import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { PASS_COOKIE } from "../trust.ts";
import type { BoardGround } from "./visitor.ts";
import { boardPageWording as said } from "./wording.ts";

const PASS_SECONDS = 7 * 24 * 3_600;

/** Gives a browser that names the token a pass, for seven days. */
export async function login(context: Context, { trust }: Pick<BoardGround, "trust">): Promise<Response> {
  const { token } = await context.req.parseBody();
  const pass = trust.passFor(typeof token === "string" ? token.trim() : "");
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
