export { describeSources } from './describeSources.ts';
