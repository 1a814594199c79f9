import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';

// Before each file of tests in memory: files share a process, and what one leaves in its databases is none of the next one's.
globalThis.indexedDB = new IDBFactory();
