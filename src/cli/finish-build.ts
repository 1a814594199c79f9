import { stampServiceWorker } from './stamp-service-worker.ts';

stampServiceWorker('build');
