import { stampServiceWorker } from './stamp-service-worker.ts';

stampServiceWorker(process.env.BUILD_DIRECTORY ?? 'build');
