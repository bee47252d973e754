import fc from 'fast-check';

/** One seed for every property, so that two runs of the tests look at the same inputs. */
fc.configureGlobal({ seed: 20211231 });

export { fc };
