import fc from 'fast-check';

// The same laws on the same examples for everybody, so that a red run is a change's doing; RECOUNT_SEED looks elsewhere.
fc.configureGlobal({seed: Number(process.env.RECOUNT_SEED ?? 20_261_124)});
