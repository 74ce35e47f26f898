/**
 * Gives every property test the same seed, that of `--seed=` (see test/run.mjs), which loads this before each test file.
 * A property states no seed of its own: it would come first.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED) });
