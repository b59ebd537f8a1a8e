import type { WriteStream } from "node:tty";

const WIDTH = 24;

/** Shows how far a long piece of work has come; `done` leaves the line empty. */
export type ProgressBar = { show(finished: number, label: string): void; done(): void };

/** A bar on a terminal; on anything else it shows nothing, so that logs and pipes stay clean. */
export function progressBar(total: number, stream: Pick<WriteStream, "write" | "isTTY">): ProgressBar {
  if (!stream.isTTY || total === 0) return { show: () => {}, done: () => {} };
  return {
    show: (finished, label) => {
      const filled = Math.round((finished / total) * WIDTH);
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      stream.write(`\r\u001b[2K${bar} ${finished}/${total} ${label}`);
    },
    done: () => stream.write("\r\u001b[2K"),
  };
}
