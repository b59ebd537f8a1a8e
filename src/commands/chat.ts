import { createAnswering } from "../answering.ts";
import { createTerminalChannel } from "../channels/terminal/terminal-channel.ts";
import { EXIT, readCommandLine } from "../command-line.ts";
import { libraryOf, openFiles } from "../file-library.ts";
