package io.hallbridge.run;

/** Planning broke off because the run is to end: not all was read, so nothing may be concluded from what was. */
final class ReadingStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Exit exit;

    /** With how the run ends. */
    ReadingStopped(Exit exit) {
        super(exit.name(), null, false, false);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
