export { matchesIn } from '../../record/index.ts';
