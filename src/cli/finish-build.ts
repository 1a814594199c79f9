import { placeBeforePaint } from './place-before-paint.ts';
import { postponeScripts } from './postpone-scripts.ts';
import { removeUnnamedAssets } from './remove-unnamed-assets.ts';
import { stampServiceWorker } from './stamp-service-worker.ts';

const directory = process.env.BUILD_DIRECTORY ?? 'build';
postponeScripts(directory);
await placeBeforePaint(directory);
removeUnnamedAssets(directory);
// Last, for it takes the hashes of the finished files.
stampServiceWorker(directory);
