package io.hallbridge.cli;

import io.hallbridge.run.Exit;
import java.util.concurrent.Callable;

/** A verb's work, which ends in one way; what it throws becomes a sentence and an exit code elsewhere. */
interface ThrowingRun extends Callable<Integer> {

    Exit go() throws Exception;

    @Override
    default Integer call() throws Exception {
        return go().code();
    }
}
