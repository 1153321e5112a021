package io.hallbridge.cli;

import io.hallbridge.run.Tool;
import picocli.CommandLine.IVersionProvider;

/** The program's version and that of the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"hallbridge " + Tool.version() + " (java " + Runtime.version() + ")"};
    }
}
