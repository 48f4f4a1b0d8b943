// Properties run from one seed, so that a failure is a fault of the change at hand; FC_SEED=… explores others.
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
