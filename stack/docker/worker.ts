import { join } from "node:path";
import { keepSecrets } from "../secrets.ts";
import { projectRoot, readSettings } from "../settings.ts";
import { become } from "./become.ts";
import { composeEnvironment, secretsFolder } from "./compose-settings.ts";

// The worker container: the worker with the secrets of the volume in its environment.
const environment = composeEnvironment(readSettings().operator, await keepSecrets(secretsFolder));
become([join(projectRoot, "lib/jobs/worker.ts")], environment);
