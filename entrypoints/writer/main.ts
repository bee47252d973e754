import { startWriter } from '../../src/extension/writer.ts';

startWriter();
