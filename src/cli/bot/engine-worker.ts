import { parentPort, workerData } from "node:worker_threads";
import type { EngineOrder, FromEngine, ToEngine } from "./engine-messages.ts";
import { serveEngine } from "./engine-server.ts";
import { openEngine } from "./engine-thread.ts";
import { giveMemoryBack } from "./give-memory-back.ts";
import { restWhenIdle } from "./rest.ts";

function serve(port: NonNullable<typeof parentPort>): void {
  const tell = (message: FromEngine): void => port.postMessage(message);
  const { engine, setRecipes, lang, rest } = openEngine(workerData as EngineOrder, tell);
  const handle = serveEngine(engine, tell, setRecipes, lang);
  restWhenIdle({
    rest() {
      rest();
      giveMemoryBack();
    },
  });
  port.on("message", (message: ToEngine) => void handle(message));
}

if (parentPort) serve(parentPort);
