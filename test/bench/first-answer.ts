import { answer } from "../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { openLibrary } from "../../src/library/store-library.ts";
import { openSqliteStore } from "../../src/store/open-store.ts";

/** Opens a store, answers one question and prints how many milliseconds after the start of the process that was. */
const [path = "", text = ""] = process.argv.slice(2);
const store = await openSqliteStore(path);
const library = await openLibrary(store);
const said = { text, by: LOCAL_SPEAKER, now: 0, day: "2026-01-01" };
const { answer: given } = await answer(said, NEW_CONVERSATION, { library });
if (given.proposals.length === 0) throw new Error(`expected an answer to ${text}, got "${given.text}"`);
console.log(performance.now());
await store.close();
